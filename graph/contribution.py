"""What one article brings to the graph: its own graph, and what it gives to the shared ones."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, Triple

from graph import article_graph
from graph.amounts import Amount
from graph.claim_graph import claim_triples
from graph.claims import Claim, claims
from graph.identity import Identity, article_iri, author, publisher, resolve
from graph.passages import Passages
from graph.statements import Statement
from ingest.record import Record


@dataclass(frozen=True, slots=True)
class Contribution:
    """One article version: its graph, the statements that facts follow from, the names and amounts that it uses."""

    article: NamedNode
    graph: NamedNode
    quads: tuple[Quad, ...]
    statements: tuple[Statement, ...]
    names: Mapping[NamedNode, frozenset[str]]
    amounts: frozenset[Amount]


def contribution(record: Record) -> Contribution:
    """Return what an article brings; a function of its record and the gazetteer, of nothing else."""
    entities = resolve(record)
    found = claims(record, entities)
    names = _names(record, entities, found)
    article, version = article_iri(record.id), digest(record)
    graph = NamedNode(f"{article.value}/version/{version}")
    triples = dict.fromkeys(_triples(record, version, entities, found, names))
    return Contribution(
        article=article,
        graph=graph,
        quads=tuple(Quad(t.subject, t.predicate, t.object, graph) for t in triples),
        statements=tuple(claim.statement for claim in found),
        names=names,
        amounts=frozenset(part.amount for claim in found for part in claim.parts if part.amount),
    )


def digest(record: Record) -> str:
    """Return a hash of all that the record says: the same for the same extraction, whenever and wherever it ran."""
    return hashlib.blake2b(record.dumps().encode(), digest_size=16).hexdigest()


def _names(
    record: Record, entities: Mapping[str, Identity], found: tuple[Claim, ...]
) -> dict[NamedNode, frozenset[str]]:
    """Return by what names the article calls each entity, its publisher and authors, and things known by words only."""
    names: dict[NamedNode, set[str]] = defaultdict(set)
    named = [publisher(record.publisher)] if record.publisher else []
    for entity in (*entities.values(), *named, *map(author, record.authors)):
        names[entity.iri] |= entity.names
    for part in (part for claim in found for part in claim.parts if part.phrase):
        names[part.filler].add(part.phrase or "")
    return {entity: frozenset(used) for entity, used in names.items()}


def _triples(
    record: Record,
    version: str,
    entities: Mapping[str, Identity],
    found: tuple[Claim, ...],
    names: Mapping[NamedNode, frozenset[str]],
) -> Iterator[Triple]:
    passages = Passages(article_iri(record.id), record.text, record.sentences)
    yield from article_graph.metadata(passages.article, record, version)
    for entity, used in names.items():
        yield from article_graph.names(passages.article, entity, used)
    yield from article_graph.layout(passages, record)
    yield from article_graph.mentions(passages, record, entities)
    yield from article_graph.quotations(passages, record, entities)
    for claim in found:
        yield from claim_triples(passages, claim)
