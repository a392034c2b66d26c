"""Events as a table, and beside it the evidence of the chosen one; the pages choose which columns to show."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal

import streamlit as st

from graph.views import claims
from graph.views.events import EventLine
from ui import evidence, sitemap, statuses, tables, words
from ui.escape import plain
from ui.store import ask

Column = Literal["When", "Event", "Type", "Who", "Status", "Role", "Place", "Articles"]

_CELLS: Mapping[Column, Callable[[EventLine], Any]] = {
    "When": words.when,
    "Event": lambda line: line.event.name,
    "Type": lambda line: line.type,
    "Who": words.who,
    "Status": lambda line: words.status_words(line.status, line.disputed),
    "Role": lambda line: ", ".join(line.roles),
    "Place": lambda line: ", ".join(place.name for place in line.places),
    "Articles": lambda line: line.articles,
}
_PIXELS: Mapping[Column, int] = {"Event": 250, "Who": 200}


def choose(
    lines: Sequence[EventLine], columns: Sequence[Column], *, key: str, alt: str, titled: bool = True
) -> EventLine | None:
    """Draw events as lines of a table and return the chosen one; `alt` and `titled` are those of `tables.choose`."""
    chosen = tables.choose(
        {column: [_CELLS[column](line) for line in lines] for column in columns},
        key=key,
        alt=alt,
        titled=titled,
        config={column: st.column_config.TextColumn(width=width) for column, width in _PIXELS.items()},
    )
    return None if chosen is None else lines[chosen]


def show_evidence(line: EventLine | None, *, key: str, hint: str) -> None:
    """Draw the status of an event and the claims behind it; `hint` says what to do as long as none is chosen."""
    if line is None:
        st.caption(hint)
        return
    with st.container(horizontal=True, gap="small"):
        statuses.badge(line.status, line.disputed)
        if line.quad:
            st.badge(plain(line.quad), color="violet", help="PLOVER class of the type of event.")
    sitemap.link(line.event)
    evidence.show_claims(ask(claims.about, line.event.iri), key=key)
