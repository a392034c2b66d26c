"""The events of an entity, those that it shares with another, and everybody it has to do with."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby

from graph.ledger.lines import event_line, named, parts_of
from graph.ledger.tables import Tables, query
from graph.views.events import EventLine, Neighbour
from graph.views.rows import node
from graph.views.things import thing


def of_entity(tables: Tables, iri: str) -> tuple[EventLine, ...]:
    """Return the events in which some claim gives the entity a role, the latest first."""
    rows = tables.rows(query("events_of"), {"entity": node(iri).value})
    by_event = {about: [*found] for about, found in groupby(rows, key=lambda row: row[0])}
    parts = parts_of(tables, by_event)
    return tuple(
        event_line(found[0], roles=tuple(sorted({named(row[-1]) for row in found})), parts=parts.get(about, ()))
        for about, found in by_event.items()
    )


def shared(tables: Tables, iri: str, other: str) -> tuple[EventLine, ...]:
    """Return the events in which both entities have a role, the latest first, with the roles of the first."""
    with_other = {line.event.iri for line in of_entity(tables, other)}
    return tuple(line for line in of_entity(tables, iri) if line.event.iri in with_other)


def between(tables: Tables, one: Iterable[str], other: Iterable[str]) -> tuple[EventLine, ...]:
    """Return the events in which somebody of `one` and somebody of `other` have a role, the latest first.

    Somebody of both sides counts for neither, so that a state and its president are not met by his own acts.
    """
    left, right = ({node(iri).value for iri in side} for side in (one, other))
    sides = {"one": json.dumps(sorted(left - right)), "other": json.dumps(sorted(right - left))}
    rows = tables.rows(query("between"), sides)
    parts = parts_of(tables, [row[0] for row in rows])
    return tuple(event_line(row, parts=parts.get(row[0], ())) for row in rows)


def neighbours(tables: Tables, iri: str) -> tuple[Neighbour, ...]:
    """Return the entities that share events or ties with an entity, those with most first."""
    rows = tables.rows(query("company"), {"entity": node(iri).value})
    found = (Neighbour(thing(entity, label), events, ties) for entity, label, events, ties in rows)
    return tuple(neighbour for neighbour in found if neighbour.thing.is_entity)
