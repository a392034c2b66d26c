"""How two or more actors are connected: the shortest chains between each two, each hop with its evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import networkx as nx
import streamlit as st

from graph import ledger
from graph.networks import Path, bonds, network
from graph.views.things import Thing
from ui import words
from ui.components import graph_canvas
from ui.escape import plain
from ui.network import drawing, measured, panel
from ui.network.address import Address
from ui.store import look_up

HUB_LINKS, MOST_ENDS = 60, 4
_FOUND = {2: 6, 3: 3, 4: 2}
"""How many paths are shown between two of so many actors."""

_CANVAS = "network-paths"


def draw(view: Address, names: Mapping[str, Thing]) -> None:
    """Draw the paths between each two actors of the view."""
    if len(view.actors) < 2:
        st.info("Choose two actors or more to see how they are connected.", icon=":material/route:")
        return
    ends = view.actors[:MOST_ENDS]
    if len(view.actors) > MOST_ENDS:
        st.caption(plain(f"Between the first {MOST_ENDS}: {', '.join(names[iri].name for iri in ends)}."))
    found = _find(ends)
    if not found:
        st.info("No such path is in the graph. Allow more steps, or paths through hubs.", icon=":material/route:")
        return
    shown = _things(found, names)
    left, right = st.columns([5, 3], gap="medium")
    with right:
        chosen = st.radio(
            words.counted(len(found), "path"),
            found,
            format_func=lambda path: plain(_told(path, shown)),
            key="network-path",
        )
    with left:
        _canvas(found, chosen, shown)
    with right:
        _hops(chosen, shown)


def _find(ends: Sequence[str]) -> list[Path]:
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        longest = st.segmented_control(
            "Most steps", [2, 3, 4], default=3, key="steps", required=True, bind="query-params"
        )
        hubs = st.toggle(
            "Avoid hubs",
            key="nohubs",
            bind="query-params",
            help=f"Leave out actors with more than {HUB_LINKS} events and ties: paths through great powers say little.",
        )
    with st.spinner("Looking for paths"):
        between = (
            look_up(
                ledger.paths,
                *pair,
                most=_FOUND[len(ends)],
                longest=longest or 3,
                hub=HUB_LINKS if hubs else None,
            )
            for pair in combinations(ends, 2)
        )
        return sorted((path for found in between for path in found), key=lambda path: len(path.actors))


def _things(found: list[Path], names: Mapping[str, Thing]) -> Mapping[str, Thing]:
    return dict(names) | drawing.things(_graph(found))


def _graph(found: list[Path]) -> nx.MultiGraph:
    on_path = {actor for path in found for actor in path.actors}
    graph = network({link.about: link for path in found for hop in path.hops for link in hop.links}.values())
    return graph.subgraph(on_path).copy()


def _told(path: Path, shown: Mapping[str, Thing]) -> str:
    articles = {article for hop in path.hops for link in hop.links for article in link.articles}
    chain = " – ".join(shown[actor].name for actor in path.actors)
    return f"{chain} ({words.counted(len(articles), 'article')})"


def _canvas(found: list[Path], chosen: Path, shown: Mapping[str, Thing]) -> None:
    graph = _graph(found)
    steps = {frozenset((hop.start, hop.end)) for hop in chosen.hops}
    joined = bonds(graph)
    strong = {bond.id for bond in joined if frozenset((bond.one, bond.other)) in steps}
    actors = {actor: shown[actor] for actor in graph}
    ends = (chosen.actors[0], chosen.actors[-1])
    nodes = drawing.nodes(actors, roots=ends, left_out={}, measured=measured.in_view(graph))
    graph_canvas(
        nodes,
        drawing.edges(joined),
        key=_CANVAS,
        path=strong | set(chosen.actors),
        height=520,
        title=_told(chosen, shown),
    )


def _hops(path: Path, shown: Mapping[str, Thing]) -> None:
    for number, hop in enumerate(path.hops, 1):
        told = plain(f"{number}. {shown[hop.start].name} – {shown[hop.end].name}")
        with st.expander(told, expanded=number == 1):
            panel.links(hop.links, key=f"network-hop-{hop.start}-{hop.end}")
