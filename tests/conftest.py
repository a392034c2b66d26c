"""What tests share: the language model and the extractor, loaded once a session and only where they are asked for."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from spacy.language import Language

    from ingest.article import Article
    from ingest.record import Record


os.environ["NEWSGRAPH_GAZETTEER"] = os.devnull  # what the user of this machine imported is no part of a test

settings.register_profile("newsgraph", deadline=None)  # machines are noisy: no test depends on how long it takes
settings.load_profile("newsgraph")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The language model."""
    from ingest import model

    return model.load()


@pytest.fixture(scope="session")
def extract(nlp: Language) -> Callable[[Article], Record]:
    """Return a function from article to record."""
    from ingest.extract import extractor

    return extractor()
