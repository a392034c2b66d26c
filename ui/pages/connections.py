"""Connections: the network around actors, to be expanded and filtered, and the paths between two of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from graph.views.things import Thing
from ui import empty, heading
from ui.escape import plain
from ui.network import actors, investigations, paths, session, view
from ui.network.session import Session

SUGGESTED = 8
SUGGESTED_KINDS = ("Person", "Country", "Organization")


def page() -> None:
    """Draw the page."""
    now = session.current()
    title = st.container()
    known = actors.known(now)
    with title:
        heading.draw("Connections", tab=_tab(known))
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        session.choose(now, actors.choose(known))
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
        view.draw(now, known)


def _tab(known: Mapping[str, Thing]) -> str | None:
    chosen = [known[iri].name for iri in st.session_state[session.ACTORS]]
    return f"Connections of {', '.join(chosen)}" if chosen else None


def _start(now: Session, suggested: Sequence[Thing]) -> None:
    if not suggested:
        empty.draw("connections")
        return
    st.text("Choose one or several actors to see whom they have to do with, or begin with one of these.")
    with st.container(horizontal=True, gap="small"):
        for of in suggested:
            act = partial(session.start_from, now, [of.iri])
            st.button(plain(of.name), key=f"start-{of.iri}", on_click=act)
