"""The network in view: how it is drawn and filtered, the canvas, and what stands beside and below it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import networkx as nx
import streamlit as st

from graph import behind as questions
from graph import ledger
from graph.networks import Bond, Link, Selection, bonds, neighbourhood, neighbours_by_type
from graph.views.things import Thing
from ui import behind, chips
from ui.components import graph_canvas
from ui.escape import plain
from ui.network import drawing, expanding, export, filters, measured, panel, session, table, time
from ui.network.measured import SIZES, Measured
from ui.network.panel import Acts, Scene
from ui.network.session import Session
from ui.store import look_up

STEPS = (1, 2, 3)


@st.fragment
def draw(now: Session, known: Mapping[str, Thing]) -> None:
    """Draw the network with its filters; what is done in it draws only this part of the page again."""
    session.take(now)
    if now.restarted:
        st.rerun()
    expanding.take(now, _links)
    _draw(now, known)
    session.write(now)


def _draw(now: Session, known: Mapping[str, Thing]) -> None:
    view = now.view
    hubs = dict.fromkeys((*view.actors, *(one.actor for one in view.expanded)))
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        depth = st.segmented_control(
            "Steps",
            STEPS,
            default=1,
            key="depth",
            required=True,
            bind="query-params",
            help="How far from the actors chosen the network reaches. Each neighbour brings five more with the second "
            "step, and each of those one with the third.",
        )
        most = st.selectbox(
            "Neighbours of each", expanding.NEIGHBOURS, index=1, key=expanding.MOST, bind="query-params", width=150
        )
        size = st.selectbox(
            "Size by", list(SIZES), format_func=SIZES.__getitem__, key="size", bind="query-params", width=200
        )
        grouped = st.toggle("Colour by community", key="communities", bind="query-params")
        whole = st.toggle(
            "Whole graph",
            key="whole",
            bind="query-params",
            help="Measures size and community on all that is in the graph, not only on what is in view.",
        )
        links = [link for hub in hubs for link in _links(hub)]
        chosen = filters.draw(links)
    time.slide(links)
    found = neighbourhood(
        _links, view.actors, depth=depth or 1, expanded=view.expanded, most=most, selection=chosen.selection
    )
    every = bonds(found.graph)
    joined = [bond for bond in every if len(bond.articles) >= chosen.least]
    graph = drawing.without_thin(found.graph, joined, hubs) if chosen.least > 1 else found.graph
    shown = drawing.things(graph, (known[iri] for iri in view.actors))
    scene = Scene(shown, {bond.id: bond for bond in joined}, view, found.left_out)
    with st.spinner("Measuring"):
        sized = (measured.on_whole if whole else measured.in_view)(graph, size, grouped=grouped)
    chips.draw(filters.hiding(chosen, links, [bond for bond in every if len(bond.articles) < chosen.least]))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        _told(scene, measured.told() if whole else "")
        behind.draw(questions.network(hubs, chosen.selection))
    _scene(now, scene, graph, sized, chosen.selection)


def _links(actor: str) -> list[Link]:
    return look_up(ledger.links_of, actor)


def _told(scene: Scene, of_whole: str) -> None:
    """Say what is not in view, and what of the whole graph was measured."""
    left_out = [
        f"{number:,} of {scene.things[iri].name}" for iri, number in scene.left_out.items() if iri in scene.things
    ]
    parts = [f"Neighbours left out: {', '.join(left_out)}."] if left_out else []
    if of_whole:
        parts.append(of_whole)
    if parts:
        st.caption(plain(" ".join(parts)), width="content")


def _scene(now: Session, scene: Scene, graph: nx.MultiGraph, sized: Measured, selection: Selection) -> None:
    left, right = st.columns([5, 3], gap="medium")
    below = st.container()
    title = "Connections of " + ", ".join(scene.things[iri].name for iri in scene.view.actors)
    with below:
        table.draw(now, scene)
        export.draw(graph, list(scene.bonds.values()), scene.things, title)
    with left:
        nodes = drawing.nodes(scene.things, roots=scene.view.actors, left_out=scene.left_out, measured=sized)
        graph_canvas(
            nodes,
            drawing.edges(scene.bonds.values()),
            key=now.canvas,
            start=now.view.start,
            path=_pointed(now, scene),
            title=title,
        )
    with right:
        _beside(now, scene, selection)


def _pointed(now: Session, scene: Scene) -> tuple[str, ...]:
    """Return what the canvas points to: a bond that was chosen outside it, with its two actors."""
    bond = scene.bonds.get(now.picked[0]) if now.picked and now.from_table else None
    return (bond.id, bond.one, bond.other) if bond else ()


def _beside(now: Session, scene: Scene, selection: Selection) -> None:
    actors = [iri for iri in now.picked if iri in scene.things]
    picked: list[Bond] = [scene.bonds[name] for name in now.picked if name in scene.bonds]
    if picked:
        panel.bond(scene, picked[0])
    elif len(actors) > 1:
        panel.several(scene, actors, _acts(now))
    elif actors:
        joined = neighbours_by_type(_links(actors[0]), actors[0], selection)
        panel.actor(scene, actors[0], joined, _acts(now))
    else:
        st.caption(
            "Click an actor or a line to see what stands behind it. A double click on an actor brings its neighbours; "
            "drag to move, hold Shift and draw to choose several. Only what was reported as happened is drawn as a "
            "whole dark line."
        )


def _acts(now: Session) -> Acts:
    return Acts(
        expand=partial(session.expand, now),
        collapse=partial(session.collapse, now),
        add=lambda iri: session.start_from(now, [*now.view.actors, iri]),
        remove=lambda iri: session.start_from(now, [actor for actor in now.view.actors if actor != iri]),
        restart=partial(session.start_from, now),
        pick=partial(session.pick, now),
    )
