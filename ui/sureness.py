"""The filter by confidence: how sure the program must be to have read rightly, on whichever page."""

from __future__ import annotations

import streamlit as st

from ui.chips import Box


def box(key: str) -> Box:
    """Return the box that `least` draws under `key`, for its chip."""
    return Box(key, "Confidence", 0, lambda percent: f"{percent} % or more")


def least(key: str) -> float:
    """Let the least confidence be chosen, kept in the address under `key`; return it as a share between 0 and 1."""
    percent: int = st.slider(
        "Least confidence of the reading",
        0,
        95,
        0,
        step=5,
        format="%d%%",
        key=key,
        bind="query-params",
        help="Leaves out what the program is less sure to have read rightly in every sentence that states it.",
    )
    return percent / 100
