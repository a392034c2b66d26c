"""The W3C's SPARQL 1.1 suite: its tests of queries, what they are asked of, and what should come back."""

from __future__ import annotations

import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    RdfFormat,
    parse,
    parse_query_results,
)
from rdflib import RDF, Graph, Namespace
from rdflib.term import Node

from graph.sandbox.result import Cell, QueryResult

SUITE = Path(__file__).parents[4] / "shared" / "hostile" / "w3c-sparql11.zip"
BASE = "http://w3c.test/"
_MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
_QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
_KINDS = {"QueryEvaluationTest": None, "PositiveSyntaxTest11": True, "NegativeSyntaxTest11": False}
_RDF = {"ttl": RdfFormat.TURTLE, "rdf": RdfFormat.RDF_XML, "nt": RdfFormat.N_TRIPLES}
_RESULTS = {"srx": QueryResultsFormat.XML, "srj": QueryResultsFormat.JSON, "tsv": QueryResultsFormat.TSV}
_RESULT_SET = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"


@dataclass(frozen=True)
class Case:
    """A test: its group and name, the query, what it is asked of, and what should come back.

    `accepted` says of a test of syntax whether the query is one; `result` names the file of an answer.
    """

    group: str
    name: str
    address: str
    query: str
    data: tuple[str, ...] = ()
    accepted: bool | None = None
    result: str = ""
    quads: list[Quad] = field(default_factory=list)


def cases() -> Iterator[Case]:
    """Yield the tests of queries, in order; entailment is no part of the sandbox."""
    with zipfile.ZipFile(SUITE) as suite:
        for name in sorted(suite.namelist()):
            group = name.split("/")[-2]
            if name.endswith("manifest.ttl") and group != "entailment":
                manifest = Graph().parse(data=suite.read(name), format="turtle", publicID=BASE + name)
                yield from _cases(suite, group, manifest)


def _cases(suite: zipfile.ZipFile, group: str, manifest: Graph) -> Iterator[Case]:
    for test, kind in sorted(manifest.subject_objects(RDF.type)):
        word = str(kind).rpartition("#")[2]
        if word in _KINDS:
            action = manifest.value(test, _MF.action)
            asked = manifest.value(action, _QT.query) if _KINDS[word] is None else action
            data = [*manifest.objects(action, _QT.data), *manifest.objects(action, _QT.graphData)] if action else []
            yield Case(
                group,
                str(test).rpartition("#")[2],
                str(asked),
                _read(suite, asked).decode(),
                tuple(map(str, data)),
                _KINDS[word],
                str(manifest.value(test, _MF.result) or ""),
                [quad for address in data for quad in _quads(suite, str(address))],
            )


def _read(suite: zipfile.ZipFile, address: Node | str | None) -> bytes:
    return suite.read(str(address).removeprefix(BASE))


def _quads(suite: zipfile.ZipFile, address: str) -> Iterator[Quad]:
    for quad in parse(_read(suite, address), _RDF[address.rpartition(".")[2]], base_iri=address):
        yield Quad(*quad.triple, NamedNode(address))


def wanted(case: Case) -> Any:
    """Return what should come back, in the form of `comparable`; None where it is in a form that is not read."""
    ending = case.result.rpartition(".")[2]
    with zipfile.ZipFile(SUITE) as suite:
        if ending in _RDF:
            triples = [quad.triple for quad in _quads(suite, case.result)]
            told = any(triple.predicate.value.startswith(_RESULT_SET) for triple in triples)
            return None if told else Counter(tuple(map(_comparable, triple)) for triple in triples)
        if ending not in _RESULTS:
            return None
        found = parse_query_results(_read(suite, case.result), _RESULTS[ending])
        if isinstance(found, QueryBoolean):
            return bool(found)
        names = [variable.value for variable in found.variables]
        return _rows(names, (tuple(row) for row in found))


def comparable(result: QueryResult) -> Any:
    """Return an answer so that equal ones are equal: rows in any order, blank nodes all the same."""
    if result.boolean is not None:
        return result.boolean
    if result.kind == "triples":
        return Counter(tuple(map(_comparable, row)) for row in result.rows)
    return _rows(result.columns, result.rows)


def _rows(names: Iterable[str], rows: Iterable[tuple[Cell, ...]]) -> Counter[frozenset[Any]]:
    names = list(names)
    return Counter(
        frozenset((name, _comparable(cell)) for name, cell in zip(names, row, strict=True) if cell is not None)
        for row in rows
    )


def _comparable(cell: Cell) -> object:
    if isinstance(cell, BlankNode):
        return "_:"
    if isinstance(cell, Literal) and cell.datatype.value.endswith(("integer", "decimal", "double", "float")):
        return float(cell.value), cell.datatype.value
    return str(cell)
