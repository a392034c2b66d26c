"""Whom "the minister" or "the North Korean leader" means: who was said to hold such an office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.document import Document
from ingest.entities.clusters import Entity
from ingest.entities.gazetteer import lookup
from ingest.entities.kinds import kinds
from ingest.entities.offices import modifiers, office_at
from ingest.entities.referents import Referent
from ingest.entities.roles import Role, roles
from ingest.entities.scene import Scene
from ingest.entities.spans import Name
from ingest.entities.words import noun_gender
from ingest.lexicon import toml
from ingest.record import Mention

# How many sentences back the holder of an office may have been mentioned.
REACH = 30
# And how many before the last one somebody else who holds it, so that either may be meant.
BESIDE = 2

_RULING = frozenset({"head_of_state", "head_of_government", "leader"})
# What makes another office of it: the former minister is not the minister.
_ANOTHER = frozenset({"former", "deputy", "designate", "shadow"})

_LESSER = frozenset({"deputy", "vice", "assistant", "associate", "prime"})


@dataclass(frozen=True, slots=True)
class Held:
    """An office that somebody holds: its noun and group in `offices.toml`, of what, and "former", "deputy", ..."""

    noun: str
    group: str
    of: frozenset[Entity]
    how: frozenset[str]


Offices = Mapping[Entity, Sequence[Held]]


def offices_held(document: Document, known: Iterable[Entity], mentions: list[Mention]) -> Offices:
    """Return the offices that each person is said to hold; none of which it is said that they do not."""
    by_id = {entity.id: entity for entity in known}
    held: dict[Entity, list[Held]] = defaultdict(list)
    for role in roles(Scene(document, mentions)):
        if "negated" not in role.how:
            held[by_id[role.holder.cluster]].append(_held(role, by_id))
    return held


def _held(role: Role, by_id: Mapping[str, Entity]) -> Held:
    of = frozenset(by_id[mention.cluster] for mention in role.objects if mention.cluster in by_id)
    return Held(role.office.noun, role.office.group, of, role.how & _ANOTHER)


def by_office(
    phrase: Referent, before: Sequence[Referent], sentence: int, offices: Offices
) -> tuple[Referent, str] | None:
    """Return the person last mentioned who was said to hold the office that `phrase` speaks of, and the rule."""
    gender = noun_gender().get(phrase.noun)
    if any(child.dep_ == "relcl" and child.left_edge.i == phrase.head.i + 1 for child in phrase.head.children):
        return None  # "the member who wishes to leave" tells itself which is meant
    holders: list[tuple[Referent, Held]] = []
    for referent in reversed(before):
        told_apart = referent.kind == "NOM" and referent.names and not phrase.names
        if referent.type != "Person" or referent.plural or told_apart:
            continue  # "the Ukrainian president" does not make him "the president"
        if gender and referent.entity.gender not in (None, gender):
            continue
        holders += [(referent, held) for held in offices.get(referent.entity, ()) if speaks_of(phrase, held)]
    of_it = (who for who, held in holders if phrase.names and not held.of.isdisjoint(phrase.names))
    near = [(who, held) for who, held in holders if sentence - who.sentence <= REACH]
    found = next(of_it, None) or _nearest(phrase, near, before, offices)
    return (found, f"holds the office: {phrase.noun}") if found else None


def _nearest(
    phrase: Referent, holders: Sequence[tuple[Referent, Held]], before: Sequence[Referent], offices: Offices
) -> Referent | None:
    """Return the holder mentioned last; "the president" is one of a state before one of a body."""
    if not is_plain_ruler(phrase):
        return holders[0][0] if holders else None
    rulers = [(who, held) for who, held in holders if _is_of_state(held)]
    if rulers and _are_two(rulers):
        return None
    found = next((who for who, _ in rulers or holders), None)
    told = frozenset(entity for entity, held in offices.items() if held)
    return None if found is None or is_contested(phrase, found, before, told) else found


def _are_two(rulers: Sequence[tuple[Referent, Held]]) -> bool:
    """Say whether the last of some rulers shares his office, as far as is told, with another: "President X" and "Y"."""
    last, office = rulers[0]
    others = [
        held.of for who, held in rulers if who.entity is not last.entity and last.sentence - who.sentence <= BESIDE
    ]
    return any(not (of or office.of) or not of.isdisjoint(office.of) for of in others)


def is_contested(
    phrase: Referent, ruler: Referent, before: Sequence[Referent], told: frozenset[Entity] = frozenset()
) -> bool:
    """Say whether somebody who may head another state was spoken of since a ruler whom "the president" may mean.

    Those of whom the text itself says what they are (`told`) are not in question.
    """
    since = {r.entity for r in before if r.kind == "NAM" and r.type == "Person" and r.head.i > ruler.head.i}
    return is_plain_ruler(phrase) and any(map(_may_rule, since - told - {ruler.entity}))


def is_plain_ruler(phrase: Referent) -> bool:
    """Say whether a phrase speaks of a head of state or government and of nothing else: "the president"."""
    office = office_at(phrase.head)
    return office is not None and office.group in _UNIQUE and not phrase.names


def _is_of_state(held: Held) -> bool:
    """Say whether an office is one of a head of state or government, and of no body ("the Council's president")."""
    return held.group in _UNIQUE and all(entity.type != "Organization" for entity in held.of)


def _may_rule(entity: Entity) -> bool:
    """Say whether somebody is known to have headed a state or government, or may: "Uruguay's Luis Lacalle Pou"."""
    known = any(entry.kind == "office_holder" for name in entity.names for entry in name.entries)
    return known or any(_is_a_states(name) for name in entity.names)


def _is_a_states(name: Name) -> bool:
    owned = name.first > 1 and name.doc[name.first - 1].text in ("'s", "’s")
    return owned and any(entry.type == "Country" for entry in lookup(name.doc[name.first - 2].text)[:1])


_UNIQUE = frozenset({"head_of_state", "head_of_government"})


def speaks_for(held: Held, entities: Collection[Entity]) -> bool:
    """Say whether an office is that of a spokesman of one of some bodies."""
    return held.group == "spokesperson" and not held.how and not held.of.isdisjoint(entities)


def speaks_of(phrase: Referent, held: Held) -> bool:
    """Say whether a phrase may mean the holder: the same office, held in the same way, of the same body."""
    office = office_at(phrase.head)
    noun, first = (office.noun, office.first) if office else (phrase.noun, phrase.head.i)
    if sets_apart(phrase.head.doc[first]) != held.how:
        return False
    if held.group in _UNIQUE and _heads_another(phrase):
        return False
    return _same_office(noun, held) and _same_body(phrase, held)


def _heads_another(phrase: Referent) -> bool:
    """Say whether a word before an office tells that it is none of a state: "the opposition leader"."""
    lists = toml("offices")["apart"]
    before = [child for child in phrase.head.children if child.dep_ in ("compound", "amod", "nmod")]
    nouns = (child.lower_ for child in before if child.tag_ in ("NN", "NNS") and child.is_lower)
    ruling = {*lists["ruling"], *phrase.noun.split()}
    office = {word for held in toml("offices")["head_of_government"]["nouns"] for word in held.split()}
    return any(noun not in ruling | office for noun in nouns) or any(c.lower_ in lists["adjectives"] for c in before)


def sets_apart(head: Token) -> frozenset[str]:
    """Return "former", "deputy", "shadow", "designate" where a word before `head` makes another office of its noun."""
    return _ANOTHER.intersection(modifiers(head.doc, head.i))


def _same_office(noun: str, held: Held) -> bool:
    """Say whether one noun is the other or its last words; who heads a state is its leader."""
    if f" {held.noun}".endswith(f" {noun}") or f" {noun}".endswith(f" {held.noun}"):
        return _LESSER.isdisjoint({*noun.split()} ^ {*held.noun.split()})
    return noun == "leader" and held.group in _RULING


def _same_body(phrase: Referent, held: Held) -> bool:
    """Say whether the state or body that a phrase names is the one of the office: "the minister of health"."""
    if phrase.names and held.of:
        return not held.of.isdisjoint(phrase.names)
    known = {*held.noun.split()}.union(*(kinds(entity) for entity in held.of))
    return all(noun.lower_ in known or noun.pos_ == "PROPN" for noun in _complements(phrase.head))


def _complements(head: Token) -> Iterator[Token]:
    for prep in head.children:
        if prep.dep_ == "prep" and prep.lower_ in ("of", "for"):
            yield from (child for child in prep.children if child.dep_ == "pobj")
