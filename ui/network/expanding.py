"""Expanding an actor: at once where few would come; where they are many, by what and how many is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from graph.networks import Expansion, Link, neighbours_by_type
from ui import words
from ui.network import session
from ui.network.session import Session

MOST, NEIGHBOURS = "most", (10, 25, 50, 100)
"""Key of the box that says how many neighbours each actor brings, and what it offers."""

DEFAULT = NEIGHBOURS[1]
_KINDS_OFFERED = 12

Joined = Mapping[str, frozenset[str]]
"""Neighbours by the type of event or tie that joins them."""


def take(now: Session, look_up: Callable[[str], Sequence[Link]]) -> None:
    """Expand the actor that was double-clicked; of one with many neighbours it is asked which."""
    actor, now.wanted = now.wanted, None
    if actor is None:
        return
    number = len(everybody(neighbours_by_type(look_up(actor), actor)))
    if number <= st.session_state.get(MOST, DEFAULT):
        session.expand(now, Expansion(actor))
    else:
        session.show(now, actor)
        st.toast(f"There are {number:,} neighbours: choose beside or below which to bring.", icon=":material/help:")


def everybody(joined: Joined) -> frozenset[str]:
    """Return all neighbours."""
    return frozenset[str]().union(*joined.values())


def draw(actor: str, joined: Joined, act: Callable[[Expansion], None]) -> None:
    """Draw what can be brought, and the button that brings it."""
    number = len(everybody(joined))
    if number <= st.session_state.get(MOST, DEFAULT):
        label = f"Expand to {words.counted(number, 'neighbour')}"
        _button(label, Expansion(actor), act)
        return
    kinds = st.pills(
        "Bring neighbours by",
        list(joined)[:_KINDS_OFFERED],
        selection_mode="multi",
        format_func=lambda kind: f"{kind} {len(joined[kind]):,}",
        key=f"expand-by-{actor}",
        wrap=True,
        help="None chosen means whatever joins them. The number is that of the neighbours.",
    )
    most = st.select_slider("At most", NEIGHBOURS, DEFAULT, key=f"expand-most-{actor}")
    coming = len(everybody({kind: joined[kind] for kind in kinds or joined}))
    label = f"Bring {min(most, coming):,} of {coming:,}"
    _button(label, Expansion(actor, most, tuple(kinds)), act)


def _button(label: str, one: Expansion, act: Callable[[Expansion], None]) -> None:
    st.button(label, key="network-expand", icon=":material/unfold_more:", on_click=act, args=(one,))
