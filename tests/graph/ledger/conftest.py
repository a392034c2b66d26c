"""The hand-made articles in a store, and the index with the ledger beside it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from graph.knowledge import KnowledgeGraph
from graph.search import SearchIndex
from graph.service.own import OwnGraph
from graph.store import EmbeddedBackend
from tests.graph.samples import ARTICLES


@dataclass(frozen=True)
class Kept:
    """A graph in memory with its index."""

    backend: EmbeddedBackend
    index: SearchIndex
    graph: OwnGraph

    def tables(self) -> dict[str, list[tuple[object, ...]]]:
        """Return all that stands in the ledger."""
        return {name: sorted(self.index.rows(f"SELECT * FROM {name}"), key=repr) for name in TABLES}


TABLES = ("ledger_article", "ledger_claim", "ledger_part", "ledger_about", "ledger_mention", "ledger_name")


def kept(*records: object) -> Kept:
    """Return a graph that the articles were put into, one after the other."""
    backend, index = EmbeddedBackend(), SearchIndex()
    graph = OwnGraph(backend, index)
    for record in records:
        graph.put(record)  # type: ignore[arg-type]
    return Kept(backend, index, graph)


def rebuilt(*records: object) -> Kept:
    """Return a graph whose index was made from it at once."""
    backend, index = EmbeddedBackend(), SearchIndex()
    graph = KnowledgeGraph(backend)
    for record in records:
        graph.put(record)  # type: ignore[arg-type]
    index.catch_up(backend)
    return Kept(backend, index, OwnGraph(backend, index))


@pytest.fixture(scope="package")
def samples() -> Kept:
    """The hand-made articles; for tests that only read."""
    return kept(*ARTICLES)
