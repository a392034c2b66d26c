"""Keeps the search index, and the ledger in the same file, in step with the graph."""

from __future__ import annotations

import hashlib
import logging
import re
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode

from graph.declared import text
from graph.ledger import keeping
from graph.ledger.tables import query
from graph.search.file import connected, explained, mark_damaged
from graph.search.texts import LAYOUT, Text, digests, read_entity, read_names, read_offices, read_texts
from graph.store import Backend

_SCHEMA = text("queries/search/schema.sql") + query("schema")
# Tells whether the file holds what this program would put into it.
_LAYOUT = f"{keeping.LAYOUT} {LAYOUT}"
_TABLES = re.compile(r"CREATE (?:VIRTUAL )?TABLE IF NOT EXISTS (\w+)")
COMPARED = tuple(
    table for table in _TABLES.findall(_SCHEMA) if table not in ("search_names", "search_sentences", "ledger_layout")
)
"""What the index holds, table by table; the words of names and sentences in the place of those themselves."""
_WRITTEN_IN_ANY_ORDER = {"search_text": "kind, about, iri, text, label, detail"}
_SECONDS_BETWEEN_LINES = 5.0
_LOG = logging.getLogger(__name__)


class SearchIndex:
    """The index in the SQLite file `path`, or in memory; it may share the file with other tables.

    Call `catch_up` after opening, `learn` after an article was put and `forget` after it was removed. May be used from
    several threads and processes. Raises `SearchError` when the file is no database or cannot be written. A file that
    nobody can write is opened `as_it_lies`.
    """

    def __init__(self, path: Path | None = None, *, as_it_lies: bool = False) -> None:
        self._path = path
        self._lock = threading.RLock()
        self._changes = 0
        with self._translated():
            self._database = connected(path, as_it_lies=as_it_lies)
            if as_it_lies:
                return
            self._database.execute("PRAGMA journal_mode = WAL")
            self._database.execute("PRAGMA synchronous = NORMAL")
            self._database.executescript(_SCHEMA)
        if not self._is_laid_out():
            self.clear()

    @property
    def revision(self) -> tuple[int, int]:
        """Changes whenever the index does, through this object or another."""
        return self._changes, self.rows("PRAGMA data_version")[0][0]

    def rows(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> list[tuple[Any, ...]]:
        """Return what a SELECT finds."""
        with self._lock, self._translated():
            return self._database.execute(sql, values).fetchall()

    def digest(self, table: str) -> int:
        """Return a number for what a table of `COMPARED` holds, whatever the order of its rows."""
        sql = f"SELECT {_WRITTEN_IN_ANY_ORDER.get(table, '*')} FROM {table}"
        with self._lock, self._translated():
            return sum(_number(row) for row in self._database.execute(sql)) % (1 << 64)

    def catch_up(self, backend: Backend) -> int:
        """Bring the index to the state of the graph; return how many articles were new, changed or gone.

        Where that takes long, as in a large store whose index is made anew, the log says how far it is.
        """
        wanted, known = digests(backend), dict(self.rows("SELECT article, digest FROM search_version"))
        gone = known.keys() - wanted.keys()
        changed = [article for article, digest in wanted.items() if digest != known.get(article)]
        for article in gone:
            self.forget(backend, self._node(article))
        for article in _told(changed):
            self.learn(backend, NamedNode(article))
        return len(gone) + len(changed)

    def keeps_step(self, backend: Backend) -> bool:
        """Say whether the index is what `catch_up` would make it."""
        return self._is_laid_out() and digests(backend) == dict(self.rows("SELECT article, digest FROM search_version"))

    def learn(self, backend: Backend, article: NamedNode) -> None:
        """Index `article` as the graph has it now, in place of what was known of it."""
        digest = digests(backend, article).get(article.value)
        if digest is None:
            self.forget(backend, article)
            return
        texts, names = list(read_texts(backend, article)), list(read_names(backend, article))
        offices = list(read_offices(backend, article))
        entities = {name.about for name in names}
        with self._writing() as database:
            former = _erase_article(database, article.value)
            database.executemany("INSERT INTO search_mention VALUES (?, ?)", ((article.value, e) for e in entities))
            _erase_texts(database, entities | former)
            _insert(database, [*texts, *names, *offices, *_left(database, backend, former - entities)])
            database.execute("INSERT INTO search_version VALUES (?, ?)", (article.value, digest))
            keeping.renew(database, backend, article, entities | former)

    def forget(self, backend: Backend, article: NamedNode) -> None:
        """Drop `article`, which is no longer in the graph, and the names and offices that no other article gives."""
        with self._writing() as database:
            former = _erase_article(database, article.value)
            _erase_texts(database, former)
            _insert(database, _left(database, backend, former))
            keeping.renew(database, backend, article, former)

    def clear(self) -> None:
        """Drop everything, whatever state it is in."""
        with self._lock, self._translated():
            drops = "".join(f"DROP TABLE IF EXISTS {table};" for table in reversed(_TABLES.findall(_SCHEMA)))
            layout = f"INSERT INTO ledger_layout VALUES ('{_LAYOUT}');"
            self._database.executescript(f"BEGIN IMMEDIATE; {drops} {_SCHEMA} {layout} COMMIT;")
            self._changes += 1

    def mark_damaged(self) -> None:
        """Have the index made anew when it is opened next."""
        mark_damaged(self._path)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._database.close()

    def _node(self, article: str) -> NamedNode:
        try:
            return NamedNode(article)
        except ValueError as error:
            raise explained(error, self._path) from error

    def _is_laid_out(self) -> bool:
        return self.rows("SELECT digest FROM ledger_layout") == [(_LAYOUT,)]

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._translated(), self._database:
            self._database.execute("BEGIN IMMEDIATE")
            yield self._database
            self._changes += 1

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise explained(error, self._path) from error


def _told(articles: Sequence[str]) -> Iterator[str]:
    """Yield the articles, and log every few seconds how many were yielded."""
    said = time.monotonic()
    for done, article in enumerate(articles):
        if time.monotonic() - said >= _SECONDS_BETWEEN_LINES:
            said = time.monotonic()
            _LOG.warning("Bringing the search index up to date: %d of %d articles.", done, len(articles))
        yield article


def _number(row: tuple[Any, ...]) -> int:
    return int.from_bytes(hashlib.blake2b(repr(row).encode("utf-8", "replace"), digest_size=8).digest())


def _erase_article(database: sqlite3.Connection, article: str) -> set[str]:
    """Drop what is known of an article; return the entities that it mentioned."""
    former = {
        entity for (entity,) in database.execute("SELECT entity FROM search_mention WHERE article = ?", (article,))
    }
    database.execute("DELETE FROM search_mention WHERE article = ?", (article,))
    database.execute("DELETE FROM search_version WHERE article = ?", (article,))
    _erase_texts(database, [article])
    return former


def _left(database: sqlite3.Connection, backend: Backend, entities: Iterable[str]) -> list[Text]:
    """Return names and offices of entities that an article spoke of, as far as others still do."""
    found = "SELECT 1 FROM search_mention WHERE entity = ? LIMIT 1"
    still = (entity for entity in sorted(entities) if database.execute(found, (entity,)).fetchone())
    return [text for entity in still for text in read_entity(backend, NamedNode(entity))]


def _erase_texts(database: sqlite3.Connection, abouts: Iterable[str]) -> None:
    for about in abouts:
        known = database.execute("SELECT id, kind, text FROM search_text WHERE about = ?", (about,)).fetchall()
        for number, kind, content in known:
            table = _table(kind)
            database.execute(f"INSERT INTO {table} ({table}, rowid, text) VALUES ('delete', ?, ?)", (number, content))
        database.execute("DELETE FROM search_text WHERE about = ?", (about,))


def _insert(database: sqlite3.Connection, texts: Iterable[Text]) -> None:
    into = "INSERT INTO search_text (kind, about, iri, text, label, detail) VALUES (?, ?, ?, ?, ?, ?)"
    for one in texts:
        number = database.execute(into, (one.kind, one.about, one.iri, one.text, one.label, one.detail)).lastrowid
        database.execute(f"INSERT INTO {_table(one.kind)} (rowid, text) VALUES (?, ?)", (number, one.text))


def _table(kind: str) -> str:
    return "search_sentences" if kind == "sentence" else "search_names"
