"""Which person a name means: of several bearers of a surname the one in office, no kin just brought in, the nearest."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from ingest.entities import persons, words
from ingest.entities.generations import is_fathers_own, is_junior, is_of_other_generation
from ingest.entities.kin import is_kin
from ingest.entities.spans import Name

if TYPE_CHECKING:
    from ingest.entities.clusters import Entity

# Words between a name and what somebody is known as: "Omar Lind, also widely known as".
ALIAS = 5
# Characters behind a full name within which its surname alone means the same person.
_FRESH = 400
# Times that a text calls somebody by the surname alone before a namesake's passing mention takes nothing from him.
_SETTLED = 2
_GENDERS = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}


def bearer(name: Name, known: list[Entity]) -> Entity | None:
    """Return the person among `known` that `name` names; of several the one mentioned last before it."""
    known_as = _called(name, known)
    if known_as is not None:
        return known_as
    own = persons.parts(name.text)
    ranked = [(_fit(own, entity), entity) for entity in known if _may_be(name, entity)]
    best = max((rank for rank, _ in ranked), default=0)
    bearers = _in_office(name, _elders(name, [entity for rank, entity in ranked if rank == best])) if best else []
    bearers = _settled(name, _of_gender(name, bearers))
    return max(bearers, key=lambda entity: _nearness(name, entity), default=None)


def _of_gender(name: Name, bearers: list[Entity]) -> list[Entity]:
    """Return those of several bearers whom the next pronoun of the sentence may mean: "Rahl is proud of her"."""
    head = name.doc[name.first : name.last].root
    if len(bearers) < 2 or head.dep_ not in ("nsubj", "nsubjpass"):
        return bearers
    behind = itertools.takewhile(lambda t: t.ent_type_ != "PERSON", name.doc[name.last : head.sent.end])
    told = next((_GENDERS[t.lower_] for t in behind if t.lower_ in _GENDERS), None)
    known = told is not None and any(entity.gender == told for entity in bearers)
    return [entity for entity in bearers if entity.gender == told] if known else bearers


def _settled(name: Name, bearers: list[Entity]) -> list[Entity]:
    """Return the only one whom the text so far calls by this name alone, if others of it were named in passing."""
    if len(bearers) < 2 or " " in name.text:
        return bearers
    own = [entity for entity in bearers if _times_called(name, entity) >= _SETTLED]
    passing = all(_is_passing(name, entity) for entity in bearers if entity not in own)
    return own if len(own) == 1 and passing else bearers


def _times_called(name: Name, entity: Entity) -> int:
    return sum(other.text == name.text and other.start < name.start for other in entity.names)


def _is_passing(name: Name, entity: Entity) -> bool:
    """Say whether somebody does nothing where he was named last before: "the daughter of President Omar Rahl"."""
    before = [other for other in entity.names if other.start < name.start]
    last = max(before, key=lambda other: other.start, default=None)
    return last is None or last.doc[last.first : last.last].root.dep_ not in _ACTING


_ACTING = frozenset({"nsubj", "nsubjpass", "ROOT"})


def _called(name: Name, known: list[Entity]) -> Entity | None:
    """Return who was called so or is at this place: "Omar Lind, known as Shadow", and "Shadow" behind that."""
    for entity in known:
        if any(name.text == other.text and _is_alias(other, entity) for other in entity.names):
            return entity
    return next((entity for entity in known if _is_alias(name, entity)), None)


def _is_alias(name: Name, entity: Entity) -> bool:
    """Say whether a name stands behind a person's own and "known as" or "nicknamed"."""
    doc, end = name.doc, name.first
    led = end > 1 and (doc[end - 2 : end].text.lower() == "known as" or doc[end - 1].lower_ in ("nicknamed", "alias"))
    return led and any(0 < end - other.last <= ALIAS for other in entity.names)


def _elders(name: Name, bearers: list[Entity]) -> list[Entity]:
    """Return those of several bearers of a surname who are no "Jr.": whoever is one is called so again.

    Not so where the text began with him, and tells of the father or an uncle only later.
    """
    juniors = [entity for entity in bearers if is_junior(entity)]
    if not juniors:
        return [entity for entity in bearers if any(" " in other.text for other in entity.names)] or bearers
    elders = [entity for entity in bearers if entity not in juniors]
    began = any(_is_named_before(name, entity) and not is_kin(entity, bearers) for entity in juniors)
    if began and not any(_is_named_before(name, entity) for entity in elders):
        return juniors
    settled = any(_times_called(name, entity) >= _SETTLED for entity in juniors)
    return bearers if settled else elders or bearers


def _is_named_before(name: Name, entity: Entity) -> bool:
    return any(other.start < name.start for other in entity.names)


def _in_office(name: Name, bearers: list[Entity]) -> list[Entity]:
    """Return those of several bearers of a surname who are called by the office before it: "Vice President Rahl"."""
    office = persons.titles(name) & words.group("heads")
    if len(bearers) == 1 or " " in name.text:
        return bearers
    if not office:
        aged = name.first > 0 and name.doc[name.first - 1].lower_ in ("elder", "older", "younger", "late")
        return bearers if aged else [entity for entity in bearers if not is_kin(entity, bearers)] or bearers
    so_called = [entity for entity in bearers if any(persons.titles(other) & office for other in entity.names)]
    return so_called or _just_named(name, bearers)


def _just_named(name: Name, bearers: list[Entity]) -> list[Entity]:
    """Return the one bearer of a surname who was named in full just before, if no other was."""
    fresh = [entity for entity in bearers if _nearness(name, entity)[0] == 2]
    return fresh if len(fresh) == 1 else []


def _may_be(name: Name, entity: Entity) -> bool:
    """Say whether neither gender nor title keeps `name` apart from the names of `entity`."""
    sex = persons.gender(name)
    if (sex and entity.gender and sex != entity.gender) or is_of_other_generation(name, entity):
        return False
    if is_fathers_own(name, entity):
        return False
    if persons.titles(name) & (words.group("royal") | words.group("given")) and _is_fathers(name, entity):
        return False
    if " " in name.text:
        return True
    others = frozenset[str]().union(*(persons.titles(other) for other in entity.names))
    full = any(" " in other.text for other in entity.names)
    return not persons.differ(persons.titles(name), others, full=full)


def _is_fathers(name: Name, entity: Entity) -> bool:
    """Say whether a name is only that of the father in every full name: Sheikh Nasser is not Sheikh Ali bin Nasser."""
    full = [persons.parts(other.text) for other in entity.names if " " in other.text]
    return bool(full) and all(persons.is_fathers(persons.parts(name.text), other) for other in full)


def _fit(own: persons.Parts, entity: Entity) -> int:
    best = 0
    for name in entity.names:
        other = persons.parts(name.text)
        if own == other and len(own) > 1:
            return 6
        if own == other:
            best = max(best, 4)
        else:
            alike = 4 if len(own) == 1 and persons.generation(name.text) else 5  # "Lind", and "Lind Jr."
            best = max(best, alike if persons.same_person(own, other) else persons.short_for(own, other))
    return best


def _nearness(name: Name, entity: Entity) -> tuple[int, int, int]:
    """Rank candidates: the full name just before, else who is named in full most often, else the first behind."""
    own = persons.parts(name.text)
    full = [
        o.start for o in entity.names if len(o.text) > len(name.text) and persons.short_for(own, persons.parts(o.text))
    ]
    before = [start for start in full if start < name.start]
    if not before:
        return 0, 0, -min(full, default=0)
    fresh = name.start - max(before) <= _FRESH
    return (2, max(before), 0) if fresh else (1, len(before), max(before))
