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
    RdfFormat,
    Triple,
    parse_query_results,
    serialize,
)

from graph.sandbox.result import Cell, QueryResult
from graph.vocabulary import PREFIXES

RESULT_FORMATS: Mapping[str, QueryResultsFormat] = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
"""Media types of rows and booleans, the preferred one first."""

TRIPLE_FORMATS: Mapping[str, RdfFormat] = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
}
"""Media types of triples, the preferred one first."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_STRING = "http://www.w3.org/2001/XMLSchema#string"
_MANY = 200


def formats_of(result: QueryResult) -> tuple[str, ...]:
    """Return the media types that `result` can be written as, the preferred one first."""
    return tuple(TRIPLE_FORMATS if result.kind == "triples" else RESULT_FORMATS)


def written(result: QueryResult, media_type: str) -> bytes:
    """Return `result` as one of `formats_of(result)`.

    In CSV, text that a spreadsheet would run as a formula gets a quote before it; the other formats change nothing.
    """
    if result.kind == "triples":
        triples = (Triple(*row) for row in result.rows)  # type: ignore[arg-type]
        return serialize(triples, format=TRIPLE_FORMATS[media_type], prefixes=PREFIXES) or b""
    if result.boolean is not None:
        return _converted(json_boolean(result.boolean), RESULT_FORMATS[media_type])
    rows = without_formulas(result.rows) if media_type == "text/csv" else result.rows
    return _converted(b"".join(json_rows(result.columns, rows)), RESULT_FORMATS[media_type])


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


def without_formulas(rows: Iterable[Iterable[Cell]]) -> Iterator[list[Cell]]:
    """Yield the rows with a quote before each string that a spreadsheet would run as a formula; for CSV."""
    for row in rows:
        yield [_defused(cell) for cell in row]


def _converted(results: bytes, written_as: QueryResultsFormat) -> bytes:
    if written_as == QueryResultsFormat.JSON:
        return results
    found: QuerySolutions | QueryBoolean = parse_query_results(results, QueryResultsFormat.JSON)
    output = io.BytesIO()
    found.serialize(output, written_as)
    return output.getvalue()


def defused(text: str) -> str:
    """Return text for a cell of CSV, with a quote before it where a spreadsheet would run it as a formula."""
    return "'" + text if text.startswith(_FORMULA) else text


def _defused(cell: Cell) -> Cell:
    if not isinstance(cell, Literal) or not (cell.language or cell.datatype.value == _STRING):
        return cell
    return Literal(defused(cell.value)) if cell.value.startswith(_FORMULA) else cell


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
