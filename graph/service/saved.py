"""Answers as files to keep: with the question and the day, for which the SPARQL protocol has no place."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace

from pyoxigraph import Literal

from graph.sandbox.result import QueryResult
from graph.service.results import written
from graph.vocabulary import XSD

_DAY = "saved"


def saved(result: QueryResult, media_type: str, *, query: str, on: datetime.date) -> bytes:
    """Return an answer to `query` as `written` does, with both in it.

    JSON has them as members beside `head` and `results`, formats of triples that know comments as comments, tables the
    day as a last column.
    """
    match media_type:
        case "text/csv" | "text/tab-separated-values" if result.kind == "rows":
            return written(_dated(result, on), media_type)
        case "application/sparql-results+json" | "application/json":
            told = {_DAY: on.isoformat(), "query": query}
            return json.dumps(told | json.loads(written(result, media_type)), ensure_ascii=False).encode()
        case "text/turtle" | "application/n-triples":
            lines = (f"{_DAY} {on.isoformat()}, the answer to", *query.splitlines())
            return "".join(f"# {line}\n" for line in lines).encode() + written(result, media_type)
    return written(result, media_type)


def _dated(result: QueryResult, on: datetime.date) -> QueryResult:
    name = _DAY if _DAY not in result.columns else f"{_DAY}_on"
    day = Literal(on.isoformat(), datatype=XSD.date)
    return replace(result, columns=(*result.columns, name), rows=tuple((*row, day) for row in result.rows))
