"""What an answer to a query looks like: which columns hold nodes, numbers, dates; and its rows as a graph."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeGuard

from pyoxigraph import BlankNode, NamedNode
from pyoxigraph import Literal as Value

from graph.ontology import declared, label
from graph.sandbox.result import Cell, QueryResult, plain
from graph.views.names import prefixed
from graph.views.things import Thing
from ui.components import Edge, Node

Kind = Literal["node", "term", "number", "date", "text"]

DRAWN_NODES = 400
_XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMBERS = frozenset(_XSD + name for name in ("integer", "decimal", "double", "float", "int", "long"))
_DATES = frozenset(_XSD + name for name in ("date", "dateTime", "gYearMonth", "gYear"))


def kinds(result: QueryResult) -> dict[str, Kind]:
    """Return what each column holds in most of its cells that have a value."""
    held = {name: Counter(_kind(row[index]) for row in result.rows) for index, name in enumerate(result.columns)}
    return {name: next((kind for kind, _ in counts.most_common() if kind), "text") for name, counts in held.items()}


def _kind(cell: Cell) -> Kind | None:
    match cell:
        case NamedNode():
            return "term" if cell in declared() else "node"
        case BlankNode():
            return "node"
        case Value() if cell.datatype.value in _NUMBERS:
            return "number"
        case Value() if cell.datatype.value in _DATES:
            return "date"
        case None:
            return None
        case _:
            return "text"


def is_name(cell: Cell) -> bool:
    """Say whether a cell can name a row: text or a node, no number and no date."""
    return _kind(cell) in ("node", "text")


def value(cell: Cell) -> str | float | datetime.date | None:
    """Return a cell as a value that sorts as it should: numbers and days are such, all else is text."""
    match _kind(cell):
        case None:
            return None
        case "number":
            return float(plain(cell))
        case "date":
            return day(cell)
        case _:
            return plain(cell)


def day(cell: Cell) -> datetime.date | None:
    """Return the first day that a date, a month or a year covers; None for what is none."""
    year, _, rest = plain(cell)[:10].partition("-")
    month, _, date = rest.partition("-")
    try:
        return datetime.date(int(year), int(month or 1), int(date or 1))
    except ValueError:
        return None


def name_of(cell: Cell, things: Mapping[str, Thing]) -> str:
    """Return what a node is called: its name in the graph, its label in the ontology, or its IRI with a prefix."""
    text = plain(cell)
    if isinstance(cell, NamedNode) and cell in declared():
        return prefixed(text)
    return things[text].name if text in things else prefixed(text)


@dataclass(frozen=True, slots=True)
class Drawing:
    """The rows of an answer as a graph; `left_out` nodes were one too many to draw."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int = 0


def drawing(result: QueryResult, things: Mapping[str, Thing]) -> Drawing | None:
    """Return the graph of triples, or of rows that hold at least two nodes; None for an answer of another shape.

    Neighbouring node columns are joined; a column of properties or classes between them names what joins them.
    """
    links = Counter(_links(result))
    degree = Counter(end for source, target, _ in links for end in (source, target))
    if not degree:
        return None
    kept = dict(degree.most_common(DRAWN_NODES))
    nodes = tuple(_node(cell, count, things) for cell, count in kept.items())
    edges = tuple(
        Edge(f"{plain(source)} {name} {plain(target)}", plain(source), plain(target), name, "joined", count, True)
        for (source, target, name), count in links.items()
        if source in kept and target in kept
    )
    return Drawing(nodes, edges, len(degree) - len(kept))


Joint = NamedNode | BlankNode
Link = tuple[Joint, Joint, str]


def _links(result: QueryResult) -> Iterable[Link]:
    for row in result.rows:
        yield from _triple(row) if result.kind == "triples" else _chain(row)


def _triple(row: Sequence[Cell]) -> Iterable[Link]:
    subject, predicate, target = row
    if _is_joint(subject) and _is_joint(target) and target not in declared():
        yield subject, target, _named(predicate)


def _chain(row: Sequence[Cell]) -> Iterable[Link]:
    last: Joint | None = None
    name = ""
    for cell in row:
        if isinstance(cell, NamedNode) and cell in declared():
            name = _named(cell)
        elif _is_joint(cell):
            if last is not None and last != cell:
                yield last, cell, name
            last, name = cell, ""


def _is_joint(cell: Cell) -> TypeGuard[Joint]:
    return isinstance(cell, NamedNode | BlankNode)


def _named(predicate: Cell) -> str:
    return label(predicate) if isinstance(predicate, NamedNode) else ""


def _node(cell: Joint, count: int, things: Mapping[str, Thing]) -> Node:
    iri = plain(cell)
    found = things.get(iri)
    return Node(iri, name_of(cell, things), found.kind if found else "Other", weight=count)
