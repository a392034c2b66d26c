"""The graph canvas: actors and the ties between them, to be explored with mouse, touch or keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

import streamlit as st

from graph.vocabulary import ID
from ui.components.assets import widget
from ui.components.palette import Status, entity_styles, group_styles, status_styles
from ui.components.payload import versioned

MAX_NODES = 10_000
"""The canvas stays usable up to here (measured with software rendering); beyond it, ask for a filter."""


@dataclass(frozen=True, slots=True)
class Node:
    """An actor or event. `weight` (articles, mentions) sizes it; `more` neighbours would come if it were expanded.

    `root` marks what the view started from: it is drawn with a ring, and its label is always shown. `group` is the
    number of a community, from "1"; nodes that have one are coloured by it, and only their shape tells the type.
    """

    id: str
    label: str
    type: str = "Other"
    weight: float = 1.0
    more: int = 0
    root: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie between two nodes. `weight` (number of articles) gives the width, `status` colour and dashes.

    `sources` are the addresses of the articles behind it: they are not drawn, and go into files that are saved.
    """

    id: str
    source: str
    target: str
    label: str = ""
    status: Status = "happened"
    weight: float = 1.0
    directed: bool = False
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GraphState:
    """What the reader has done on the canvas.

    `nodes`, `edges` (the selection) and `hidden` last across runs; `expand` and `collapse` name a node in the one run
    after the reader asked for it. `pinned` holds the places of nodes that were dragged, in the canvas' own coordinates.
    """

    nodes: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    pinned: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    expand: str | None = None
    collapse: str | None = None


NOTHING_DONE = GraphState()


def graph_canvas(
    nodes: Sequence[Node],
    edges: Sequence[Edge],
    *,
    key: str,
    start: GraphState = NOTHING_DONE,
    path: Iterable[str] = (),
    height: int = 620,
    title: str = "Connections",
) -> GraphState:
    """Draw a graph that keeps its layout and camera across reruns, and return what the reader did.

    Nodes that were there before keep their places when others come or go. `start` is what is selected, hidden and
    pinned when the canvas is first drawn, for a view opened by its address; later the reader's own acts count. `path`
    (node and edge ids) is drawn strongly, all else pale. Edges whose ends are missing are left out. Raises `ValueError`
    above `MAX_NODES` nodes.
    """
    if len(nodes) > MAX_NODES:
        raise ValueError(f"{len(nodes)} nodes are too many to draw; narrow the view to {MAX_NODES} or fewer.")
    known = {node.id for node in nodes}
    drawn = [edge for edge in edges if edge.source in known and edge.target in known]
    articles = {address: number for number, address in enumerate(sorted({a for edge in drawn for a in edge.sources}))}
    data = {
        "nodes": [_fields(node) for node in nodes],
        "edges": [_fields(edge) | {"sources": [articles[address] for address in edge.sources]} for edge in drawn],
        "articles": list(articles),
        "types": {name: asdict(style) for name, style in entity_styles().items()},
        "groups": {name: asdict(style) for name, style in group_styles().items()},
        "statuses": {name: asdict(style) for name, style in status_styles().items()},
        "start": {
            "selected": [*start.nodes, *start.edges],
            "hidden": list(start.hidden),
            "pinned": {node: list(place) for node, place in start.pinned.items()},
        },
        "path": sorted(path),
        "base": ID.base,
        "height": height,
        "title": title,
    }
    result = widget("graph")(
        key=key,
        data=versioned(data),
        on_selection_change=_ignore,
        on_hidden_change=_ignore,
        on_pinned_change=_ignore,
        on_expand_change=_ignore,
        on_collapse_change=_ignore,
    )
    return read_state(result, start)


def graph_state(key: str, start: GraphState = NOTHING_DONE) -> GraphState:
    """Return what the reader did on the canvas `key`, before it is drawn in this run.

    A page asks this first, to know which nodes to look up: so an expansion is drawn in the run that it caused, and no
    second run is needed. `start` is what `graph_canvas` was or will be given.
    """
    return read_state(st.session_state.get(key) or {}, start)


def read_state(result: Mapping[str, Any], start: GraphState) -> GraphState:
    """Return what the browser sent; where it sent nothing yet, what it started with."""
    selection, hidden, pinned = (result.get(name) for name in ("selection", "hidden", "pinned"))
    return GraphState(
        nodes=start.nodes if selection is None else tuple(selection["nodes"]),
        edges=start.edges if selection is None else tuple(selection["edges"]),
        hidden=start.hidden if hidden is None else tuple(hidden),
        pinned=start.pinned if pinned is None else {node: (x, y) for node, (x, y) in pinned.items()},
        expand=result.get("expand"),
        collapse=result.get("collapse"),
    )


def _fields(of: Node | Edge) -> dict[str, Any]:
    """Return the fields of a node or an edge; `asdict` copies each value deeply, ten times slower."""
    return {name: getattr(of, name) for name in of.__slots__}


def _ignore() -> None:
    """Stand in for a callback, so that the state is always part of the result."""
