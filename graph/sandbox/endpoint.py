"""A stranger's query to a store behind an address: the same looks at it beforehand, the same bounds on the answer.

The engine there has its own limits. Here the connection is closed when time, rows or bytes are used up, upon which
engines stop working on the query.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator

from pyoxigraph import QuerySolution, Triple

from graph.sandbox.context import NOTHING, Context
from graph.sandbox.errors import QueryCancelledError, QueryLimitError
from graph.sandbox.limits import DEFAULT, Limits
from graph.sandbox.result import TRIPLE, Cell, Kind, QueryResult, Stop
from graph.sandbox.screen import screen
from graph.sandbox.wire import encode, line
from graph.store.base import Backend
from graph.store.errors import QuerySyntaxError
from graph.store.prefixes import declarations


class EndpointSandbox:
    """Asks `backend`, an endpoint; `context` is what queries may take for granted."""

    def __init__(
        self,
        backend: Backend,
        *,
        limits: Limits = DEFAULT,
        context: Context = NOTHING,
    ) -> None:
        self._backend, self._limits, self._context = backend, limits, context
        self._base = f"BASE <{context.base}> " if context.base else ""

    def ask(self, query: str, limits: Limits | None = None, *, stop: threading.Event | None = None) -> QueryResult:
        """Answer `query` within `limits`; errors as those of `Sandbox`, and `StoreUnreachableError`.

        `stop` is looked at between two rows: before the first, the endpoint cannot be told.
        """
        limits = limits or self._limits
        form = screen(query, limits, graphs=self._context.graphs)
        preamble = self._base + declarations(query, self._context.prefixes)
        started = time.monotonic()
        try:
            if form == "ASK":
                return QueryResult("boolean", boolean=self._backend.ask(preamble + query))
            if form == "SELECT":
                found = self._backend.select(preamble + query)
                return _bounded("rows", found.variables, _heeding(stop, map(_row, found)), limits, started)
            triples = self._backend.construct(preamble + query)
            return _bounded("triples", TRIPLE, _heeding(stop, map(_triple, triples)), limits, started)
        except QuerySyntaxError as error:
            raise _shifted(error, len(preamble)) from error

    def close(self) -> None:
        """Do nothing: the backend is its owner's."""


def _heeding(stop: threading.Event | None, rows: Iterable[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    for row in rows:
        if stop and stop.is_set():
            raise QueryCancelledError
        yield row


def _bounded(
    kind: Kind, columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]], limits: Limits, started: float
) -> QueryResult:
    kept: list[tuple[Cell, ...]] = []
    stop: Stop | None = None
    for row, reached in _until(rows, limits, started):
        stop = reached
        if stop is None:
            kept.append(row)
    if stop == "time" and not kept:
        raise QueryLimitError(f"The query was stopped after {limits.seconds:g} seconds: add a LIMIT.")
    return QueryResult(kind, columns, tuple(kept), truncated=stop, seconds=time.monotonic() - started)


def _until(
    rows: Iterable[tuple[Cell, ...]], limits: Limits, started: float
) -> Iterator[tuple[tuple[Cell, ...], Stop | None]]:
    """Yield each row with None, and the one that reaches a limit, as the last, with the limit's name."""
    size = 0
    for number, row in enumerate(rows):
        size += len(line([encode(cell) for cell in row]))
        stop: Stop | None = None
        if time.monotonic() - started > limits.seconds:
            stop = "time"
        elif number >= limits.rows:
            stop = "rows"
        elif size > limits.answer_bytes:
            stop = "bytes"
        yield row, stop
        if stop:
            return


def _row(solution: QuerySolution) -> tuple[Cell, ...]:
    return tuple(solution)


def _triple(triple: Triple) -> tuple[Cell, ...]:
    return (triple.subject, triple.predicate, triple.object)


def _shifted(error: QuerySyntaxError, by: int) -> QuerySyntaxError:
    if error.line != 1 or error.column is None:
        return error
    return QuerySyntaxError(error.reason, line=1, column=max(1, error.column - by))
