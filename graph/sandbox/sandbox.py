"""The door for strangers: a query in, an answer within limits out."""

from __future__ import annotations

import threading
from typing import Protocol

from graph.sandbox import process
from graph.sandbox.context import NOTHING, Context
from graph.sandbox.errors import QueryBusyError
from graph.sandbox.limits import DEFAULT, Limits
from graph.sandbox.result import QueryResult
from graph.sandbox.screen import screen
from graph.sandbox.snapshots import Snapshots, Still

_PATIENCE_SECONDS = 2.0


class Asking(Protocol):
    """Whatever answers a stranger's query: a sandbox here, a server's, or an endpoint."""

    def ask(self, query: str, limits: Limits | None = None, *, stop: threading.Event | None = None) -> QueryResult:
        """Return the answer, or raise a `GraphError` whose message can be shown as it is.

        Setting `stop` ends the query, with `QueryCancelledError`, as soon as whoever runs it can.
        """
        ...

    def close(self) -> None:
        """Let go of everything."""
        ...


class Sandbox:
    """Runs queries on `snapshots`, at most `workers` at once; `context` is what they may take for granted."""

    def __init__(
        self,
        snapshots: Snapshots | Still,
        *,
        limits: Limits = DEFAULT,
        context: Context = NOTHING,
        workers: int = 2,
    ) -> None:
        self._snapshots = snapshots
        self._limits, self._context = limits, context
        self._places = threading.BoundedSemaphore(workers)

    def ask(self, query: str, limits: Limits | None = None, *, stop: threading.Event | None = None) -> QueryResult:
        """Answer `query` within `limits`; its process is killed a tenth of a second after `stop` is set.

        Raises `QueryRefusedError`, `QuerySyntaxError`, `QueryLimitError`, `QueryCancelledError`, or `QueryBusyError`
        when no worker is free for two seconds.
        """
        limits = limits or self._limits
        screen(query, limits, graphs=self._context.graphs)
        if not self._places.acquire(timeout=_PATIENCE_SECONDS):
            raise QueryBusyError("Other queries are running, as many as may run at once: try again in a few seconds.")
        try:
            with self._snapshots.current() as snapshot:
                return process.run(query, snapshot, limits, self._context, stop=stop)
        finally:
            self._places.release()

    def close(self) -> None:
        """Remove the snapshots."""
        self._snapshots.close()
