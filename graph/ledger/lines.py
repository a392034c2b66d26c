"""Turns rows of the ledger into the values that pages show."""

from __future__ import annotations

import datetime
import functools
from typing import Any

from pyoxigraph import NamedNode

from graph import ontology
from graph.views.events import EventLine
from graph.views.things import Thing, status, thing

_COLUMNS = 9


def event_line(row: tuple[Any, ...], *, roles: tuple[str, ...] = (), places: tuple[Thing, ...] = ()) -> EventLine:
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
        places=places,
    )


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
