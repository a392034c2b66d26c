"""The answer to a stranger's query."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from pyoxigraph import BlankNode, NamedNode, Triple
from pyoxigraph import Literal as Value

Kind = Literal["rows", "boolean", "triples"]
Stop = Literal["rows", "bytes", "time"]
Cell = NamedNode | BlankNode | Value | Triple | None

TRIPLE = ("subject", "predicate", "object")


@dataclass(frozen=True, slots=True)
class QueryResult:
    """What a query answered: rows, a boolean or triples (rows of subject, predicate, object).

    `truncated` says which limit cut the answer short, None that it is whole. A cell without a value is None.
    """

    kind: Kind
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = field(default=(), repr=False)
    boolean: bool | None = None
    truncated: Stop | None = None
    seconds: float = 0.0

    def texts(self) -> Iterator[list[str]]:
        """Yield the rows as plain text: IRIs, and literals without type or language; "" where there is no value."""
        return ([plain(cell) for cell in row] for row in self.rows)


def plain(cell: Cell) -> str:
    """Return a cell as text."""
    if cell is None:
        return ""
    return str(cell) if isinstance(cell, Triple | BlankNode) else cell.value
