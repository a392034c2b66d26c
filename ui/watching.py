"""The star that every page has whose question can stand, and the desk of this server's store behind it."""

from __future__ import annotations

import streamlit as st

from graph.desk import Desk, Kind, begin, check, open_desk
from ui import failures
from ui.store import workspace

_SECONDS_BETWEEN_CHECKS = 300
"""A graph elsewhere may change without this process seeing its revision grow."""


@st.cache_resource(show_spinner=False, on_release=lambda opened: opened.close())
def desk() -> Desk:
    """Return the watches and saved queries of this server's store, shared by all its visitors."""
    return open_desk(workspace())


def button(kind: Kind, question: str, name: str = "", *, help_: str | None = None) -> None:
    """Draw the star: it sets up a watch on `question`, or ends it."""
    watch = desk().watch(kind, question)
    pressed = st.button(
        "Watching" if watch else "Watch",
        key=f"watch-{kind}",
        type="tertiary",
        icon=":material/star:" if watch else ":material/star_border:",
        help="Stop watching" if watch else help_ or "Lists what is new on the watchlist.",
    )
    if not pressed:
        return
    with failures.told():
        if watch:
            desk().end(watch.id)
        else:
            begin(desk(), workspace(), kind, question, name)
        st.rerun()


def refresh() -> None:
    """Ask every watch again if the graph has changed since they were asked; not where no answer could be kept."""
    if not workspace().only_read:
        _refreshed(desk().identity, workspace().backend.revision)


def refresh_now() -> None:
    """Ask every watch again, whatever has changed."""
    _refreshed.clear()
    refresh()


@st.cache_resource(max_entries=1, ttl=_SECONDS_BETWEEN_CHECKS, show_spinner="Asking the watches")
def _refreshed(identity: object, revision: int) -> int:  # noqa: ARG001 (they are the key)
    return sum(len(news) for _, news, _ in check(desk(), workspace()))
