"""Answers as a command prints them: a table for a terminal, or one of the formats that other programs read."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.sandbox.result import Cell, QueryResult, plain
from graph.service.results import written
from graph.vocabulary import ID, PREFIXES

_WIDEST = 60


def printed(result: QueryResult, form: str) -> bytes:
    """Return `result` as "table", "csv", "json" or "turtle"; triples are never a CSV, rows never Turtle."""
    if form == "table":
        return table(result).encode()
    if result.kind == "triples":
        return written(result, "application/ld+json" if form == "json" else "text/turtle")
    return written(result, "application/sparql-results+json" if form == "json" else "text/csv")


def table(result: QueryResult) -> str:
    """Return the rows of `result` in columns, IRIs in their short form, long texts cut."""
    if result.boolean is not None:
        return "yes" if result.boolean else "no"
    drawn = Table(*result.columns, box=None, pad_edge=False)
    for row in result.rows:
        drawn.add_row(*(Text(_short(cell)) for cell in row))
    console = Console(width=(_WIDEST + 3) * max(1, len(result.columns)), highlight=False)
    with console.capture() as capture:
        console.print(drawn)
        console.print(f"{len(result.rows)} rows in {result.seconds:.2f} s")
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def _short(cell: Cell) -> str:
    text = " ".join(plain(cell).split())
    if isinstance(cell, NamedNode):
        bases = {ID.base: "", **{base: f"{prefix}:" for prefix, base in PREFIXES.items()}}
        found = next(((base, name) for base, name in bases.items() if text.startswith(base)), None)
        return f"{found[1]}{text[len(found[0]) :]}" if found else f"<{text}>"
    return text if len(text) <= _WIDEST or not isinstance(cell, Literal) else f"{text[: _WIDEST - 1]}…"
