"""The statuses of events and ties on the screen: as a badge, and as pills to choose by."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import streamlit as st

from graph.views.things import STATUSES, Status
from ui import chips, counted, words

KEY = "status"
"""Key of the pills, and the query parameter in which every page keeps them, by the words that the screen shows."""

BOX = chips.Box(KEY, "Status")

_BY_WORD: Mapping[str, Status] = {words.STATUS_WORDS[status]: status for status in STATUSES}


def badge(status: Status, disputed: bool = False) -> None:
    """Draw a status in its colour, with what it means as help."""
    st.badge(
        words.status_words(status, disputed),
        color=words.STATUS_COLORS[status],
        icon=words.STATUS_ICONS[status],
        help=words.STATUS_HELP[status],
    )


def chosen(present: Collection[Status]) -> list[Status]:
    """Return the statuses that are chosen of those that are `present`, for who counts before the pills are drawn."""
    return [status for word in counted.chosen(KEY) if (status := _BY_WORD.get(word)) in present and status]


def choose(counts: Mapping[Status, int]) -> list[Status]:
    """Let some statuses be chosen of those that there are, each with its number; none chosen means all."""
    offered = {words.STATUS_WORDS[status]: counts[status] for status in STATUSES if status in counts}
    return [_BY_WORD[word] for word in counted.pills("Status", offered, key=KEY)]
