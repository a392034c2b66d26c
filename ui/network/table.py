"""The connections in view as a table: the same as on the canvas, for those who read rather than look."""

from __future__ import annotations

import streamlit as st

from graph.networks import Bond
from ui import tables, words
from ui.network import session
from ui.network.drawing import STATUS, what
from ui.network.panel import Scene
from ui.network.session import Session

_KEY = "network-table"
_PIXELS = {"Actor": 130, "and": 150, "Events and ties": 265, "Status": 122, "Articles": 66, "When": 190}


def draw(now: Session, scene: Scene) -> None:
    """Draw the table; a row that is chosen is shown beside the canvas and pointed to on it."""
    bonds = list(scene.bonds.values())
    if not bonds:
        st.info("Nothing joins these actors to anybody with these filters.", icon=":material/filter_alt_off:")
        return
    chosen = tables.choose(
        {
            "Actor": [scene.things[bond.one].name for bond in bonds],
            "and": [scene.things[bond.other].name for bond in bonds],
            "Events and ties": [what(bond, most=6) for bond in bonds],
            "Status": [words.status_words(STATUS[bond.status], bond.disputed) for bond in bonds],
            "Articles": [len(bond.articles) for bond in bonds],
            "When": [_when(bond) for bond in bonds],
        },
        key=_KEY,
        alt="Connections between actors, with the number of articles that report them",
        rows=10,
        config={column: st.column_config.Column(width=width) for column, width in _PIXELS.items()},
    )
    if chosen != now.row:
        now.row = chosen
        if chosen is not None:
            session.pick(now, bonds[chosen].id)


def _when(bond: Bond) -> str:
    days = sorted(day for link in bond.links for day in (link.earliest, link.latest) if day)
    return words.span(days[0], days[-1]) if days else ""
