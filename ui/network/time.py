"""The time slider of the network: only what happened, or was to happen, between its ends is drawn."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import streamlit as st

from graph.networks import Link

SINCE, UNTIL = "since", "until"
"""Keys of the date boxes among the filters, in which the slider's ends are kept and which stand in the address."""

_SLIDER = "network-time"


def span(links: Iterable[Link]) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and the last day that any link is dated with; None where they are not two."""
    days = sorted(day for link in links for day in (link.earliest, link.latest) if day)
    return (days[0], days[-1]) if days and days[0] != days[-1] else None


def slide(links: Iterable[Link]) -> None:
    """Draw the slider over the days of `links`; draw the date boxes before it."""
    between = span(links)
    if between is None:
        return
    first, last = between
    since, until = (st.session_state.get(key) for key in (SINCE, UNTIL))
    start = min(max(since or first, first), last)
    st.session_state[_SLIDER] = (start, max(min(until or last, last), start))
    st.slider(
        "Time",
        first,
        last,
        key=_SLIDER,
        format="D MMM YYYY",
        on_change=_slid,
        args=between,
        help="Lines outside this time are left out; what has no date stays. Actors keep their places.",
    )


def _slid(first: datetime.date, last: datetime.date) -> None:
    """Put the ends of the slider into the date boxes; an end that leaves nothing out empties its box."""
    since, until = st.session_state[_SLIDER]
    st.session_state[SINCE] = None if since == first else since
    st.session_state[UNTIL] = None if until == last else until
