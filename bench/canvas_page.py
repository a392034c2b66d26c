"""Streamlit page with nothing but the graph canvas, on an invented network of as many actors as its address says."""

from __future__ import annotations

import random

import streamlit as st

from ui.components import Edge, Node, graph_canvas

TYPES = ("Person", "Organization", "Country", "Place")


def network(number: int) -> tuple[list[Node], list[Edge]]:
    """Return actors and twice as many connections, most of them at few actors (Barabási and Albert)."""
    chance = random.Random(number)
    ends = [0, 1]
    edges = [Edge("0 1", "0", "1")]
    for actor in range(2, number):
        for other in {chance.choice(ends), chance.choice(ends)}:
            edges.append(Edge(f"{actor} {other}", str(actor), str(other), weight=chance.randrange(1, 9)))
            ends += [actor, other]
    nodes = [Node(str(n), f"Actor number {n}", chance.choice(TYPES), chance.random() * 20) for n in range(number)]
    return nodes, edges


st.set_page_config(layout="wide")
graph_canvas(*network(int(st.query_params.get("nodes", "200"))), key="canvas")
