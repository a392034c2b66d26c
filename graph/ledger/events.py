"""Events by facet: the chosen ones as lines, and how many there are of each type, day, actor, place and outlet."""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from pyoxigraph import NamedNode

from graph.ledger.choice import EVERY, Choice
from graph.ledger.lines import day, event_line, parts_of
from graph.ledger.tables import Tables, query
from graph.ontology import quad_class
from graph.views.claims import Source
from graph.views.events import EventLine
from graph.views.things import Status, Thing, status, thing

_Facet = Literal["actors", "places", "outlets"]


@dataclass(frozen=True, slots=True)
class Offered:
    """A value of a facet and the number of events that would be left if it were chosen."""

    thing: Thing
    events: int


@dataclass(frozen=True, slots=True)
class Counted:
    """How many events there are, and between which days."""

    events: int
    first: datetime.date | None
    last: datetime.date | None


@dataclass(frozen=True, slots=True)
class Facets:
    """What each facet offers, each counted as if it had nothing chosen itself; actors narrow one another."""

    types: Mapping[str, int]
    statuses: Mapping[Status, int]
    actors: tuple[Offered, ...]
    places: tuple[Offered, ...]
    outlets: tuple[Offered, ...]


def count(tables: Tables, choice: Choice = EVERY) -> Counted:
    """Return how many events fit."""
    [(number, first, last)] = tables.rows(query("chosen", "count"), choice.values())
    return Counted(number, day(first), day(last))


def lines(tables: Tables, choice: Choice = EVERY, *, most: int = 500) -> tuple[EventLine, ...]:
    """Return the events that fit, the latest first, at most so many."""
    found = tables.rows(query("chosen", "lines"), {**choice.values(), "most": most})
    parts = parts_of(tables, [row[0] for row in found])
    return tuple(event_line(row, parts=parts.get(row[0], ())) for row in found)


def days(tables: Tables, choice: Choice = EVERY) -> tuple[tuple[datetime.date, str, int], ...]:
    """Return day, PLOVER class ("verbal conflict", "other") and number of the events that fit."""
    found: dict[tuple[str, str], int] = defaultdict(int)
    for on, type_, number in tables.rows(query("chosen", "days"), choice.values()):
        found[on[:10], quad_class(NamedNode(type_)) or "other"] += number
    return tuple((datetime.date.fromisoformat(on), quad, number) for (on, quad), number in found.items())


def statuses(tables: Tables, choice: Choice = EVERY) -> Mapping[Status, int]:
    """Return how many of the events that fit have each status."""
    return {status(state): number for state, number in tables.rows(query("chosen", "statuses"), choice.values())}


def facets(tables: Tables, choice: Choice = EVERY, *, most: int = 200) -> Facets:
    """Return what the facets offer; of actors, places and outlets those with most events."""
    types = tables.rows(query("chosen", "types"), replace(choice, types=()).values())
    return Facets(
        types=dict(sorted((type_, number) for type_, number in types)),
        statuses=statuses(tables, replace(choice, statuses=())),
        actors=_offered(tables, "actors", choice, most),
        places=_offered(tables, "places", replace(choice, places=()), most),
        outlets=_offered(tables, "outlets", replace(choice, outlets=()), most),
    )


def places(tables: Tables, choice: Choice = EVERY, *, most: int = 200) -> tuple[Offered, ...]:
    """Return where the events that fit happened, with their number, the most frequent first."""
    return _offered(tables, "places", choice, most)


def sources(tables: Tables, abouts: Iterable[str]) -> Mapping[str, tuple[Source, ...]]:
    """Return the articles that speak of some events, the earliest first: for a file to be kept."""
    found: dict[str, list[Source]] = defaultdict(list)
    for about, article, published, outlet, title in tables.rows(query("sources_of"), {"abouts": json.dumps([*abouts])}):
        found[about].append(Source(thing(article, title), day(published), outlet))
    return {about: tuple(of) for about, of in found.items()}


def names(tables: Tables, entities: Iterable[str]) -> Mapping[str, str]:
    """Return the names of entities that have one."""
    return dict(tables.rows(query("named"), {"entities": json.dumps([*entities])}))


def called(tables: Tables, name: str) -> tuple[str, ...]:
    """Return the entities that bear a name as their label: for a name that an address gives."""
    return tuple(entity for (entity,) in tables.rows(query("called"), {"name": name}))


def _offered(tables: Tables, facet: _Facet, choice: Choice, most: int) -> tuple[Offered, ...]:
    rows = tables.rows(query("chosen", facet), {**choice.values(), "most": most})
    return tuple(Offered(thing(entity, label), events) for entity, label, events in rows)
