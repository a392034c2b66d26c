"""Who: named mentions, their types, coreference, offices and relations, links to the gazetteer."""

from collections.abc import Iterator

from ingest.document import Document
from ingest.entities.clusters import Entity, clustered
from ingest.entities.names import names
from ingest.entities.relations import relations
from ingest.record import Mention

__all__ = ["entities", "relations"]


def entities(document: Document) -> Iterator[Mention]:
    """Yield the mentions of the article, clustered, typed and named."""
    for entity in clustered(names(document)):
        yield from _mentions(entity)


def _mentions(entity: Entity) -> Iterator[Mention]:
    for name in entity.names:
        assert name.type
        yield Mention(
            name.start,
            name.end,
            name.text,
            name.type,
            entity.id,
            name=entity.name,
            wikidata=entity.entry.wikidata if entity.entry else None,
            confidence=name.confidence,
            why=name.why,
        )
