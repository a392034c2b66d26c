"""Is the search index, with the ledger in it, what the graph would make of it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from pyoxigraph import NamedNode

from graph.search.file import SearchError
from graph.search.index import COMPARED, SearchIndex
from graph.search.texts import digests
from graph.store import Backend


def unsound(index: SearchIndex, backend: Backend, progress: Callable[[str], object] = str) -> Iterator[str]:
    """Yield what is wrong with the index of a graph, and mark it, so that it is made anew when it is opened next.

    An index that somebody else writes meanwhile is not compared with the graph. `progress` is told what is looked at.
    """
    try:
        wrong = [*_broken(index), *_different(index, backend, progress)]
    except SearchError as error:
        wrong = [str(error)]
    if wrong:
        index.mark_damaged()
    yield from wrong


def _broken(index: SearchIndex) -> Iterator[str]:
    for (said,) in index.rows("PRAGMA integrity_check(1)"):
        if said != "ok":
            yield f"its file is damaged ({' '.join(said.split())})"


def _different(index: SearchIndex, backend: Backend, progress: Callable[[str], object]) -> Iterator[str]:
    revision = index.revision
    if not index.keeps_step(backend):
        return
    with (
        tempfile.TemporaryDirectory(prefix="newsgraph-") as folder,
        closing(SearchIndex(Path(folder, "fresh.sqlite"))) as fresh,
    ):
        wanted = digests(backend)
        for number, article in enumerate(wanted, 1):
            progress(f"search index, {number:,} of {len(wanted):,} articles")
            fresh.learn(backend, NamedNode(article))
        found = [table for table in COMPARED if index.digest(table) != fresh.digest(table)]
    if index.revision == revision:
        yield from (f"its table {table} does not say what the graph says" for table in found)
