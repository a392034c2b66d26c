"""Unnamed persons whom later sentences name: "A Leeds man was jailed. Omar Lind, 55, pleaded guilty"."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.entities.agreement import is_crowd
from ingest.entities.clusters import Entity
from ingest.entities.offices import office_at
from ingest.entities.officials import Held, Offices, speaks_of
from ingest.entities.referents import Referent, determiner
from ingest.record import EntityType

# How many sentences back the unnamed person may have been told of.
REACH = 3
# And where the name has the office that they were called by: a text that names nobody for long means another.
OFFICE_REACH = 12


def introduce(name: Referent, before: Sequence[Referent], offices: Offices) -> None:
    """Join, in place, to a name that is new the unnamed person told of just before, and whoever had its office."""
    if _is_new(name, "Organization"):
        _spell_out(name, before)
    if not _is_new(name, "Person"):
        return
    told = {r.entity for r in before if name.sentence - r.sentence <= REACH and _is_told_of(r)}
    if name.acts and _has_age(name) and len(told) == 1:
        _name(told.pop(), name.entity, before)
    for referent in before:
        near = name.sentence - referent.sentence <= OFFICE_REACH
        if near and _is_unnamed(referent) and any(_has_office(referent, held) for held in offices.get(name.entity, ())):
            _name(referent.entity, name.entity, before)


def _has_office(phrase: Referent, held: Held) -> bool:
    """Say whether a phrase speaks of an office of a state or body that it names: "Peru's envoy", not "the envoy"."""
    states = held.group in _OF_STATES and all(entity.type == "Country" for entity in phrase.names)
    told = not held.of.isdisjoint(phrase.names) if held.of else states
    office = office_at(phrase.head)
    exact = office is not None and office.noun == held.noun and (held.of or " " in held.noun)
    return bool(phrase.names and told and exact) and speaks_of(phrase, held)


_OF_STATES = frozenset({"head_of_state", "head_of_government", "minister"})


def name_earlier(phrase: Referent, before: Sequence[Referent]) -> None:
    """Join, in place, what was said in the words of a phrase before a name stood beside them."""
    for referent in before:
        if (
            _is_unnamed(referent)
            and phrase.sentence - referent.sentence <= OFFICE_REACH
            and referent.noun == phrase.noun
            and referent.names
            and _words(referent) == _words(phrase)
        ):
            _name(referent.entity, phrase.entity, before)


def _words(phrase: Referent) -> list[str]:
    return [token.lower_ for token in phrase.head.doc[phrase.first : phrase.last] if token.dep_ != "det"]


def _is_unnamed(referent: Referent) -> bool:
    """Say whether a referent is one person by a phrase that tells who it is: "the finance minister", "Peru's envoy"."""
    person = referent.kind == "NOM" and referent.type == "Person" and not referent.plural and not referent.entity.names
    return person and (determiner(referent) == "the" or any(c.dep_ == "poss" for c in referent.head.children))


def _is_new(name: Referent, type_: EntityType) -> bool:
    first = min((other.first for other in name.entity.names), default=-1)
    return name.kind == "NAM" and name.type == type_ and name.first == first


def _spell_out(name: Referent, before: Sequence[Referent]) -> None:
    """Join, in place, a body told of just before in words that its name spells out: "the state water board"."""
    words = {word.casefold() for word in name.entity.names[0].text.split()}
    for referent in before:
        near = name.sentence - referent.sentence <= REACH and referent.kind == "NOM" and not referent.entity.names
        body = near and referent.type == "Organization" and not referent.plural and determiner(referent) == "the"
        told = _words(referent) if body else []
        if len(told) > 1 and words.issuperset(told):
            _name(referent.entity, name.entity, before)


def _has_age(name: Referent) -> bool:
    """Say whether an age follows: "Omar Lind, 55,"."""
    doc, last = name.head.doc, name.last
    comma = last + 2 < len(doc) and doc[last].text == "," and doc[last + 2].text in (",", "-")
    return comma and doc[last + 1].text.isdigit() and len(doc[last + 1]) == 2


def _is_told_of(referent: Referent) -> bool:
    """Say whether a referent is an unnamed person, told of as new: "a man", in a headline "man"."""
    new = determiner(referent) in ("a", "an") or referent.title
    person = referent.kind == "NOM" and referent.type == "Person" and not referent.plural
    return person and new and referent.acts and not referent.entity.names and not is_crowd(referent)


def _name(unnamed: Entity, named: Entity, before: Sequence[Referent]) -> None:
    if unnamed.gender and named.gender and unnamed.gender != named.gender:
        return
    named.gender = named.gender or unnamed.gender
    for referent in before:
        if unnamed in referent.entities:
            referent.entities = [named if entity is unnamed else entity for entity in referent.entities]
