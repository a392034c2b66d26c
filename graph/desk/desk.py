"""The file in which saved queries, investigations and watches are kept."""

from __future__ import annotations

import sqlite3
import tempfile
import threading
import uuid
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from graph.declared import text as declared
from graph.desk.findings import Finding, Findings, Kind
from graph.errors import GraphError
from graph.sidefile import copied

_WAIT_SECONDS = 10.0
_LARGEST = (1 << 63) - 1
"""Of SQLite's numbers."""
_WATCH = """
    SELECT id, kind, question, name, checked, trouble,
        (SELECT count(*) FROM desk_result WHERE watch = desk_watch.id AND state = 'new')
    FROM desk_watch
"""


class DeskError(GraphError):
    """What analysts keep cannot be read or written."""


@dataclass(frozen=True, slots=True)
class Watch:
    """A question that is asked again and again; `unread` counts what it found since somebody marked it as read.

    `checked` is when it was last asked; `trouble` says why the last answer is missing or not whole.
    """

    id: int
    kind: Kind
    question: str
    name: str
    checked: datetime
    trouble: str | None
    unread: int


@dataclass(frozen=True, slots=True)
class News:
    """Something that a watch found after it was set up."""

    watch: Watch
    finding: Finding
    found: datetime


@dataclass(frozen=True, slots=True)
class Investigation:
    """A view of the network that is kept, as the page that shows it puts it into words, with somebody's notes."""

    name: str
    view: str
    notes: str
    saved: datetime


