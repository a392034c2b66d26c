"""What the registry says of a node that articles share: kind, names, links; label and status of events and ties."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pyoxigraph import Literal, NamedNode, Triple

from graph import gazetteer, ontology
from graph.dates import pinned
from graph.happenings import core
from graph.identity import LOCAL, is_local, short_hash
from graph.names import name_key, organization_key, person_key, slug
from graph.statements import Statement
from graph.ties import canonical
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
    "concept": SKOS.Concept,
}
"""The class of an entity by the kind in its IRI."""

_KEYS = {"person": person_key, "organization": organization_key}
_SMALL_WORDS = frozenset(
    (
        "al",
        "and",
        "bin",
        "da",
        "de",
        "del",
        "der",
        "di",
        "du",
        "el",
        "for",
        "in",
        "la",
        "le",
        "of",
        "on",
        "the",
        "van",
        "von",
    )
)
_ACRONYM = 4


def kind(node: NamedNode) -> str:
    """Return the kind that a node's IRI names: person, country, event, ..."""
    return (ID.local(node) or "").partition("/")[0]


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


def describe_about(statement: Statement) -> Iterator[Triple]:
    """Yield the label and type of the event or tie that `statement` is about."""
    node = statement.about
    yield Triple(node, LABEL, Literal(_tie_label(statement) if statement.relation else _event_label(statement)))
    yield Triple(node, TYPE, NG.Tie if statement.relation else NG.Event)
    if statement.event_type:
        yield Triple(node, NG.eventType, statement.event_type)


def describe_status(node: NamedNode, status: NamedNode, *, disputed: bool) -> Iterator[Triple]:
    """Yield the status of an event or tie."""
    yield Triple(node, NG.status, status)
    if disputed:
        yield Triple(node, NG.disputed, Literal(True))


def best_name(entity: NamedNode, names: Collection[str]) -> str:
    """Return the label of an entity: the gazetteer's, or the plainest of the names that say no less than its IRI."""
    if known := gazetteer.by_iri(entity):
        return known.label
    local, _, state = (ID.local(entity) or "").partition("/")[2].partition(LOCAL)[0].partition(".")
    if state and kind(entity) == "organization":
        return caption(entity)
    full = [name for name in names if _KEYS.get(kind(entity), name_key)(name) == local]
    return min(full or names, key=_plainness)


def _plainness(name: str) -> tuple[bool, int, int, str]:
    """Order names: not in capitals or small letters only, then short, with its accents, then by alphabet."""
    shouted = name.islower() or (name.isupper() and len(name) > 2 * _ACRONYM)
    return shouted, len(name), sum(letter.isascii() for letter in name), name


def caption(entity: NamedNode) -> str:
    """Return a readable name made from an IRI alone: for labels that must not depend on which names were seen."""
    if known := gazetteer.by_iri(entity):
        return known.label
    local = (ID.local(entity) or "").partition("/")[2].partition(LOCAL)[0]
    local, _, qualifier = local.partition(".")
    words = " ".join(word if word in _SMALL_WORDS else word.capitalize() for word in local.split("-"))
    if kind(entity) == "organization" and len(words) <= _ACRONYM:
        words = words.upper()
    if kind(entity) == "concept":
        words = words.lower()
    owner = gazetteer.by_iri(ID[f"country/{qualifier}"]) if qualifier else None
    return f"{words} ({owner.label})" if owner else words


def _event_label(statement: Statement) -> str:
    assert statement.event_type
    who = dict.fromkeys(caption(filler) for _, filler in core(statement.event_type, statement.fillers))
    when = statement.when if is_local(statement.about) else pinned(statement.when)
    parts = [ontology.label(statement.event_type), ", ".join(who)]
    return ": ".join(filter(None, parts)) + (f" ({when})" if when else "")


def _tie_label(statement: Statement) -> str:
    assert statement.relation
    subject, predicate, object_ = canonical(statement.relation)
    return f"{caption(subject)}: {ontology.label(predicate)} {caption(object_)}"
