"""What happened in each run, on disk: pages and later runs read it while a run goes on and after it.

The journal says nothing that archive and store do not say themselves: if it is lost, articles are extracted once more
and found unchanged.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ingest.account import STATUSES, Outcome
from ingest.errors import JournalError

_SCHEMA = """
CREATE TABLE IF NOT EXISTS ingest_run (
  id INTEGER PRIMARY KEY, started TEXT NOT NULL, ended TEXT, state TEXT NOT NULL, expected INTEGER, process INTEGER);
CREATE TABLE IF NOT EXISTS ingest_outcome (
  run INTEGER NOT NULL, number INTEGER NOT NULL, source TEXT NOT NULL, status TEXT NOT NULL, article TEXT, title TEXT,
  reason TEXT, PRIMARY KEY (run, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS ingest_receipt (
  article TEXT PRIMARY KEY, content TEXT NOT NULL, receipt TEXT NOT NULL) WITHOUT ROWID;
"""
_WAIT_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Run:
    """One run as the journal has it; `state` is "running", "done", "interrupted", "failed", or "died" in silence."""

    id: int
    started: str
    ended: str | None
    state: str
    expected: int | None
    counts: dict[str, int]


class Journal:
    """The journal in the SQLite file `path`, which may hold other tables, or in memory.

    Writing never fails a run: an outcome that cannot be noted (a full disk) is left out, a receipt that cannot be read
    is none. Raises `JournalError` when the file is no database or its runs cannot be read.
    """

    def __init__(self, path: Path | None = None) -> None:
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._database = sqlite3.connect(
                path or ":memory:", timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False
            )
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.execute("PRAGMA synchronous = NORMAL")
            self._database.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise _unusable(path, error) from error
        self._path = path

    def begin(self, expected: int | None = None) -> int:
        """Note that a run of about `expected` inputs begins; return its number."""
        values = (_now(), expected, os.getpid())
        with suppress(sqlite3.Error):
            sql = "INSERT INTO ingest_run (started, state, expected, process) VALUES (?, 'running', ?, ?)"
            return self._database.execute(sql, values).lastrowid or 0
        return 0

    def note(self, run: int, outcome: Outcome) -> None:
        """Note what became of an input."""
        values = (run, run, outcome.source, outcome.status, outcome.article, outcome.title, outcome.reason)
        number = "(SELECT coalesce(max(number), 0) + 1 FROM ingest_outcome WHERE run = ?)"
        with suppress(sqlite3.Error):
            self._database.execute(f"INSERT INTO ingest_outcome VALUES (?, {number}, ?, ?, ?, ?, ?)", values)

    def end(self, run: int, state: str) -> None:
        """Note how a run ended."""
        with suppress(sqlite3.Error):
            self._database.execute("UPDATE ingest_run SET ended = ?, state = ? WHERE id = ?", (_now(), state, run))

    def acknowledge(self, article: str, content: str, receipt: str | None) -> None:
        """Note under which receipt the store holds what was made of `content`."""
        with suppress(sqlite3.Error):
            if receipt is not None:
                self._database.execute("REPLACE INTO ingest_receipt VALUES (?, ?, ?)", (article, content, receipt))

    def receipt(self, article: str, content: str) -> str | None:
        """Return the receipt for an article of this content, None if it was never stored or said something else."""
        sql = "SELECT receipt FROM ingest_receipt WHERE article = ? AND content = ?"
        with suppress(sqlite3.Error):
            row = self._database.execute(sql, (article, content)).fetchone()
            return row[0] if row else None
        return None

    def runs(self, most: int = 20) -> list[Run]:
        """Return the latest runs, newest first."""
        sql = "SELECT id, started, ended, state, expected, process FROM ingest_run ORDER BY id DESC LIMIT ?"
        return [self._run(row) for row in self._rows(sql, most)]

    def outcomes(self, run: int, after: int = 0) -> Iterator[tuple[int, Outcome]]:
        """Yield the numbered outcomes of a run beyond number `after`, in order; ask again for those that follow."""
        sql = (
            "SELECT number, source, status, article, title, reason FROM ingest_outcome "
            "WHERE run = ? AND number > ? ORDER BY number"
        )
        for number, *values in self._rows(sql, run, after):
            yield number, Outcome(*values)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def __enter__(self) -> Journal:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._database.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise _unusable(self._path, error) from error

    def _run(self, row: tuple[Any, ...]) -> Run:
        run, started, ended, state, expected, process = row
        sql = "SELECT status, count(*) FROM ingest_outcome WHERE run = ? GROUP BY status"
        counts = dict(self._rows(sql, run))
        state = "died" if state == "running" and not _lives(process) else state
        return Run(run, started, ended, state, expected, {status: counts.get(status, 0) for status in STATUSES})


def _unusable(path: Path | None, error: sqlite3.Error) -> JournalError:
    return JournalError(f"The journal {path} cannot be used ({error}): move it away and run again.")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
