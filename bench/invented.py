"""An invented world for news about it: states and cities that exist, and people, bodies and outlets that do not."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Generic, TypeVar

from ingest.record import EntityType

T = TypeVar("T")

PEOPLE, BODIES, OUTLETS, CITIES = 8000, 1500, 60, 400
_TAMED = 4
_CONSONANTS, _VOWELS = "bdfghklmnprstvz", "aeiou"
_KINDS_OF_BODY = ("Union", "Group", "Institute", "Council", "Bank", "Agency", "Front", "Holding")
_GAZETTEER = Path("data/gazetteer")


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something with a name and the state that it belongs to, which of a state is itself."""

    name: str
    type: EntityType
    state: str


class Ranked(Generic[T]):
    """Things drawn the less often the later they come: by Zipf's law, in Mandelbrot's form, which tames the first."""

    def __init__(self, things: Sequence[T]) -> None:
        self._things = things
        self._sums = list(accumulate(1 / (rank + _TAMED) for rank in range(1, len(things) + 1)))

    def draw(self, chance: random.Random, number: int = 1) -> list[T]:
        """Return so many different things."""
        found: dict[T, None] = {}
        while len(found) < number:
            found |= dict.fromkeys(chance.choices(self._things, cum_weights=self._sums, k=number - len(found)))
        return list(found)


@dataclass(frozen=True, slots=True)
class World:
    """All whom the news may be about, those who are most in it first."""

    states: Ranked[Actor]
    people: Ranked[Actor]
    bodies: Ranked[Actor]
    cities: Ranked[Actor]
    outlets: Ranked[str]


def world(chance: random.Random) -> World:
    """Return a world; the same for the same state of `chance`."""
    states = [row["name"] for row in _rows("states") if row["kind"] == "state"]
    cities = [(row["name"], row["state"]) for row in _rows("cities")][:CITIES]
    chance.shuffle(states)
    home = Ranked(states)
    people = [Actor(name, "Person", *home.draw(chance)) for name in _names(chance, PEOPLE, 2)]
    bodies = [
        Actor(f"{name} {chance.choice(_KINDS_OF_BODY)}", "Organization", *home.draw(chance))
        for name in _names(chance, BODIES, 1)
    ]
    return World(
        states=Ranked([Actor(name, "Country", name) for name in states]),
        people=Ranked(people),
        bodies=Ranked(bodies),
        cities=Ranked([Actor(name, "Place", state) for name, state in dict(cities).items()]),
        outlets=Ranked([f"{name} Post" for name in _names(chance, OUTLETS, 1)]),
    )


def _rows(table: str) -> Iterator[dict[str, str]]:
    with (_GAZETTEER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def _names(chance: random.Random, number: int, words: int) -> list[str]:
    found: dict[str, None] = {}
    while len(found) < number:
        found[" ".join(_word(chance) for _ in range(words))] = None
    return list(found)


def _word(chance: random.Random) -> str:
    syllables = (chance.choice(_CONSONANTS) + chance.choice(_VOWELS) for _ in range(3))
    return "".join(syllables).capitalize()
