"""Keeps the ledger true to the graph when an article comes, changes or goes.

The line of an event is made again from all its claims, and label and status from the graph, whenever an article that
speaks of it changes; so the tables depend on what the graph holds, not on the way that it came there.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from graph.ledger.reading import Page, read
from graph.ledger.tables import query
from graph.statements import node, properties, text
from graph.store import Backend
from graph.vocabulary import LABEL, NG, RDF, REGISTRY

LAYOUT = hashlib.blake2b(query("schema").encode(), digest_size=8).hexdigest()
"""Tells whether the tables of a file are those of this program."""


def renew(database: sqlite3.Connection, backend: Backend, article: NamedNode, mentioned: Iterable[str]) -> None:
    """Bring the ledger up to what the graph says of an article now, which may be that it is gone.

    `mentioned` are the entities that it mentions or mentioned, whose names may have changed with it.
    """
    abouts, entities = _erase(database, article.value)
    page = read(backend, article)
    if page.title is not None:
        _write(database, article.value, page, page.title)
    for entity in sorted(entities | page.entities | set(mentioned)):
        if _name(database, backend, NamedNode(entity)):
            abouts |= _abouts(database, entity)
    for about in sorted(abouts | page.abouts):
        _describe(database, backend, NamedNode(about))


def _erase(database: sqlite3.Connection, article: str) -> tuple[set[str], set[str]]:
    """Drop the lines of an article; return which events, ties and entities it spoke of."""
    claims = "SELECT claim FROM ledger_claim WHERE article = ?"
    abouts = database.execute("SELECT about FROM ledger_claim WHERE article = ?", (article,)).fetchall()
    entities = database.execute(f"SELECT entity FROM ledger_part WHERE claim IN ({claims})", (article,)).fetchall()
    database.execute(f"DELETE FROM ledger_part WHERE claim IN ({claims})", (article,))
    for table in ("ledger_claim", "ledger_mention", "ledger_article"):
        database.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
    return {about for (about,) in abouts}, {entity for (entity,) in entities}


def _write(database: sqlite3.Connection, article: str, page: Page, title: str) -> None:
    known = (article, page.published, page.publisher, title, title.casefold(), len(page.claims))
    database.execute("INSERT INTO ledger_article VALUES (?, ?, ?, ?, ?, ?)", known)
    database.executemany(f"INSERT INTO ledger_claim VALUES ({', '.join('?' * 12)})", page.claims)
    database.executemany("INSERT INTO ledger_part VALUES (?, ?, ?, ?, ?)", page.parts)
    mentioned = ((entity, article) for entity in page.mentioned)
    database.executemany("INSERT INTO ledger_mention VALUES (?, ?)", mentioned)


def _describe(database: sqlite3.Connection, backend: Backend, about: NamedNode) -> None:
    """Make the line of an event or tie again, or drop it when nobody speaks of it any more."""
    values = properties(backend.match(about, None, None, REGISTRY))
    status = node(values, NG.status)
    if status is None:
        database.execute("DELETE FROM ledger_about WHERE about = ?", (about.value,))
        return
    type_ = node(values, NG.eventType)
    label = text(values, LABEL) or ""
    known = {
        "about": about.value,
        "is_event": type_ is not None,
        "type": type_.value if type_ else _predicate(backend, about),
        "label": label,
        "folded": label.casefold(),
        "status": status.value,
        "disputed": NG.disputed in values,
    }
    database.execute(query("about"), known)


def _predicate(backend: Backend, tie: NamedNode) -> str:
    """Return the relation of a tie, which its claims state."""
    claims = (quad.subject for quad in backend.match(None, NG.about, tie))
    named = (claim for claim in claims if isinstance(claim, NamedNode))
    stated = (quad for claim in named for quad in backend.match(claim, RDF.predicate))
    return next((quad.object.value for quad in stated if isinstance(quad.object, NamedNode)), "")


def _abouts(database: sqlite3.Connection, entity: str) -> set[str]:
    """Return the events and ties in which an entity has a part, which are called after it."""
    found = database.execute("SELECT DISTINCT about FROM ledger_part WHERE entity = ?", (entity,))
    return {about for (about,) in found}


def _name(database: sqlite3.Connection, backend: Backend, entity: NamedNode) -> bool:
    """Bring the name of an entity up to date; say whether it had another."""
    known = database.execute("SELECT label FROM ledger_name WHERE entity = ?", (entity.value,)).fetchone()
    found = next((quad.object for quad in backend.match(entity, LABEL, None, REGISTRY)), None)
    if isinstance(found, Literal):
        database.execute("INSERT OR REPLACE INTO ledger_name VALUES (?, ?)", (entity.value, found.value))
    else:
        database.execute("DELETE FROM ledger_name WHERE entity = ?", (entity.value,))
    return known is not None and isinstance(found, Literal) and known != (found.value,)
