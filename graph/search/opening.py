"""Opens the search index of a store in step with its graph, whatever state its file is in.

A damaged file is made anew from the graph. Others keep tables in it as well, the journal of runs among them: of these
is taken over what can still be read.
"""

from __future__ import annotations

import logging
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from graph.search.file import IndexDamagedError, SearchError, mark_of_damage
from graph.search.index import SearchIndex
from graph.sidefile import copied
from graph.store import Backend

_BESIDE = ("-wal", "-shm")
_OURS = ("search_", "ledger_", "sqlite_")
_LOG = logging.getLogger(__name__)


@contextmanager
def opened_index(path: Path, backend: Backend, *, only_read: bool = False) -> Iterator[SearchIndex]:
    """Yield the index in the file `path`, in step with the graph, until the block ends.

    With `only_read` nothing is written where the file lies: an index that has fallen behind is brought up to date in a
    copy that vanishes with the block.
    """
    with _as_it_lies(path, backend) if only_read else closing(in_step(path, backend)) as index:
        yield index


def in_step(path: Path, backend: Backend) -> SearchIndex:
    """Return the index in the file `path`, caught up with the graph; makes a damaged file anew, and logs that."""
    if not mark_of_damage(path).exists():
        try:
            return _caught_up(SearchIndex(path), backend)
        except IndexDamagedError:
            pass
    _LOG.warning("The search index in %s is damaged; it is made anew from the graph, of which nothing is lost.", path)
    set_up_anew(path)
    return _caught_up(SearchIndex(path), backend)


def set_up_anew(path: Path) -> None:
    """Replace a damaged file by one that holds what others keep in it, as far as that can be read."""
    fresh = path.with_name(f"{path.name}.new")
    try:
        fresh.unlink(missing_ok=True)
        with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as old, closing(sqlite3.connect(fresh)) as new:
            for name, sql in _tables_of_others(old):
                with suppress(sqlite3.Error), new:
                    new.execute(sql)
                    _copy(name, old, new)
        for suffix in _BESIDE:
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        fresh.touch()
        fresh.replace(path)
        mark_of_damage(path).unlink(missing_ok=True)
    except OSError as error:
        raise SearchError(
            f"The search index in {path} is damaged and cannot be made anew ({error.strerror}): delete it."
        ) from error


def _caught_up(index: SearchIndex, backend: Backend) -> SearchIndex:
    try:
        index.catch_up(backend)
    except BaseException:
        index.close()
        raise
    return index


@contextmanager
def _as_it_lies(path: Path, backend: Backend) -> Iterator[SearchIndex]:
    lying = _in_step_as_it_lies(path, backend)
    if lying:
        with closing(lying) as index:
            yield index
        return
    with (
        tempfile.TemporaryDirectory(prefix="newsgraph-") as folder,
        closing(in_step(copied(path, Path(folder)), backend)) as index,
    ):
        yield index


def _in_step_as_it_lies(path: Path, backend: Backend) -> SearchIndex | None:
    try:
        index = SearchIndex(path, as_it_lies=True)
        if index.keeps_step(backend):
            return index
        index.close()
    except SearchError:
        pass
    return None


def _tables_of_others(database: sqlite3.Connection) -> list[tuple[str, str]]:
    sql = "SELECT name, sql FROM sqlite_master WHERE type = 'table'"
    return [(name, made) for name, made in database.execute(sql) if not name.startswith(_OURS)]


def _copy(name: str, old: sqlite3.Connection, new: sqlite3.Connection) -> None:
    """Copy the rows of a table up to the first that cannot be read."""
    rows = old.execute(f'SELECT * FROM "{name}"')
    into = f'INSERT OR IGNORE INTO "{name}" VALUES ({", ".join("?" * len(rows.description))})'
    with suppress(sqlite3.Error):
        for row in rows:
            new.execute(into, row)
