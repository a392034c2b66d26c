"""Fathers and sons of one name: "Omar Lind" and "Omar Lind Jr."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.entities import persons, words
from ingest.entities.kin import before_titles
from ingest.entities.spans import Name

if TYPE_CHECKING:
    from ingest.entities.clusters import Entity

_SONS = frozenset({"son", "grandson", "stepson"})


def is_junior(entity: Entity) -> bool:
    """Say whether each full name of a person has "Jr." or the like."""
    full = [name.text for name in entity.names if " " in name.text]
    return bool(full) and all(persons.generation(text) for text in full)


def is_fathers_own(name: Name, entity: Entity) -> bool:
    """Say whether a bare surname is that of a "Jr."'s father: he is brought in as a son, or after it, but no headline.

    "Lind denied it. His son Omar Lind Jr. did not."
    """
    if len(persons.core(persons.parts(name.text))) > 1 or persons.generation(name.text) or not is_junior(entity):
        return False
    first = min((other for other in entity.names if " " in other.text), key=lambda other: other.start)
    at = before_titles(first)
    sentence = name.doc[name.first].sent
    told_before = sentence.start > 0 and first.start >= sentence.end_char
    return told_before or (at >= 0 and first.doc[at].lower_ in _SONS)


def is_of_other_generation(name: Name, entity: Entity) -> bool:
    """Say whether "Jr." tells a name from those of an entity: Omar Lind, or President Lind, is not Omar Lind Jr."""
    own = persons.generation(name.text)
    others = {persons.generation(other.text) for other in entity.names if " " in other.text}
    if own or not others or None in others:
        return bool(own and others and own not in others)
    office = bool(persons.titles(name) & words.group("heads"))
    titled = any(persons.titles(other) for other in entity.names)
    return len(persons.core(persons.parts(name.text))) > 1 or (office and not titled)
