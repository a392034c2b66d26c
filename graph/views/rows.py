"""Runs the named queries of `data/queries/views` and turns their terms into Python values."""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, QuerySolution

from graph.declared import text as declared_text
from graph.store.base import Backend, Term
from graph.vocabulary import ID

_ILLEGAL = re.compile(
    r"%(?![0-9A-Fa-f]{2})|[^!$%&'()*+,\-./0-9:;=?@A-Z_a-z~"
    r"\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef"
    + "".join(f"{chr(plane << 16)}-{chr((plane << 16) + 0xFFFD)}" for plane in range(0x1, 0xE))
    + "\U000e1000-\U000efffd]"
)
"""What neither path nor fragment of an IRI may hold (RFC 3987): all but plain signs and the letters of every script."""


class Row:
    """One row of an answer, read by variable name; what the query left unbound is None."""

    __slots__ = ("_solution",)

    def __init__(self, solution: QuerySolution | Mapping[str, Term | None]) -> None:
        self._solution = solution

    def term(self, name: str) -> Term | None:
        """Return the term itself."""
        found: Term | None = self._solution[name]
        return found

    def text(self, name: str) -> str | None:
        """Return the characters of a literal."""
        found = self._solution[name]
        return found.value if isinstance(found, Literal) else None

    def words(self, name: str) -> str:
        """Return the characters of a literal, or nothing."""
        return self.text(name) or ""

    def iri(self, name: str) -> str:
        """Return the IRI of a node; raises `TypeError` where the query gives none."""
        found = self._solution[name]
        if not isinstance(found, NamedNode):
            raise TypeError(f"?{name} is no IRI but {found}")
        return found.value

    def link(self, name: str) -> str | None:
        """Return the IRI of a node that may be missing."""
        found = self._solution[name]
        return found.value if isinstance(found, NamedNode) else None

    def number(self, name: str) -> int:
        """Return a count or an offset; 0 where there is none."""
        found = self.text(name)
        return int(found) if found else 0

    def decimal(self, name: str) -> float | None:
        """Return a decimal number."""
        found = self.text(name)
        return float(found) if found else None

    def day(self, name: str) -> datetime.date | None:
        """Return a date."""
        found = self.text(name)
        return datetime.date.fromisoformat(found[:10]) if found else None

    def holds(self, name: str) -> bool:
        """Say whether a boolean is given and true."""
        return self.text(name) == "true"


def rows(backend: Backend, query: str, **terms: NamedNode) -> Iterator[Row]:
    """Yield the rows of the query `data/queries/views/<query>.rq` with `terms` in the place of its variables."""
    return map(Row, backend.select(_query(query), terms))


def node(iri: str) -> NamedNode:
    """Return the node of our data that an IRI, or an address below its namespace such as `person/kim-jong-un`, names.

    Characters that it may not have are percent-encoded, so that an address somebody typed leads to nothing, not to an
    error.
    """
    path, mark, fragment = iri.removeprefix(ID.base).partition("#")
    return ID[_legal(path) + mark + _legal(fragment)]


def _legal(part: str) -> str:
    return _ILLEGAL.sub(lambda found: quote(found[0], safe="", errors="replace"), part)


@functools.cache
def _query(name: str) -> str:
    return declared_text(f"queries/views/{name}.rq")
