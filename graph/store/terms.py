"""Quads written as the data of a SPARQL update."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import BlankNode, NamedNode, Quad


def change(remove: Iterable[Quad], add: Iterable[Quad]) -> str:
    """Return one update request that removes and adds exactly these quads; empty when there is nothing to do."""
    parts = (("DELETE DATA", _data(remove)), ("INSERT DATA", _data(add)))
    return " ;\n".join(f"{verb} {{\n{data}}}" for verb, data in parts if data)


def in_named_graphs(quads: Iterable[Quad]) -> list[Quad]:
    """Return the quads as a list; raises `ValueError` for a quad that stands in no named graph."""
    checked = list(quads)
    for quad in checked:
        if not isinstance(quad.graph_name, NamedNode):
            raise ValueError(f"every quad needs a named graph: {quad}")  # noqa: TRY004
    return checked


def _data(quads: Iterable[Quad]) -> str:
    graphs: dict[str, list[str]] = defaultdict(list)
    for quad in quads:
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode):
            raise ValueError(f"blank nodes cannot be named in an update: {quad}")  # noqa: TRY004
        graphs[str(quad.graph_name)].append(f"  {quad.subject} {quad.predicate} {quad.object} .\n")
    return "".join(f"GRAPH {graph} {{\n{''.join(lines)}}}\n" for graph, lines in graphs.items())
