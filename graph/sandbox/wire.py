"""How an answer travels between processes: one JSON value a line.

    {"columns": [...]}, {"triples": true} or {"boolean": true}    first
    [cell, ...]                              a row; a cell is null or a list that begins with its kind
    {"end": true, "truncated": "rows"}       last; an answer without it was broken off
    {"error": "syntax", "message": "..."}    instead of any of these

The worker writes it, the process that started the worker reads it, and `newsgraph serve` passes it on to the command
line. Uses nothing but the engine's terms, so that the worker starts fast.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.sandbox.result import TRIPLE, Cell, QueryResult

_STRING = "http://www.w3.org/2001/XMLSchema#string"


def line(value: Any) -> bytes:
    """Return `value` as one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n"


def write(result: QueryResult) -> Iterator[bytes]:
    """Yield the lines of a whole answer."""
    if result.kind == "boolean":
        yield line({"boolean": result.boolean})
    else:
        yield line({"triples": True} if result.kind == "triples" else {"columns": list(result.columns)})
        yield from (line([encode(cell) for cell in row]) for row in result.rows)
    yield line({"end": True, "truncated": result.truncated})


def read(lines: Iterable[bytes], *, seconds: float = 0.0) -> QueryResult:
    """Return the answer that the lines hold; what a kill left unfinished counts as cut off by time.

    Raises `ValueError` when not even the first line is there, or when it is an error.
    """
    values = _values(lines)
    head = next(values, None)
    if not isinstance(head, dict) or "error" in head:
        raise ValueError(head)
    body = list(values)
    end = body.pop() if body and isinstance(body[-1], dict) else {"truncated": "time"}
    if "boolean" in head:
        return QueryResult("boolean", boolean=head["boolean"], seconds=seconds)
    rows = tuple(tuple(decode(cell) for cell in row) for row in body)
    kind, columns = ("triples", TRIPLE) if "triples" in head else ("rows", tuple(head["columns"]))
    return QueryResult(kind, columns, rows, truncated=end["truncated"], seconds=seconds)  # type: ignore[arg-type]


def encode(cell: Cell) -> list[Any] | None:
    """Return a term as JSON-ready data."""
    match cell:
        case NamedNode():
            return ["iri", cell.value]
        case Literal():
            return _literal(cell)
        case BlankNode():
            return ["blank", cell.value]
        case Triple():
            return ["triple", *(encode(part) for part in (cell.subject, cell.predicate, cell.object))]
        case None:
            return None


def decode(cell: list[Any] | None) -> Cell:
    """Return the term that `encode` made the data from; raises `KeyError` for anything else."""
    if cell is None:
        return None
    kind, *parts = cell
    if kind == "triple":
        return Triple(*(decode(part) for part in parts))  # type: ignore[arg-type]
    return _TERMS[kind](*parts)


_TERMS: dict[str, Callable[..., Cell]] = {
    "iri": NamedNode,
    "blank": BlankNode,
    "text": Literal,
    "typed": lambda text, datatype: Literal(text, datatype=NamedNode(datatype)),
    "language": lambda text, language: Literal(text, language=language),
}


def _literal(literal: Literal) -> list[str]:
    if literal.language:
        return ["language", literal.value, literal.language]
    if literal.datatype.value == _STRING:
        return ["text", literal.value]
    return ["typed", literal.value, literal.datatype.value]


def _values(lines: Iterable[bytes]) -> Iterator[Any]:
    for text in lines:
        try:
            yield json.loads(text)
        except ValueError:
            return
