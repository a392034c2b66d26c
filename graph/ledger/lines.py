"""Turns rows of the ledger into the values that pages show."""

from __future__ import annotations

import datetime
import functools
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from pyoxigraph import NamedNode

from graph import ontology
from graph.ledger.tables import Tables, query
from graph.views.events import EventLine, Part
from graph.views.things import status, thing

_COLUMNS = 9


def event_line(row: tuple[Any, ...], *, roles: tuple[str, ...] = (), parts: tuple[Part, ...] = ()) -> EventLine:
    """Return the line of an event from about, type, label, status, disputed, earliest, latest, reported, articles."""
    about, type_, label, state, disputed, earliest, latest, reported, articles = row[:_COLUMNS]
    return EventLine(
        event=thing(about, label),
        type=named(type_),
        quad=_quad(type_),
        status=status(state),
        disputed=bool(disputed),
        earliest=day(earliest),
        latest=day(latest),
        reported=day(reported),
        articles=articles,
        roles=roles,
        parts=parts,
    )


def parts_of(tables: Tables, abouts: Iterable[str]) -> Mapping[str, tuple[Part, ...]]:
    """Return what has a part in each of some events, beside those who act in it under a name."""
    found: dict[str, list[Part]] = defaultdict(list)
    for about, role, entity, label in tables.rows(query("parts_of"), {"abouts": json.dumps([*abouts])}):
        found[about].append(Part(named(role), thing(entity, label)))
    return {about: tuple(parts) for about, parts in found.items()}


@functools.cache
def named(term: str) -> str:
    """Return the label of a term of the ontology by its IRI."""
    return ontology.label(NamedNode(term))


@functools.lru_cache(maxsize=16_384)
def day(value: str | None) -> datetime.date | None:
    """Return a date from its ISO form, of which a time is cut off."""
    return datetime.date.fromisoformat(value[:10]) if value else None


@functools.cache
def _quad(type_: str) -> str | None:
    return ontology.quad_class(NamedNode(type_))
