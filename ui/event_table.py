"""Events as a table, and beside it the evidence of the chosen one; the pages choose which columns to show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import streamlit as st

from graph.views import claims
from graph.views.events import EventLine
from ui import evidence, particulars, sitemap, statuses, tables, words
from ui.escape import plain
from ui.store import ask

Column = Literal["When", "Type", "Who and what", "Status", "Articles"]

_CELLS: Mapping[Column, Callable[[EventLine], Any]] = {
    "When": words.when,
    "Type": lambda line: line.type,
    "Who and what": particulars.of_line,
    "Status": lambda line: words.status_words(line.status, line.disputed),
    "Articles": lambda line: line.articles,
}
_PIXELS: Mapping[Column, int] = {"When": 128, "Type": 92, "Who and what": 175, "Status": 78, "Articles": 66}
"""They fit beside the evidence on a laptop; on a larger screen all grow alike."""


def choose(
    lines: Sequence[EventLine], columns: Sequence[Column], *, key: str, alt: str, titled: bool = True
) -> EventLine | None:
    """Draw events as lines of a table and return the chosen one; `alt` and `titled` are those of `tables.choose`."""
    chosen = tables.choose(
        {column: [_CELLS[column](line) for line in lines] for column in columns},
        key=key,
        alt=alt,
        titled=titled,
        config={column: st.column_config.Column(width=width) for column, width in _PIXELS.items()},
    )
    return None if chosen is None else lines[chosen]


def show_evidence(chosen: EventLine | None, lines: Sequence[EventLine], *, key: str, hint: str = "") -> None:
    """Draw the claims behind the chosen event; as long as none is chosen, those behind the first line, and `hint`."""
    if chosen is None:
        st.caption(f"The sentences behind the first event; choose another to see its own. {hint}".rstrip())
    line = chosen or next(iter(lines), None)
    if line is None:
        return
    sitemap.link(line.event)
    with st.container(horizontal=True, gap="small"):
        statuses.badge(line.status, line.disputed)
        if line.quad:
            st.badge(plain(line.quad), color="violet", help="PLOVER class of the type of event.")
    evidence.show_claims(ask(claims.about, line.event.iri), key=key)
