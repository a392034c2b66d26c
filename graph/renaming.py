"""What entities are called after a change, and what is called after them: events, ties and series.

The label of an entity changes when an article brings the first plainer spelling of its name, or takes the last one
away. Most articles do neither; only when one does are the claims about the entity looked up.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice

from pyoxigraph import Literal, NamedNode, Quad, Triple

from graph.happenings import core
from graph.identity import is_local
from graph.labels import series_label
from graph.registry import describe_about
from graph.statements import Statement
from graph.store import Backend
from graph.stored import statements_about
from graph.vocabulary import LABEL, NG, RDF, REGISTRY, SCHEMA


class Labels:
    """The labels of entities once quads are removed from the registry and others added."""

    def __init__(self, backend: Backend, removed: Iterable[Quad] = (), added: Iterable[Quad] = ()) -> None:
        self._backend = backend
        self._known: dict[NamedNode, str | None] = {**dict.fromkeys(_labels(removed)), **_labels(added)}
        self.changed = frozenset(self._known)

    def __call__(self, entity: NamedNode) -> str | None:
        """Return the label of an entity, if it has one."""
        if entity not in self._known:
            self._known[entity] = _labels(self._backend.match(entity, LABEL, None, REGISTRY)).get(entity)
        return self._known[entity]


def described(statements: Iterable[Statement], labels: Labels) -> frozenset[Triple]:
    """Return what the registry says of an event or tie, as the statement has it that names most; else nothing."""
    fullest = min(statements, key=_emptiness, default=None)
    return frozenset(describe_about(fullest, labels)) if fullest else frozenset()


def described_anew(
    backend: Backend, labels: Labels, outside: Collection[NamedNode]
) -> Iterator[tuple[NamedNode, frozenset[Triple]]]:
    """Yield what the registry says of events and ties of those whose labels change, as told in graphs but `outside`."""
    for about in {about for entity in labels.changed for about in _abouts(backend, entity)}:
        told = statements_about(backend, about, outside=outside)
        if triples := described(told if is_local(about) else islice(told, 1), labels):
            yield about, triples


def series_anew(backend: Backend, labels: Labels) -> Iterator[tuple[NamedNode, Triple]]:
    """Yield each series between some whose labels change, and the label that it gets."""
    between = {_node(quad.subject) for entity in labels.changed for quad in backend.match(None, NG.between, entity)}
    for series in filter(None, between):
        members = filter(None, (_node(quad.object) for quad in backend.match(series, NG.between, None, REGISTRY)))
        events = filter(None, (_node(quad.subject) for quad in backend.match(None, SCHEMA.superEvent, series)))
        types = (_node(quad.object) for event in events for quad in backend.match(event, NG.eventType, None, REGISTRY))
        if event_type := next(filter(None, types), None):
            name = series_label(event_type, sorted(members, key=lambda member: member.value), labels)
            yield series, Triple(series, LABEL, Literal(name))


def _abouts(backend: Backend, entity: NamedNode) -> Iterator[NamedNode]:
    """Yield the events and ties in which an entity has a part, as any article tells them."""
    ends = (quad for end in (RDF.subject, RDF.object) for quad in backend.match(None, end, entity))
    claims = [_node(quad.subject) for quad in ends]
    for part in backend.match(None, NG.filler, entity):
        argument = _node(part.subject)
        claims += [_node(quad.subject) for quad in backend.match(None, NG.argument, argument)] if argument else []
    for claim in filter(None, claims):
        yield from filter(None, (_node(quad.object) for quad in backend.match(claim, NG.about)))


def _emptiness(statement: Statement) -> tuple[int, bool, str, list[str]]:
    """Order statements about one event: those first that name most, with a date; never by what anybody is called."""
    named = core(statement.event_type, statement.fillers) if statement.event_type else ()
    return -len(named), not statement.when, statement.when or "", [f"{role} {filler}" for role, filler in named]


def _labels(quads: Iterable[Quad]) -> dict[NamedNode, str]:
    return {
        quad.subject: quad.object.value
        for quad in quads
        if quad.predicate == LABEL and isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
    }


def _node(term: object) -> NamedNode | None:
    return term if isinstance(term, NamedNode) else None
