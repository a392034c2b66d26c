"""The graph of this process, with its search index kept in step."""

from __future__ import annotations

from pyoxigraph import Literal

from graph.identity import article_iri
from graph.knowledge import KnowledgeGraph
from graph.search import SearchIndex
from graph.service.graph import Outcome
from graph.store import Backend
from graph.vocabulary import NG
from ingest.record import Record


class OwnGraph:
    """Writes to `backend` and `index`; one write at a time, whoever asks."""

    def __init__(self, backend: Backend, index: SearchIndex) -> None:
        self._backend, self._index = backend, index
        self._graph = KnowledgeGraph(backend)

    def put(self, record: Record) -> Outcome:
        """Store a record and make it findable; a crash in between is mended when the store is opened again."""
        with self._backend.writing():
            outcome = self._graph.put(record)
            if outcome != "unchanged":
                self._index.learn(self._backend, article_iri(record.id))
        return outcome

    def remove(self, article_id: str) -> bool:
        """Drop an article; return whether it was there."""
        with self._backend.writing():
            there = self._graph.remove(article_id)
            self._index.forget(self._backend, article_iri(article_id))
        return there

    def receipt(self, article_id: str) -> str | None:
        """Return the digest of the version that is stored of an article, None if there is none."""
        found = next(self._backend.match(article_iri(article_id), NG.digest), None)
        return found.object.value if found and isinstance(found.object, Literal) else None

    def flush(self) -> None:
        """Write through to the disk."""
        self._backend.flush()
