"""The answer to a query on the map: rows with coordinates, or with places and states that the gazetteer knows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from graph.sandbox.result import Cell, QueryResult, plain
from graph.views.things import Thing, thing
from graph.vocabulary import GEO
from graph.whereabouts import Position, position
from ui import shapes
from ui.maps import Mark

_POINT = re.compile(r"\s*POINT\s*\(\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)\s*\)\s*", re.IGNORECASE)


def marks(result: QueryResult, things: Mapping[str, Thing]) -> tuple[Mark, ...]:
    """Return a mark for each place of an answer, of the column that holds most of them; none where none does.

    The number of a mark is the sum of the first column of numbers over its rows, or how many rows it has.
    """
    column = _column(result)
    if column is None:
        return ()
    counted: Counter[str] = Counter()
    known: dict[str, tuple[Thing, Position | None]] = {}
    number = next((result.columns.index(name) for name, kind in shapes.kinds(result).items() if kind == "number"), None)
    for row in result.rows:
        cell = row[column]
        if cell is not None:
            known.setdefault(plain(cell), (_named(row, column, things), _position(cell)))
            counted[plain(cell)] += 1 if number is None else _number(row[number])
    return tuple(Mark(known[of][0], counted[of], at) for of, (_, at) in known.items())


def _column(result: QueryResult) -> int | None:
    """Return the number of the column with most positions; of equal ones a column of places, which have names."""
    placed = Counter(
        (index, isinstance(cell, NamedNode)) for row in result.rows for index, cell in enumerate(row) if _position(cell)
    )
    best = max(placed, key=lambda of: (placed[of], of[1], -of[0]), default=None)
    return best[0] if best else None


def _position(cell: Cell) -> Position | None:
    match cell:
        case NamedNode():
            return position(cell.value)
        case Literal() if cell.datatype == GEO.wktLiteral and (found := _POINT.fullmatch(cell.value)):
            longitude, latitude = float(found[1]), float(found[2])
            return Position(longitude, latitude) if abs(longitude) <= 180 and abs(latitude) <= 90 else None
    return None


def _named(row: tuple[Cell, ...], column: int, things: Mapping[str, Thing]) -> Thing:
    """Return the thing in a column; coordinates are called by what stands next to them, if possible on the left."""
    cell = row[column]
    if isinstance(cell, NamedNode):
        return things.get(cell.value) or thing(cell.value, shapes.name_of(cell, things))
    beside = (other for other in (*row[:column][::-1], *row[column + 1 :]) if shapes.is_name(other))
    return thing(plain(cell), next((shapes.name_of(other, things) for other in beside), plain(cell)))


def _number(cell: Cell) -> int:
    value = shapes.value(cell)
    return round(value) if isinstance(value, float) else 0
