"""Who: named mentions, their types, coreference, links to the gazetteer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ingest.document import Document
from ingest.entities.clusters import Entity, clustered
from ingest.entities.coreference import coreference
from ingest.entities.metonyms import actor_cluster, meant
from ingest.entities.names import names
from ingest.entities.naming import called
from ingest.entities.nouns import unnamed_type
from ingest.entities.officials import offices_held
from ingest.entities.referents import Referent
from ingest.record import Mention

__all__ = ["actor_cluster", "entities"]


def entities(document: Document) -> Iterator[Mention]:
    """Yield the mentions of the article, clustered, typed and named."""
    known = clustered(names(document))
    mentions = [mention for entity in known for mention in _named(entity)]
    yield from mentions
    governing = list(_governing(known))
    yield from governing
    found = coreference(document, known, offices_held(document, known, mentions))
    yield from _unnamed(document, found, len(known))


def _governing(known: list[Entity]) -> Iterator[Mention]:
    """Yield for each place that means its government a second mention of the state; adds states named only so."""
    states = {entity.entry.id: entity for entity in known if entity.entry}
    for name, entry in list(meant(known)):
        if entry.id not in states:
            states[entry.id] = Entity(entry.type, entry=entry, id=f"e{len(known) + 1}")
            known.append(states[entry.id])
        state = states[entry.id]
        yield Mention(
            name.start,
            name.end,
            name.text,
            entry.type,
            state.id,
            "NOM",
            name=state.name or entry.name,
            wikidata=entry.wikidata,
            metonym=True,
            confidence=0.8,
            why=f"stands for its government: {entry.id}",
        )


def _named(entity: Entity) -> Iterator[Mention]:
    for name in entity.names:
        assert name.type
        yield Mention(
            name.start,
            name.end,
            name.text,
            name.type,
            entity.id,
            name=entity.name,
            wikidata=entity.entry.wikidata if entity.entry and not name.means_people() else None,
            confidence=name.confidence,
            why=f"{name.why}; {name.type} by {name.type_why}" if name.type_why else name.why,
        )


def _unnamed(document: Document, found: list[Referent], count: int) -> Iterator[Mention]:
    """Yield pronouns and noun phrases that stand for something named, or for something mentioned more than once."""
    uses: dict[Entity, list[Referent]] = defaultdict(list)
    for referent in found:
        for entity in referent.entities:
            uses[entity].append(referent)
    for referent in reversed(found):
        if referent.kind == "NOM" and not referent.entity.names:
            referent.entity.type = unnamed_type(referent.noun, referent.type)
    for referent in found:
        if referent.why == "predicate" and any(name.type == "Person" for name in referent.names):
            continue  # "the aunt of Meyer" would read as Meyer's name
        for entity in referent.entities:
            if entity.names or sum(not use.relative for use in uses[entity]) > 1:
                if not entity.id:
                    count += 1
                    entity.id = f"e{count}"
                yield _mention(document, referent, entity, entity.name or called(uses[entity]))


def _mention(document: Document, referent: Referent, entity: Entity, name: str) -> Mention:
    span = document.doc[referent.first : referent.last]
    type_ = referent.type if entity.names else entity.type
    return Mention(
        span.start_char,
        span.end_char,
        span.text,
        type_,
        entity.id,
        referent.kind,
        name=name,
        wikidata=entity.entry.wikidata if entity.entry else None,
        confidence=referent.confidence,
        why=referent.why,
    )
