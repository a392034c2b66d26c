"""What is in the graph at a glance: how much of what, who is mentioned most, what is contested."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.ontology import label
from graph.store.base import Backend
from graph.views.rows import rows
from graph.views.things import Status, Thing, status, thing


@dataclass(frozen=True, slots=True)
class Actor:
    """An entity and the number of articles that mention it."""

    thing: Thing
    articles: int


def counts(backend: Backend) -> dict[str, int]:
    """Return how many things of each kind the graph holds, by the label of the class ("article", "person", "claim").

    Of people, states and the like those count that have a name of their own and that an article mentions.
    """
    return {label(NamedNode(row.iri("kind"))): row.number("number") for row in rows(backend, "kinds")}


def event_statuses(backend: Backend) -> dict[Status, int]:
    """Return how many events have each status."""
    return {status(row.iri("status")): row.number("number") for row in rows(backend, "statuses")}


def most_mentioned(backend: Backend, kinds: tuple[str, ...], limit: int) -> tuple[Actor, ...]:
    """Return the entities of the given kinds, with a name of their own, that most articles mention."""
    found = (
        Actor(thing(row.iri("entity"), row.text("name")), row.number("articles"))
        for row in rows(backend, "most_mentioned")
    )
    return tuple(actor for actor in found if actor.thing.kind in kinds)[:limit]