class Desk:
    """What analysts keep, in the SQLite file `path` or in memory; several threads and processes may use it.

    Raises `DeskError` when the file is no database or cannot be written. With `only_read`, which is why nothing can be
    written, what the file holds is read once, and every change raises that.
    """

    def __init__(self, path: Path | None = None, *, only_read: str | None = None) -> None:
        self._path = path
        self._only_read: str | None = None
        self._lock = threading.RLock()
        with self._translated():
            self._database = _copied(path) if path and only_read else _connected(path)
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.execute("PRAGMA foreign_keys = ON")
            self._database.executescript(declared("queries/desk/schema.sql"))
            self._open()
        self._only_read = only_read

    def _open(self) -> None:
        with self._writing() as database:
            opened = "INSERT INTO desk SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM desk)"
            database.execute(opened, (uuid.uuid4().urn, _now()))

    @property
    def identity(self) -> tuple[str, datetime]:
        """Return a name of this desk that no other has, as a URN, and when it was first opened."""
        [(name, opened)] = self._rows("SELECT id, opened FROM desk")
        return name, datetime.fromisoformat(opened)

    def watches(self) -> list[Watch]:
        """Return the watches in the order in which they were set up."""
        return [_watch(row) for row in self._rows(f"{_WATCH} ORDER BY id")]

    def watch(self, kind: Kind, question: str) -> Watch | None:
        """Return the watch on a question, None if nobody set one up."""
        return next(
            (_watch(row) for row in self._rows(f"{_WATCH} WHERE kind = ? AND question = ?", kind, question)), None
        )

    def begin(self, kind: Kind, question: str, name: str, known: Findings) -> None:
        """Set up a watch; what it finds today is known. A second one on the same question only takes the new name."""
        into = """INSERT INTO desk_watch (kind, question, name, checked, trouble) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (kind, question) DO UPDATE SET name = excluded.name RETURNING id, checked"""
        now = _now()
        with self._writing() as database:
            [(watch, checked)] = database.execute(into, (kind, question, name, now, known.trouble)).fetchall()
            if checked == now:
                _insert(database, watch, known.results, now, "known")

    def note(self, watch: Watch, found: Findings) -> list[News]:
        """Note what a watch finds now; return what it had never found before."""
        now = _now()
        with self._writing() as database:
            if not database.execute("SELECT 1 FROM desk_watch WHERE id = ?", (watch.id,)).fetchone():
                return []
            done = "UPDATE desk_watch SET checked = ?, trouble = ? WHERE id = ?"
            database.execute(done, (now, found.trouble, watch.id))
            fresh = _insert(database, watch.id, found.results, now, "new")
        return [News(watch, finding, datetime.fromisoformat(now)) for finding in fresh]

    def trouble(self, watch: Watch, why: str) -> None:
        """Note that a watch could not be checked."""
        with self._writing() as database:
            database.execute("UPDATE desk_watch SET checked = ?, trouble = ? WHERE id = ?", (_now(), why, watch.id))

    def mark_read(self, watch: Watch | None = None) -> None:
        """Mark the results of one watch, or of all, as read."""
        with self._writing() as database:
            only, values = (" AND watch = ?", (watch.id,)) if watch else ("", ())
            database.execute(f"UPDATE desk_result SET state = 'read' WHERE state = 'new'{only}", values)

    def end(self, number: int) -> bool:
        """Drop the watch of this number with all that it found; return whether it was there."""
        if number > _LARGEST:
            return False
        with self._writing() as database:
            return database.execute("DELETE FROM desk_watch WHERE id = ?", (number,)).rowcount > 0

    def unread(self, watch: Watch, most: int) -> list[Finding]:
        """Return what a watch found and nobody marked as read, newest first."""
        sql = """SELECT key, text, detail, target FROM desk_result WHERE watch = ? AND state = 'new'
            ORDER BY found DESC, key LIMIT ?"""
        return [Finding(*row) for row in self._rows(sql, watch.id, most)]

    def news(self, most: int) -> list[News]:
        """Return the latest results of all watches, read or not, newest first."""
        watches = {watch.id: watch for watch in self.watches()}
        sql = """SELECT watch, found, key, text, detail, target FROM desk_result WHERE state != 'known'
            ORDER BY found DESC, watch, key LIMIT ?"""
        return [
            News(watches[watch], Finding(*finding), datetime.fromisoformat(found))
            for watch, found, *finding in self._rows(sql, most)
            if watch in watches
        ]

    def queries(self) -> dict[str, str]:
        """Return the saved queries by name."""
        return dict(self._rows("SELECT name, query FROM desk_query ORDER BY name COLLATE NOCASE"))

    def save_query(self, name: str, query: str) -> None:
        """Keep a query under a name, in place of an older one of that name."""
        with self._writing() as database:
            database.execute("REPLACE INTO desk_query VALUES (?, ?)", (name, query))

    def drop_query(self, name: str) -> None:
        """Forget the query of that name."""
        with self._writing() as database:
            database.execute("DELETE FROM desk_query WHERE name = ?", (name,))

    def investigations(self) -> list[Investigation]:
        """Return the investigations by name."""
        found = self._rows("SELECT name, view, notes, saved FROM desk_investigation ORDER BY name COLLATE NOCASE")
        return [Investigation(name, view, notes, datetime.fromisoformat(saved)) for name, view, notes, saved in found]

    def save_investigation(self, name: str, view: str, notes: str) -> None:
        """Keep a view of the network under a name, in place of an older one of that name."""
        with self._writing() as database:
            database.execute("REPLACE INTO desk_investigation VALUES (?, ?, ?, ?)", (name, view, notes, _now()))

    def drop_investigation(self, name: str) -> None:
        """Forget the investigation of that name."""
        with self._writing() as database:
            database.execute("DELETE FROM desk_investigation WHERE name = ?", (name,))

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._database.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock, self._translated():
            return self._database.execute(sql, values).fetchall()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        if self._only_read:
            raise DeskError(self._only_read)
        with self._lock, self._translated(), self._database:
            self._database.execute("BEGIN IMMEDIATE")
            yield self._database

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise DeskError(
                f"The watches, investigations and saved queries in {self._path or 'memory'} cannot be used ({error}): "
                "make room on the disk, or move a damaged file away; a new one is made."
            ) from error


def _connected(path: Path | None) -> sqlite3.Connection:
    if path:
        path.parent.mkdir(parents=True, exist_ok=True)
    return sqlite3.connect(path or ":memory:", timeout=_WAIT_SECONDS, check_same_thread=False)


def _copied(path: Path) -> sqlite3.Connection:
    """Return what a file holds, in memory."""
    memory = _connected(None)
    with (
        tempfile.TemporaryDirectory(prefix="newsgraph-") as folder,
        closing(sqlite3.connect(copied(path, Path(folder)))) as kept,
    ):
        kept.backup(memory)
    return memory


def _insert(
    database: sqlite3.Connection, watch: int, results: Iterable[Finding], found: str, state: str
) -> list[Finding]:
    """Keep the results that are not there yet, and return them."""
    into = "INSERT OR IGNORE INTO desk_result VALUES (?, ?, ?, ?, ?, ?, ?)"
    return [
        one
        for one in results
        if database.execute(into, (watch, one.key, one.text, one.detail, one.target, found, state)).rowcount
    ]


def _watch(row: tuple[Any, ...]) -> Watch:
    number, kind, question, name, checked, trouble, unread = row
    return Watch(number, kind, question, name, datetime.fromisoformat(checked), trouble, unread)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
