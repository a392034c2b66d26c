"""Writes answers in the formats of the SPARQL 1.1 protocol."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    Triple,
    parse_query_results,
)

from graph.sandbox.result import Cell

RESULT_FORMATS: Mapping[str, QueryResultsFormat] = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
"""Media types of rows and booleans, the preferred one first."""

_STRING = "http://www.w3.org/2001/XMLSchema#string"
_MANY = 200


def json_rows(variables: Sequence[str], rows: Iterable[Iterable[Cell]]) -> Iterator[bytes]:
    """Yield SPARQL 1.1 Query Results JSON, some hundred rows at a time."""
    yield f'{{"head":{{"vars":{json.dumps(list(variables))}}},"results":{{"bindings":['.encode()
    held, comma = [], ""
    for row in rows:
        held.append(comma + _binding(variables, row))
        comma = ",\n"
        if len(held) >= _MANY:
            yield "".join(held).encode("utf-8", "surrogatepass")
            held = []
    yield ("".join(held) + "]}}").encode("utf-8", "surrogatepass")


def json_boolean(answer: bool) -> bytes:
    """Return SPARQL 1.1 Query Results JSON for an ASK query."""
    return json.dumps({"head": {}, "boolean": answer}).encode()


def converted(results: bytes, written_as: QueryResultsFormat) -> bytes:
    """Return JSON results in another format."""
    if written_as == QueryResultsFormat.JSON:
        return results
    found: QuerySolutions | QueryBoolean = parse_query_results(results, QueryResultsFormat.JSON)
    output = io.BytesIO()
    found.serialize(output, written_as)
    return output.getvalue()


def _binding(variables: Sequence[str], row: Iterable[Cell]) -> str:
    bound = {name: _term(cell) for name, cell in zip(variables, row, strict=True) if cell is not None}
    return json.dumps(bound, ensure_ascii=False, separators=(",", ":"))


def _term(cell: Cell) -> dict[str, Any]:
    match cell:
        case NamedNode():
            return {"type": "uri", "value": cell.value}
        case BlankNode():
            return {"type": "bnode", "value": cell.value}
        case Literal():
            return {"type": "literal", "value": cell.value} | _kind(cell)
        case Triple():
            parts = {"subject": cell.subject, "predicate": cell.predicate, "object": cell.object}
            return {"type": "triple", "value": {name: _term(part) for name, part in parts.items()}}
        case None:
            return {}


def _kind(literal: Literal) -> dict[str, str]:
    if literal.language:
        return {"xml:lang": literal.language}
    return {} if literal.datatype.value == _STRING else {"datatype": literal.datatype.value}
