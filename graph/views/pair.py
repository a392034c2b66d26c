"""Two actors and what lies between them: events, lasting relations, and what each is quoted with about the other."""

from __future__ import annotations

from collections.abc import Iterable

from graph.store.base import Backend
from graph.views import entity
from graph.views.claims import newest_first
from graph.views.entity import Quotation, TieLine
from graph.views.events import EventLine, lines_of
from graph.views.rows import node, rows
from graph.views.things import Thing

_HAVE_OFFICES = ("Country", "Organization")


def side(backend: Backend, iri: str) -> tuple[Thing, ...]:
    """Return the people who act for a state or organization: those who hold an office of it by an undenied claim.

    The graph seldom knows when an office ended, so these are all who were ever said to hold one.
    """
    held = (tie for tie in entity.ties(backend, iri) if tie.office and tie.status == "happened")
    people = {tie.subject for tie in held if tie.object.iri == node(iri).value and tie.object.kind in _HAVE_OFFICES}
    return tuple(sorted(people, key=lambda person: person.iri))


def events_between(backend: Backend, one: Iterable[str], other: Iterable[str]) -> tuple[EventLine, ...]:
    """Return the events in which somebody of `one` and somebody of `other` have a role, the latest first.

    Somebody of both sides counts for neither, so that a state and its president are not met by his own acts.
    """
    left, right = set(one), set(other)
    shared = _events_with(backend, left - right) & _events_with(backend, right - left)
    return lines_of(backend, shared)


def ties_between(backend: Backend, one: str, other: str) -> tuple[TieLine, ...]:
    """Return the lasting relations in which one of the two is the subject and the other the object."""
    return entity.ties(backend, one, other=other)


def said_of(backend: Backend, speakers: Iterable[str], about: str) -> tuple[Quotation, ...]:
    """Return what any of the speakers is quoted with about an entity, newest first."""
    found = {quote.iri: quote for speaker in speakers for quote in entity.said_of(backend, speaker, about)}
    return tuple(sorted(found.values(), key=lambda quote: (newest_first(quote.source.published), quote.iri)))


def _events_with(backend: Backend, entities: Iterable[str]) -> set[str]:
    return {row.iri("event") for iri in entities for row in rows(backend, "events_with", entity=node(iri))}
