"""A factory for documents whose mentions are the names that the model finds: one cluster a string."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from spacy.language import Language

    from ingest.document import Document

TYPES = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Country",
    "NORP": "Group",
    "LOC": "Place",
    "FAC": "Facility",
}


@pytest.fixture
def read(nlp: Language) -> Callable[..., Document]:
    """Return a function from text to a document that is ready for its events."""
    from ingest.article import Article
    from ingest.parse import parse, parser
    from ingest.record import Mention

    def read(text: str, *, title: str | None = None, published: str | None = None) -> Document:
        document = parse(Article("a", text, title=title, published=published), parser(nlp), nlp)
        document.mentions = [
            Mention(e.start_char, e.end_char, e.text, TYPES[e.label_], e.text)
            for e in document.doc.ents
            if e.label_ in TYPES
        ]
        return document

    return read
