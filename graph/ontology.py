"""What `data/ontology` declares: the terms that may be written, their labels, the kinds of events and relations."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from graph.declared import text
from graph.vocabulary import LABEL, NG, OWL, RDFS, SKOS, TYPE

FILES = ("newsgraph", "events", "plover")


@functools.cache
def triples() -> tuple[Triple, ...]:
    """Return the whole ontology."""
    return tuple(quad.triple for name in FILES for quad in parse(text(f"ontology/{name}.ttl"), RdfFormat.TURTLE))


@functools.cache
def declared() -> frozenset[NamedNode]:
    """Return every class, property and individual that has a label in the ontology."""
    return frozenset(t.subject for t in triples() if t.predicate == LABEL and isinstance(t.subject, NamedNode))


@functools.cache
def label(term: NamedNode) -> str:
    """Return the label of a declared term, or the end of its IRI."""
    found = _values().get((term, LABEL), ())
    return str(found[0].value) if found else term.value.rsplit("#", 1)[-1].rsplit("/", 1)[-1]


@functools.cache
def instances(of: NamedNode) -> frozenset[NamedNode]:
    """Return the terms that the ontology declares to be of a class, such as the certainties of `ng:Certainty`."""
    return _subjects(TYPE, of)


def event_types() -> frozenset[NamedNode]:
    """Return the types of events."""
    return instances(NG.EventType)


@functools.cache
def symmetric() -> frozenset[NamedNode]:
    """Return the relations that hold in both directions when they hold in one."""
    return _subjects(TYPE, OWL.SymmetricProperty)


@functools.cache
def offices() -> frozenset[NamedNode]:
    """Return the relations that are offices."""
    return _subjects(RDFS.subPropertyOf, NG.holdsOffice)


@functools.cache
def relations() -> frozenset[NamedNode]:
    """Return the lasting relations between entities."""
    return offices() | (_subjects(RDFS.subPropertyOf, NG.relation) - {NG.holdsOffice})


@functools.cache
def inverse(relation: NamedNode) -> NamedNode | None:
    """Return the relation that holds the other way round: `parentOf` for `childOf`, a symmetric relation for itself."""
    if relation in symmetric():
        return relation
    found = _values().get((relation, OWL.inverseOf), ())
    return found[0] if found and isinstance(found[0], NamedNode) else None


def is_reciprocal(event_type: NamedNode) -> bool:
    """Say whether the actors of such an event do the same to each other."""
    return (event_type, NG.reciprocal) in _values()


@functools.cache
def quad_class(event_type: NamedNode) -> str | None:
    """Return PLOVER's quad class of an event type, such as "verbal cooperation"; None for types outside PLOVER."""
    code = next(iter(_values().get((event_type, NG.ploverCode), ())), None)
    broader = _values().get((code, SKOS.broader), ()) if isinstance(code, NamedNode) else ()
    found = next(iter(broader), None)
    return label(found) if isinstance(found, NamedNode) else None


def shared_by(event_type: NamedNode) -> str:
    """Return what reports must agree on to speak of one event of this type; see `ng:sharedBy`."""
    found = _values().get((event_type, NG.sharedBy), ())
    return str(found[0].value) if found else "actors"


def is_shared_within_month(event_type: NamedNode) -> bool:
    """Say whether the month is enough to tell events of this type apart; otherwise the day must be known."""
    return (event_type, NG.sharedWithin) in _values()


def _subjects(predicate: NamedNode, value: NamedNode) -> frozenset[NamedNode]:
    return frozenset(
        t.subject
        for t in triples()
        if (t.predicate, t.object) == (predicate, value) and isinstance(t.subject, NamedNode)
    )


@functools.cache
def _values() -> dict[tuple[NamedNode, NamedNode], list[NamedNode | Literal]]:
    found: dict[tuple[NamedNode, NamedNode], list[NamedNode | Literal]] = defaultdict(list)
    for subject, predicate, value in _plain():
        found[subject, predicate].append(value)
    return dict(found)


def _plain() -> Iterator[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    for t in triples():
        if isinstance(t.subject, NamedNode) and isinstance(t.object, NamedNode | Literal):
            yield t.subject, t.predicate, t.object
