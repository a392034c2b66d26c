"""Why a stranger's query gets no answer; a query that cannot be read raises the store's `QuerySyntaxError`."""

from __future__ import annotations

from graph.errors import GraphError


class QueryError(GraphError):
    """The query gets no answer."""


class QueryRefusedError(QueryError):
    """The query asks for something that strangers may not do; `line` and `column` say where, counted from 1."""

    def __init__(self, reason: str, *, line: int | None = None, column: int | None = None) -> None:
        self.reason, self.line, self.column = reason, line, column
        place = f"line {line}, column {column}: " if line is not None else ""
        super().__init__(f"The query is refused: {place}{reason}.")


class QueryLimitError(QueryError):
    """The query needed more time, memory or depth than it is given."""


class QueryBusyError(QueryError):
    """As many queries run already as may run at once."""


class QueryCancelledError(QueryError):
    """Whoever asked wants no answer any more."""

    def __init__(self) -> None:
        super().__init__("The query was cancelled.")
