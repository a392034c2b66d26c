"""The statuses of events and ties on the screen: as a badge, and as pills to choose by."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

from graph.views.things import STATUSES, Status
from ui import chips, words

KEY = "status"
"""Key of the pills, and the query parameter in which every page keeps them, by the words that the screen shows."""

BOX = chips.Box(KEY, "Status", say=lambda chosen: ", ".join(map(words.STATUS_WORDS.__getitem__, chosen)))


def badge(status: Status, disputed: bool = False) -> None:
    """Draw a status in its colour, with what it means as help."""
    st.badge(
        words.status_words(status, disputed),
        color=words.STATUS_COLORS[status],
        icon=words.STATUS_ICONS[status],
        help=words.STATUS_HELP[status],
    )


def choose(present: Collection[Status]) -> list[Status]:
    """Let some of the statuses that are `present` be chosen; none chosen means all."""
    offered = [status for status in STATUSES if status in present]
    return st.pills(
        "Status",
        offered,
        selection_mode="multi",
        format_func=words.STATUS_WORDS.__getitem__,
        key=KEY,
        bind="query-params",
    )
