"""Who is who: from the clusters of one article to the entities of the graph.

The IRI of a cluster is a function of its article's record and of the gazetteer, never of what the store holds, so that
any order of ingest gives the same graph. What a name alone cannot decide (a bare surname, "the foreign ministry" of no
named state, "three officials") stays local to its article: two kept apart can be joined later, a wrong merge misleads.
"""

from __future__ import annotations

import functools
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph import gazetteer
from graph.declared import toml
from graph.names import is_full, name_key, organization_key, person_key, slug
from graph.noteworthy import noteworthy
from graph.vocabulary import ID
from ingest.record import ENTITY_TYPES, Mention, Record

LOCAL = "--"
"""Stands before the hash in the IRI of what belongs to one article; no slug has two hyphens in a row."""

_STATE_TIES = ("governmentBodyOf", "partOf")
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Identity:
    """One cluster of an article: the entity that it stands for and the names that the article uses for it."""

    iri: NamedNode
    names: frozenset[str]


def article_iri(article_id: str) -> NamedNode:
    """Return the IRI of an article: readable where its id is, and the same for every version."""
    end = article_id.rstrip("/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return ID[f"article/{shortened(slug(end)) or 'article'}-{short_hash(article_id)}"]


def resolve(record: Record) -> dict[str, Identity]:
    """Return the identity of each cluster of `record` that earns a node."""
    clusters: dict[str, list[Mention]] = defaultdict(list)
    kept = noteworthy(record)
    for mention in sorted(record.entities, key=lambda m: (m.start, m.end)):
        if mention.cluster in kept:
            clusters[mention.cluster].append(mention)
    found: dict[str, Identity] = {}
    for cluster in sorted(clusters, key=lambda c: _type(clusters[c]) != "Country"):
        found[cluster] = _identity(record, clusters[cluster], _states_of(record, cluster, found))
    return found


def publisher(name: str) -> Identity:
    """Return the identity of an outlet by the name under which it publishes."""
    shared = _global("Organization", name, frozenset())
    return Identity(shared or ID[f"organization/{_slug('Organization', name)}"], frozenset({name}))


def author(name: str) -> Identity:
    """Return the identity of an author; a single word is a desk or an agency rather than a person."""
    if not is_full(person_key(name)):
        return publisher(name)
    return Identity(ID[f"person/{shortened(person_key(name))}"], frozenset({name}))


def is_local(iri: NamedNode) -> bool:
    """Say whether an entity or event belongs to a single article."""
    return LOCAL in iri.value


def short_hash(*parts: object) -> str:
    """Return eight hexadecimal digits that stand for `parts`."""
    return hashlib.blake2b("\x1f".join(map(str, parts)).encode("utf-8", "replace"), digest_size=4).hexdigest()


def shortened(key: str) -> str:
    """Return a key as it stands or, when very long, its beginning and a hash of the whole."""
    if len(key) <= _LONGEST:
        return key
    return f"{key[:_LONGEST].rsplit('-', 1)[0]}-{short_hash(key)}"


def _identity(record: Record, mentions: list[Mention], states: frozenset[str]) -> Identity:
    type_, names = _type(mentions), _names(mentions)
    name = _fullest(mentions)
    iri = _linked(mentions) or (_global(type_, name, states) if _has_name(mentions) else None)
    local = ID[f"{type_.lower()}/{_slug(type_, name)}{LOCAL}{short_hash(record.id, mentions[0].start)}"]
    return Identity(iri or local, names)


def _global(type_: str, name: str, states: frozenset[str]) -> NamedNode | None:
    """Return the IRI that all articles share for this name, or None when the name alone does not tell."""
    key = _key(type_, name)
    if not key:
        return None
    if type_ == "Person":
        return ID[f"person/{shortened(gazetteer.usual_name(key))}"] if is_full(key) else None
    if type_ == "Organization":
        return _organization(key, states)
    if known := _known(type_, name):
        return known.iri
    return ID[f"{type_.lower()}/{shortened(key)}"]


def _known(type_: str, name: str) -> gazetteer.Known | None:
    found = gazetteer.named(type_.lower(), _key(type_, name))
    match type_:
        case "Country":
            return gazetteer.state(name) or gazetteer.nation(name)
        case "Place":
            return gazetteer.territory(name) or found
        case "Group":
            return gazetteer.nation(name) or found
    return found


def _organization(key: str, states: frozenset[str]) -> NamedNode | None:
    """Return the IRI of a body; a general name ("foreign ministry") needs the state that is in it or tied to it."""
    known = gazetteer.named("organization", key)
    rest, state = _without_state(key)
    if not _is_general(rest):
        return known.iri if known else ID[f"organization/{shortened(key)}"]
    code = state or (min(states) if len(states) == 1 else None)
    if code is None or (known and known.state == code):
        return known.iri if known else None
    body = _plain_name(rest)
    return _bodies().get((body, code)) or ID[f"organization/{shortened(body)}.{code}"]


def _plain_name(key: str) -> str:
    """Return one of the ways to say the same: "ministry of defense" is "defense ministry"."""
    same: dict[str, str] = toml("lexicon/general_bodies.toml")["same"]
    return same.get(key, key)


@functools.cache
def _bodies() -> dict[tuple[str, str], NamedNode]:
    """Return the bodies of the gazetteer that a general name and a state lead to."""
    found: dict[tuple[str, str], NamedNode] = {}
    for name, known in gazetteer.names("organization"):
        rest, state = _without_state(organization_key(name))
        code = state or known.state
        if code and _is_general(rest):
            found.setdefault((_plain_name(rest), code), known.iri)
    return found


def _without_state(key: str) -> tuple[str, str | None]:
    """Split "russian-foreign-ministry" or "supreme-court-of-spain" into the general name and the state's code."""
    words = key.split("-")
    for cut in range(1, len(words)):
        front, back = " ".join(words[:cut]), " ".join(words[cut:])
        if known := gazetteer.state(front) or gazetteer.nation(front):
            return "-".join(words[cut:]), known.code
        if words[cut - 1] == "of" and cut > 1 and (known := gazetteer.state(back.removeprefix("the "))):
            return "-".join(words[: cut - 1]), known.code
    return key, None


@functools.cache
def _general_words() -> frozenset[str]:
    bodies = toml("lexicon/general_bodies.toml")
    return frozenset(bodies["words"]) | frozenset(bodies["joints"])


def _is_general(key: str) -> bool:
    return all(word in _general_words() for word in key.split("-"))


def _states_of(record: Record, cluster: str, found: Mapping[str, Identity]) -> frozenset[str]:
    """Return the codes of the states that the article says the body belongs to."""
    objects = (
        found[relation.object].iri
        for relation in record.relations
        if relation.subject == cluster and relation.predicate in _STATE_TIES and relation.object in found
    )
    states = (gazetteer.by_iri(iri) for iri in objects)
    return frozenset(known.code for known in states if known and known.code)


def _linked(mentions: Iterable[Mention]) -> NamedNode | None:
    """Return the entity of the gazetteer that the extraction linked the cluster to."""
    items = Counter(m.wikidata for m in mentions if m.wikidata)
    if not items:
        return None
    known = gazetteer.by_wikidata(min(items, key=lambda item: (-items[item], item)))
    return known.iri if known else None


def _type(mentions: Iterable[Mention]) -> str:
    """Return the type of most names; a state is a state even if its nationality word is used more often."""
    types = Counter(m.type for m in mentions if m.mention == "NAM") or Counter(m.type for m in mentions)
    if "Country" in types and types.keys() <= {"Country", "Group", "Place"}:
        return "Country"
    return min(types, key=lambda t: (-types[t], ENTITY_TYPES.index(t)))


def _has_name(mentions: Iterable[Mention]) -> bool:
    return any(m.mention == "NAM" for m in mentions)


def _fullest(mentions: list[Mention]) -> str:
    """Return the fullest name of a cluster; without a name, the description that the record calls it by."""
    names = [m for m in mentions if m.mention == "NAM"] or [m for m in mentions if m.mention == "NOM"] or mentions
    return next((m.name for m in names if m.name), max((m.text for m in names), key=len))


def _names(mentions: list[Mention]) -> frozenset[str]:
    names = {" ".join(m.text.split()) for m in mentions if m.mention == "NAM"}
    return frozenset(names | {" ".join(_fullest(mentions).split())})


def _slug(type_: str, name: str) -> str:
    return shortened(_key(type_, name)) or "unnamed"


def _key(type_: str, name: str) -> str:
    if type_ == "Person":
        return person_key(name)
    return organization_key(name) if type_ == "Organization" else name_key(name)
