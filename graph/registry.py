"""What the registry says of a node that articles share: kind, names, links; label and status of events and ties."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from graph import gazetteer
from graph.happenings import members, series_iri
from graph.identity import short_hash
from graph.labels import Called, best_name, event_label, kind, series_label, tie_label
from graph.names import slug
from graph.statements import Statement
from graph.vocabulary import GEO, ID, LABEL, NG, SCHEMA, SKOS, SKOSXL, TYPE, WIKIDATA

CLASSES = {
    "person": SCHEMA.Person,
    "organization": SCHEMA.Organization,
    "country": SCHEMA.Country,
    "place": SCHEMA.Place,
    "facility": NG.Facility,
    "group": NG.Group,
    "weapon": NG.Weapon,
    "law": NG.Law,
    "product": SCHEMA.Product,
    "document": NG.Document,
    "concept": SKOS.Concept,
}
"""The class of an entity by the kind in its IRI."""


def name_iri(entity: NamedNode, name: str) -> NamedNode:
    """Return the node of one name of an entity."""
    return NamedNode(f"{entity.value}/name/{slug(name)[:40].strip('-') or 'name'}-{short_hash(name)}")


def describe_entity(entity: NamedNode, names: Collection[str]) -> Iterator[Triple]:
    """Yield what the registry says of an entity that articles call by `names`."""
    yield Triple(entity, TYPE, CLASSES[kind(entity)])
    yield Triple(entity, LABEL, Literal(best_name(entity, names)))
    for name in names:
        yield Triple(entity, SKOS.altLabel, Literal(name))
        yield Triple(entity, SKOSXL.altLabel, name_iri(entity, name))
    if known := gazetteer.by_iri(entity):
        yield from _known(entity, known)


def _known(entity: NamedNode, known: gazetteer.Known) -> Iterator[Triple]:
    """Yield what the gazetteer adds: the same entity elsewhere, its code, its state, where it lies."""
    if known.wikidata:
        yield Triple(entity, SCHEMA.sameAs, WIKIDATA[known.wikidata])
    if known.code:
        yield Triple(entity, SCHEMA.identifier, Literal(known.code))
    if known.state and kind(entity) == "place":
        yield Triple(entity, SCHEMA.containedInPlace, ID[f"country/{known.state}"])
    if known.point:
        yield Triple(entity, GEO.asWKT, Literal(f"POINT({known.point[0]} {known.point[1]})", datatype=GEO.wktLiteral))


def describe_name(entity: NamedNode, name: str) -> Iterator[Triple]:
    """Yield what the registry says of a name's node."""
    node = name_iri(entity, name)
    yield Triple(node, TYPE, SKOSXL.Label)
    yield Triple(node, SKOSXL.literalForm, Literal(name))


def describe_about(statement: Statement, called: Called) -> Iterator[Triple]:
    """Yield label and type of the event or tie that `statement` is about, and the series that an event belongs to."""
    node = statement.about
    if statement.relation:
        yield Triple(node, TYPE, NG.Tie)
        yield Triple(node, LABEL, Literal(tie_label(statement.relation, called)))
    if statement.event_type:
        yield Triple(node, TYPE, NG.Event)
        yield Triple(node, NG.eventType, statement.event_type)
        yield Triple(node, LABEL, Literal(event_label(statement, called)))
        if together := members(statement.event_type, statement.fillers):
            yield Triple(node, SCHEMA.superEvent, series_iri(statement.event_type, together))


def describe_series(statement: Statement, called: Called) -> Iterator[Triple]:
    """Yield what the registry says of the series that the event of `statement` belongs to, if to any."""
    event_type = statement.event_type
    together = members(event_type, statement.fillers) if event_type else ()
    if event_type and together:
        series = series_iri(event_type, together)
        yield Triple(series, TYPE, SCHEMA.EventSeries)
        yield Triple(series, LABEL, Literal(series_label(event_type, together, called)))
        yield from (Triple(series, NG.between, member) for member in together)


def describe_status(node: NamedNode, status: NamedNode, *, disputed: bool) -> Iterator[Triple]:
    """Yield the status of an event or tie."""
    yield Triple(node, NG.status, status)
    if disputed:
        yield Triple(node, NG.disputed, Literal(True))
