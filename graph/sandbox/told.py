"""Errors as data, to be raised again on the other side of a connection."""

from __future__ import annotations

from typing import Any

from graph.errors import GraphError
from graph.sandbox.errors import QueryBusyError, QueryError, QueryLimitError, QueryRefusedError
from graph.store.errors import QuerySyntaxError, StoreError

_PLACED: dict[str, type[QuerySyntaxError | QueryRefusedError]] = {
    "syntax": QuerySyntaxError,
    "refused": QueryRefusedError,
}
_PLAIN: dict[str, type[GraphError]] = {
    "limit": QueryLimitError,
    "busy": QueryBusyError,
    "query": QueryError,
    "store": StoreError,
    "graph": GraphError,
}


def tell(error: GraphError) -> dict[str, Any]:
    """Return `error` as JSON-ready data."""
    if isinstance(error, QuerySyntaxError | QueryRefusedError):
        kind = next(kind for kind, type_ in _PLACED.items() if isinstance(error, type_))
        return {"error": kind, "message": error.reason, "line": error.line, "column": error.column}
    return {"error": next(kind for kind, type_ in _PLAIN.items() if isinstance(error, type_)), "message": str(error)}


def told(said: dict[str, Any]) -> GraphError:
    """Return the error that `said` was made from."""
    kind, message = said.get("error", ""), str(said.get("message", ""))
    if kind in _PLACED:
        return _PLACED[kind](message, line=said.get("line"), column=said.get("column"))
    return _PLAIN.get(kind, GraphError)(message)
