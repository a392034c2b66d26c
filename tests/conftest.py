"""What tests share: the language model and the extractor, loaded once a session."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from ingest import model
from ingest.article import Article
from ingest.extract import extractor
from ingest.record import Record


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The language model."""
    return model.load()


@pytest.fixture(scope="session")
def extract(nlp: Language) -> Callable[[Article], Record]:
    """Return a function from article to record."""
    return extractor()
