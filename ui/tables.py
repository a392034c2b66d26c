"""Tables whose rows can be chosen by a click anywhere; cells are plain text, whatever an article put into them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

ROW_PIXELS, MOST_ROWS = 34, 14


def choose(
    columns: Mapping[str, Sequence[Any]],
    *,
    key: str,
    alt: str,
    config: Mapping[str, Any] | None = None,
    rows: int = MOST_ROWS,
    titled: bool = False,
) -> int | None:
    """Draw a table and return the number of the chosen row, if one is chosen; see `choose_cell`."""
    cell = choose_cell(columns, key=key, alt=alt, config=config, rows=rows, titled=titled)
    return cell[0] if cell else None


def choose_cell(
    columns: Mapping[str, Sequence[Any]],
    *,
    key: str,
    alt: str,
    config: Mapping[str, Any] | None = None,
    rows: int = MOST_ROWS,
    titled: bool = False,
) -> tuple[int, str] | None:
    """Draw a table and return row and column of the chosen cell, if one is chosen.

    `columns` are name and values; `alt` says to a screen reader what the table holds; `config` are Streamlit's column
    configurations by name; more than `rows` rows scroll. `titled` shows `alt` and the count above the table, which
    keeps its tools off whatever stands there.
    """
    frame = pd.DataFrame(dict(columns))
    if titled:
        st.caption(f"{alt}: {len(frame):,}. Click a line for more.")
    state = st.dataframe(
        frame,
        key=key,
        hide_index=True,
        on_select="rerun",
        selection_mode="single-cell",
        column_config=dict(config or {}),
        row_height=ROW_PIXELS,
        height=ROW_PIXELS * (min(len(frame), rows) + 1) + 3,
        alt=alt,
        placeholder="",
    )
    chosen = [(row, column) for row, column in state["selection"]["cells"] if row < len(frame)]
    return chosen[0] if chosen else None
