"""The sample articles, extracted once a session."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from graph.store import EmbeddedBackend
from ingest.article import Article, Refusal
from ingest.readers import read
from ingest.record import Record
from tests.graph.samples import graph_of

SAMPLES = Path(__file__).parents[3] / "data" / "samples"


@pytest.fixture(scope="session")
def sample_articles() -> list[Article]:
    """Return the sample articles as the readers give them."""
    return [reading.article for reading in read([SAMPLES]) if not isinstance(reading, Refusal)]


@pytest.fixture(scope="session")
def sample_records(sample_articles: list[Article], extract: Callable[[Article], Record]) -> list[Record]:
    """Return the records of the sample articles."""
    return [extract(article) for article in sample_articles]


@pytest.fixture(scope="session")
def sample_graph(sample_records: list[Record]) -> EmbeddedBackend:
    """Return a store with all sample articles; read only."""
    return graph_of(*sample_records)
