"""The view that a visitor has: kept while they are elsewhere, taken from the address when that names another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from graph.networks import Expansion
from ui.components import GraphState, graph_state
from ui.network import address
from ui.network.address import Address

ACTORS = "network-actors"
"""Key of the box in which actors are chosen."""


@dataclass(slots=True)
class Session:
    """`edition` grows with each view that came by an address, which begins on a fresh canvas.

    `picked` is the id of the actor or bond beside the canvas; `seen` and `row` are what canvas and table had chosen in
    the last run, to tell which of them was clicked since. `from_table` marks a bond that was picked outside the canvas.
    `wanted` is the actor that was double-clicked, until it is decided whom it brings. `restarted` says that the box of
    actors, which stands outside what is drawn again after each act, must be drawn too.
    """

    view: Address
    written: Address
    edition: int = 0
    picked: tuple[str, ...] = ()
    from_table: bool = False
    seen: tuple[str, ...] = ()
    row: int | None = None
    wanted: str | None = None
    restarted: bool = False

    @property
    def canvas(self) -> str:
        """Key of the canvas."""
        return f"network-{self.edition}"


def current() -> Session:
    """Return the visitor's session, brought up to what the address says."""
    asked = address.read()
    session: Session | None = st.session_state.get("network-session")
    if session is None or (asked.actors and asked != session.written):
        session = Session(asked, asked, edition=session.edition + 1 if session else 0)
        st.session_state["network-session"] = session
        st.session_state[ACTORS] = list(asked.actors)
    elif ACTORS not in st.session_state:
        st.session_state[ACTORS] = list(session.view.actors)
    session.restarted = False
    return session


def take(session: Session) -> None:
    """Take over what was done on the canvas since the last run."""
    _take(session, graph_state(session.canvas, session.view.start))


def _take(session: Session, done: GraphState) -> None:
    session.view = replace(session.view, hidden=done.hidden, pinned=done.pinned)
    if done.expand:
        session.wanted = done.expand
    if done.collapse:
        collapse(session, done.collapse)
    chosen = (*done.nodes, *done.edges)
    if chosen != session.seen:
        session.seen = session.picked = chosen
        session.from_table = False


def write(session: Session) -> None:
    """Put the view into the page's address."""
    session.written = session.view
    address.write(session.view)


def choose(session: Session, actors: Iterable[str]) -> None:
    """Make the view start from `actors`, keeping what else was expanded as long as one of the old ones stays."""
    now = tuple(actors)
    if now == session.view.actors:
        return
    stays = set(now) & set(session.view.actors)
    session.view = replace(session.view, actors=now) if stays else Address(now)


def expand(session: Session, one: Expansion) -> None:
    """Show the neighbours that an expansion brings, in place of what it brought before."""
    others = (other for other in session.view.expanded if other.actor != one.actor)
    session.view = replace(session.view, expanded=(*others, one))


def collapse(session: Session, actor: str) -> None:
    """Show the neighbours of `actor` no more."""
    left = tuple(other for other in session.view.expanded if other.actor != actor)
    session.view = replace(session.view, expanded=left)


def show(session: Session, actor: str) -> None:
    """Show an actor beside the canvas."""
    session.picked, session.from_table = (actor,), False


def start_from(session: Session, actors: Sequence[str]) -> None:
    """Begin again from `actors`; for buttons, as it sets the box in which they are chosen."""
    st.session_state[ACTORS] = list(actors)[: address.MOST_ACTORS]
    choose(session, st.session_state[ACTORS])
    session.picked, session.restarted = (), True


def rename(session: Session, names: Mapping[str, str | None]) -> None:
    """Put IRIs in place of what actors were called by, in the view and in the box; who has none is left out."""
    if all(name == iri for name, iri in names.items()):
        return
    st.session_state[ACTORS] = _renamed(st.session_state[ACTORS], names)
    choose(session, _renamed(session.view.actors, names))


def _renamed(called: Iterable[str], names: Mapping[str, str | None]) -> list[str]:
    found = (names.get(name, name) for name in called)
    return list(dict.fromkeys(iri for iri in found if iri))


def pick(session: Session, bond: str) -> None:
    """Show a bond beside the canvas, and point to it there."""
    session.picked, session.from_table = (bond,), True
