"""Where outlets and claimants stand on what is contested: the light side of claims, without their sentences."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from graph.ontology import label
from graph.store.base import Backend
from graph.views.claims import newest_first
from graph.views.events import Part
from graph.views.rows import Row, node, rows
from graph.views.things import STATUSES, Status, Thing, status, thing
from graph.vocabulary import NG

_PLACE = label(NG.place)


@dataclass(frozen=True, slots=True)
class Stand:
    """How one article puts something contested; `claimant` is None when it speaks in its own voice.

    `certainty` and `tense` are in the words of the ontology ("probable", "to come").
    """

    claim: str
    affirmed: bool
    certainty: str
    tense: str
    outcome: str | None
    claimant: Thing | None
    outlet: str | None
    published: datetime.date | None


@dataclass(frozen=True, slots=True)
class Contest:
    """An event or tie that is denied; `disputed` when somebody affirms it as well.

    `also` are further events without a date of which the same is said: a bare denial of arms deals speaks to each.
    `parts` is what else has a part in it, as far as the list was asked of who tells.
    """

    about: Thing
    status: Status
    disputed: bool
    stands: tuple[Stand, ...]
    also: tuple[Thing, ...] = ()
    parts: tuple[Part, ...] = field(default=(), compare=False)

    @property
    def has_actor(self) -> bool:
        """Whether its name says who acts in it or is tied by it."""
        return ":" in self.about.name

    @property
    def outlets(self) -> frozenset[str]:
        """The outlets that speak of it."""
        return frozenset(stand.outlet for stand in self.stands if stand.outlet)


@dataclass(frozen=True, slots=True)
class Claimant:
    """Somebody whom articles cite, and how many of the claims affirm and deny."""

    thing: Thing
    affirms: int
    denies: int


def contests(backend: Backend) -> tuple[Contest, ...]:
    """Return everything contested with all who affirm or deny it: the disputed first, then by number of outlets."""
    found: dict[str, dict[str, Row]] = defaultdict(dict)
    for row in rows(backend, "stands"):
        found[row.iri("about")][row.iri("claim")] = row
    return gathered(_contest(list(claims.values())) for claims in found.values())


def denied_beside(backend: Backend, entity: str) -> tuple[str, ...]:
    """Return the events that somebody denies in a sentence that names an entity, with or without a part in them."""
    return tuple(sorted(row.iri("about") for row in rows(backend, "denied_beside", entity=node(entity))))


def gathered(contests: Iterable[Contest]) -> tuple[Contest, ...]:
    """Return the contests in order, those without a date made one where the same is contested.

    That is so between the same two actors, or of one actor where what else has a part is the same: "agreement: Russia,
    on renewal".
    """
    alike: dict[object, list[Contest]] = defaultdict(list)
    for of in contests:
        alike[_contested(of)].append(of)
    return tuple(sorted(map(_together, alike.values()), key=contest_order))


def _contested(of: Contest) -> object:
    if "-undated" not in of.about.iri or not of.has_actor:
        return of.about.iri
    if any(mark in of.about.name for mark in (" → ", ", ")):
        return of.about.name
    parts = frozenset((part.role, part.thing.name.casefold()) for part in of.parts)
    return (of.about.name, parts) if any(role != _PLACE for role, _ in parts) else of.about.iri


def _together(alike: list[Contest]) -> Contest:
    if len(alike) == 1:
        return alike[0]
    alike = sorted(alike, key=lambda of: (-len(of.stands), of.about.iri))
    said = tuple(sorted((stand for of in alike for stand in of.stands), key=_newest))
    return Contest(
        about=alike[0].about,
        status=min((of.status for of in alike), key=STATUSES.index),
        disputed=any(of.disputed for of in alike) or len({stand.affirmed for stand in said}) > 1,
        stands=said,
        also=tuple(of.about for of in alike[1:]),
        parts=alike[0].parts,
    )


def _newest(stand: Stand) -> tuple[int, str]:
    return newest_first(stand.published), stand.claim


def contest_order(of: Contest) -> tuple[bool, bool, int, float, int, str]:
    """Sort key: the disputed first, then what names somebody, then where the smaller side is large, then by outlets.

    So a single voice against thirty comes after one against one.
    """
    denied = sum(not stand.affirmed for stand in of.stands)
    smaller = min(denied, len(of.stands) - denied)
    return not of.disputed, not of.has_actor, -smaller, -smaller / len(of.stands), -len(of.outlets), of.about.iri


def claimants(backend: Backend) -> tuple[Claimant, ...]:
    """Return all whom articles cite, those cited most first."""
    names: dict[str, Thing] = {}
    numbers: dict[tuple[str, bool], int] = {}
    for row in rows(backend, "claimants"):
        cited = names.setdefault(row.iri("claimant"), thing(row.iri("claimant"), row.text("name")))
        numbers[cited.iri, row.iri("polarity") == NG.Positive.value] = row.number("claims")
    found = (Claimant(of, numbers.get((iri, True), 0), numbers.get((iri, False), 0)) for iri, of in names.items())
    return tuple(sorted(found, key=lambda of: (-of.affirms - of.denies, of.thing.iri)))


def _contest(claims: list[Row]) -> Contest:
    first = claims[0]
    stands = sorted(map(_stand, claims), key=_newest)
    return Contest(
        about=thing(first.iri("about"), first.text("name")),
        status=status(first.iri("status")),
        disputed=first.holds("disputed"),
        stands=tuple(stands),
    )


def _stand(row: Row) -> Stand:
    own_voice = row.iri("claimant") == row.iri("article")
    return Stand(
        claim=row.iri("claim"),
        affirmed=row.iri("polarity") == NG.Positive.value,
        certainty=label(NamedNode(row.iri("certainty"))),
        tense=label(NamedNode(row.iri("tense"))),
        outcome=row.text("outcome"),
        claimant=None if own_voice else thing(row.iri("claimant"), row.text("claimant_name")),
        outlet=row.text("outlet"),
        published=row.day("published"),
    )
