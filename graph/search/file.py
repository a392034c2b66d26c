"""The SQLite file of the search index: how it is opened, what its errors mean, and how damage is remembered."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from pathlib import Path

from graph.errors import GraphError

_WAIT_SECONDS = 10.0
_DAMAGED = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB))


class SearchError(GraphError):
    """The search index cannot be read or written."""


class IndexDamagedError(SearchError):
    """The file of the index is damaged; `graph.search.opening` makes it anew."""


def connected(path: Path | None, *, as_it_lies: bool) -> sqlite3.Connection:
    """Connect to the file; one that lies where nobody can write is complete if it has no log beside it."""
    if not as_it_lies or path is None:
        return sqlite3.connect(path or ":memory:", timeout=_WAIT_SECONDS, check_same_thread=False)
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise SearchError(f"The search index in {path} was not closed: it cannot be read as it lies.")
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def mark_of_damage(path: Path) -> Path:
    """Return the file that says, as long as it exists, that the index in the file `path` is to be made anew."""
    return path.with_suffix(".damaged")


def mark_damaged(path: Path | None) -> None:
    """Have the index in the file `path` made anew when it is opened next."""
    if path:
        with suppress(OSError):
            mark_of_damage(path).touch()


def explained(error: Exception, path: Path | None) -> SearchError:
    """Put an error of the engine, or one about what it gave, into words; remembers damage."""
    text = str(error)
    if "is full" in text:
        return SearchError(
            f"The disk that holds {path} is full: make room and run the command again; what was stored is safe."
        )
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED or "decode" in text or isinstance(error, ValueError):
        mark_damaged(path)
        return IndexDamagedError(
            f"The search index in {path or 'memory'} is damaged ({error}): end what uses the store and start it again; "
            "the index is then made anew, and nothing of the graph is lost."
        )
    return SearchError(
        f"The search index in {path or 'memory'} failed ({error}): try again; if it stays so, delete the file, "
        "which is made again."
    )
