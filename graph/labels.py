"""The one name that is shown for a node. It depends on which articles are in, not on the order in which they came.

Entities are labelled by the names that articles use for them; events, ties and series by who is in them, under the
labels that those have. A new label of an entity makes new ones of these, for which `graph.renaming` cares.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from pyoxigraph import NamedNode

from graph import gazetteer, ontology
from graph.happenings import core, day_of
from graph.identity import LOCAL, is_local
from graph.names import name_key, organization_key, person_key
from graph.statements import Statement
from graph.ties import Relation, canonical
from graph.vocabulary import ID

Called = Callable[[NamedNode], str | None]
"""Gives the label of an entity, if it has one."""

_KEYS = {"person": person_key, "organization": organization_key}
_SMALL_WORDS = frozenset(
    ("al", "and", "bin", "da", "de", "del", "der", "di", "du", "el", "for", "in", "la", "le", "of")
)
_SMALL_WORDS |= frozenset(("on", "the", "van", "von"))
_ACRONYM = 4


def kind(node: NamedNode) -> str:
    """Return the kind that a node's IRI names: person, country, event, ..."""
    return (ID.local(node) or "").partition("/")[0]


def best_name(entity: NamedNode, names: Collection[str]) -> str:
    """Return the label of an entity: the gazetteer's, or the plainest of the names that say no less than its IRI."""
    if known := gazetteer.by_iri(entity):
        return known.label
    key, qualifier = _key(entity)
    if qualifier and kind(entity) == "organization":
        return caption(entity)
    full = [name for name in names if _KEYS.get(kind(entity), name_key)(name) == key]
    return min(full or names, key=_plainness)


def caption(entity: NamedNode) -> str:
    """Return a readable name made from an IRI alone: without accents, and spelled as its key is."""
    if known := gazetteer.by_iri(entity):
        return known.label
    key, qualifier = _key(entity)
    words = " ".join(word if word in _SMALL_WORDS else word.capitalize() for word in key.split("-"))
    if kind(entity) == "organization" and len(words) <= _ACRONYM:
        words = words.upper()
    if kind(entity) == "concept":
        words = words.lower()
    owner = gazetteer.by_iri(ID[f"country/{qualifier}"]) if qualifier else None
    return f"{words} ({owner.label})" if owner else words


def event_label(statement: Statement, called: Called) -> str:
    """Return "meeting: Kim Jong Un, Vladimir Putin (2023-09-13)", "arms deal: North Korea → Russia"."""
    assert statement.event_type
    by_role: dict[str, dict[str, None]] = {"agent": {}, "recipient": {}, "": {}}
    for role, filler in sorted(core(statement.event_type, statement.fillers), key=lambda pair: pair[0] not in by_role):
        name = called(filler) or caption(filler)
        if not any(name in said for said in by_role.values()):
            by_role[role if role in by_role else ""][name] = None
    acting = " → ".join(filter(None, (_listed(by_role["agent"]), _listed(by_role["recipient"]))))
    when = statement.when if is_local(statement.about) else day_of(statement.about)
    title = _titled(statement.event_type, filter(None, (acting, _listed(by_role[""]))))
    return f"{title} ({_dated(when)})" if when else title


def series_label(event_type: NamedNode, members: Iterable[NamedNode], called: Called) -> str:
    """Return the label of all events of a type between the same members."""
    return _titled(event_type, (called(member) or caption(member) for member in members))


def tie_label(relation: Relation, called: Called) -> str:
    """Return "Kim Jong Un: head of state of North Korea"."""
    subject, predicate, object_ = canonical(relation)
    near, far = (called(end) or caption(end) for end in (subject, object_))
    return f"{near}: {ontology.label(predicate)} {far}"


def _dated(edtf: str) -> str:
    start, _, end = edtf.partition("/")
    if end in ("", ".."):
        return f"since {start}" if end else start
    return f"by {end}" if start == ".." else f"{start} to {end}"


def _titled(event_type: NamedNode, who: Iterable[str]) -> str:
    return ": ".join(filter(None, (ontology.label(event_type), _listed(who))))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(names))


def _key(entity: NamedNode) -> tuple[str, str]:
    """Split the IRI of an entity into the key of its name and what was added to tell it from others."""
    key, _, qualifier = (ID.local(entity) or "").partition("/")[2].partition(LOCAL)[0].partition(".")
    return key, qualifier


def _plainness(name: str) -> tuple[bool, int, int, str]:
    """Order names: not in capitals or small letters only, then short, with its accents, then by alphabet."""
    shouted = name.islower() or (name.isupper() and len(name) > 2 * _ACRONYM)
    return shouted, len(name), sum(letter.isascii() for letter in name), name
