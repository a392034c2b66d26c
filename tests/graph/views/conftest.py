"""The hand-made articles in a store that nobody writes to."""

from __future__ import annotations

import pytest

from graph.store import Backend
from tests.graph.samples import ARTICLES, graph_of


@pytest.fixture(scope="session")
def backend() -> Backend:
    """A store with four articles: a meeting planned, held and denied, and aid."""
    return graph_of(*ARTICLES)
