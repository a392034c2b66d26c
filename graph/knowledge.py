"""The knowledge graph: articles put in and taken out, each in one atomic change."""

from __future__ import annotations

from typing import Literal

from pyoxigraph import Quad

from graph import ontology
from graph.contribution import contribution
from graph.identity import article_iri
from graph.store import Backend
from graph.stored import graphs_of
from graph.upkeep import Change, Replacing
from graph.vocabulary import ONTOLOGY
from ingest.record import Record

Outcome = Literal["stored", "unchanged"]


class KnowledgeGraph:
    """Writes extraction records into a store; reach for it as the sink of an ingest run.

    What stands in the store afterwards depends on which articles are in, not on the order in which they came, nor on
    what was there before. Raises `StoreError` when the store cannot be written; then nothing of the article is in.
    """

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._declare()

    def put(self, record: Record) -> Outcome:
        """Store an article, in place of an older version of it; the same record again changes nothing."""
        new = contribution(record)
        with self._backend.writing():
            graphs = graphs_of(self._backend, new.article)
            if graphs == [new.graph]:
                return "unchanged"
            self._apply(Replacing(self._backend, graphs, new).change())
        return "stored"

    def remove(self, article_id: str) -> bool:
        """Take an article out, with all that only it supports; False if it was not in."""
        with self._backend.writing():
            graphs = graphs_of(self._backend, article_iri(article_id))
            if graphs:
                self._apply(Replacing(self._backend, graphs, None).change())
        return bool(graphs)

    def flush(self) -> None:
        """Make everything put so far survive a power cut; call it at the end of a batch."""
        self._backend.flush()

    def _apply(self, changed: Change) -> None:
        self._backend.apply(remove=changed.remove, add=changed.add)

    def _declare(self) -> None:
        """Bring the ontology in the store up to the one of this program."""
        with self._backend.writing():
            known = set(self._backend.match(None, None, None, ONTOLOGY))
            wanted = {Quad(t.subject, t.predicate, t.object, ONTOLOGY) for t in ontology.triples()}
            if known != wanted:
                self._apply(Change(known - wanted, wanted - known))
