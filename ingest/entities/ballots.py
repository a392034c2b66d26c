"""The votes for the type of one surface, from all its places in a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from itertools import chain

from ingest.entities.context import context
from ingest.entities.evidence import votes
from ingest.entities.spans import Kind, Name, Vote

Points = dict[Kind, float]
"""What the votes for each type come to."""

# What the words of a name count, those that stand around it anywhere in the document, and those of an average place.
OWN, ANYWHERE, AVERAGE = 2.5, 2.0, 1.5
# Votes named in the reason for a type.
REASONS = 3


@dataclass(slots=True)
class Ballot:
    """What each place of a surface says about its type: its own words, and those around it."""

    own: dict[int, tuple[Vote, ...]] = field(default_factory=dict)
    around: dict[int, tuple[Vote, ...]] = field(default_factory=dict)

    def add(self, name: Name, *, guessed: bool) -> None:
        """Count the votes of one more place."""
        self.own[name.first] = votes(name, guessed=guessed)
        self.around[name.first] = tuple(context(name))

    def at(self, name: Name) -> Points:
        """Return the points of one place."""
        return tally((*self.own[name.first], *self.around[name.first]))

    def average(self) -> Points:
        """Return the points of an average place."""
        every = chain.from_iterable((*self.own.values(), *self.around.values()))
        return _weighed((tally(every), 1 / len(self.own)))

    def total(self) -> Points:
        """Return the points of all places together; what different words around them tell adds up."""
        share = 1 / len(self.own)
        return _weighed(
            (tally(chain.from_iterable(self.own.values())), OWN * share),
            (tally(self.told()), ANYWHERE),
            (tally(chain.from_iterable(self.around.values())), AVERAGE * share),
        )

    def told(self) -> Collection[Vote]:
        """Return the votes of the words around all places, each rule once."""
        most: dict[tuple[Kind, str], Vote] = {}
        for vote in chain.from_iterable(self.around.values()):
            kind, weight, why = vote
            if (kind, why) not in most or abs(weight) > abs(most[kind, why][1]):
                most[kind, why] = vote
        return most.values()

    def reason(self, kind: Kind) -> str:
        """Return the weightiest votes for a type, the first first."""
        cast = dict.fromkeys((*chain.from_iterable(self.own.values()), *self.told()))
        found = sorted((vote for vote in cast if vote[0] == kind and vote[1] > 0), key=lambda vote: -vote[1])
        return ", ".join(dict.fromkeys(why for _, _, why in found[:REASONS]))


def tally(votes: Iterable[Vote]) -> Points:
    """Return the sum of the points for each type."""
    points: Points = defaultdict(float)
    for kind, weight, _ in votes:
        points[kind] += weight
    return points


def plus(totals: Points, points: Points, weight: float) -> Points:
    """Return points with weighted points of others added."""
    return _weighed((totals, 1.0), (points, weight))


def _weighed(*parts: tuple[Points, float]) -> Points:
    totals: Points = defaultdict(float)
    for points, weight in parts:
        for kind, more in points.items():
            totals[kind] += weight * more
    return totals
