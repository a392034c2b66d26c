"""Connections: the network around actors, to be expanded and filtered, and the paths between two of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import networkx as nx
import streamlit as st

from graph import behind as questions
from graph import ledger
from graph.networks import Bond, Link, Selection, bonds, neighbourhood, neighbours_by_type
from graph.views import entity
from graph.views.things import ENTITY_KINDS, Thing
from graph.vocabulary import ID
from ui import behind, chips, heading, sitemap
from ui.components import graph_canvas
from ui.escape import plain, shortened
from ui.network import (
    address,
    drawing,
    expanding,
    export,
    filters,
    investigations,
    measured,
    panel,
    paths,
    session,
    table,
    time,
)
from ui.network.measured import SIZES, Measured
from ui.network.panel import Acts, Scene
from ui.network.session import Session
from ui.store import ask, look_up

STEPS = (1, 2, 3)
OFFERED, SUGGESTED = 2000, 8
SUGGESTED_KINDS = ("Person", "Country", "Organization")
_LONGEST = 80


def page() -> None:
    """Draw the page."""
    now = session.current()
    expanding.take(now, _links)
    known = _known(now)
    lost = session.leave_out(now, lambda actor: actor not in known)
    heading.draw("Connections", tab=_tab(known))
    if lost:
        told = ", ".join(shortened(iri.removeprefix(ID.base), _LONGEST) for iri in lost)
        st.warning(plain(f"The graph holds no actor at the address {told}."), icon=":material/link_off:")
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        session.choose(now, _choose(known))
        show = st.segmented_control(
            "Show", ["Network", "Paths"], default="Network", key="show", required=True, bind="query-params"
        )
        investigations.draw(in_view=bool(now.view.actors))
    session.write(now)
    investigations.notes()
    if not now.view.actors:
        _start(now, [of for of in known.values() if of.kind in SUGGESTED_KINDS][:SUGGESTED])
    elif show == "Paths":
        paths.draw(now.view, known)
    else:
        _network(now, known)


def _known(now: Session) -> Mapping[str, Thing]:
    """Return the actors that are offered: those mentioned most, and those of the view that the graph knows."""
    found = {actor.thing.iri: actor.thing for actor in look_up(ledger.most_mentioned, ENTITY_KINDS, OFFERED)}
    asked = sorted({*now.view.actors, *st.session_state[session.ACTORS]} - set(found))
    return found | {iri: actor for iri in asked if (actor := ask(entity.find, iri))}


def _tab(known: Mapping[str, Thing]) -> str | None:
    actors = [known[iri].name for iri in st.session_state[session.ACTORS]]
    return f"Connections of {', '.join(actors)}" if actors else None


def _choose(known: Mapping[str, Thing]) -> list[str]:
    return st.multiselect(
        "Actors",
        list(known),
        format_func=lambda iri: f"{known[iri].name} ({known[iri].kind})",
        key=session.ACTORS,
        max_selections=address.MOST_ACTORS,
        placeholder="People, states, organizations, places",
    )


def _start(now: Session, suggested: Sequence[Thing]) -> None:
    if not suggested:
        st.text("No actor is in the graph yet.")
        st.page_link(sitemap.page("ingest"), label="Add articles", icon=":material/upload_file:")
        return
    st.text("Choose one or several actors to see whom they have to do with, or begin with one of these.")
    with st.container(horizontal=True, gap="small"):
        for of in suggested:
            act = partial(session.start_from, now, [of.iri])
            st.button(plain(of.name), key=f"start-{of.iri}", on_click=act)


def _network(now: Session, known: Mapping[str, Thing]) -> None:
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
