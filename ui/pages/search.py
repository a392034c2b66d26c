"""Search results in full, by kind."""

from __future__ import annotations

import streamlit as st

from graph import ledger
from ui import empty, heading, watching
from ui.search_box import draw_groups
from ui.store import look_up, workspace

SHOWN, LONGEST = 25, 400
WATCHED = "Lists on the watchlist what comes to hold all of these words, as they are written here."


def page() -> None:
    """Draw the page."""
    title = st.container()
    typed = st.text_input(
        "Names, offices, titles, words of a sentence, kinds of events", type="search", key="q", bind="query-params"
    )
    with title:
        heading.draw("Search", tab=f"{typed.strip()} (search)" if typed and typed.strip() else None)
    if not typed or not typed.strip():
        st.text("Type a name or a few words. Typing errors are forgiven.")
        return
    watching.button("search", typed.strip(), help_=WATCHED)
    found = workspace().search.find(typed, limit=SHOWN)
    if not found:
        if look_up(ledger.count_articles).articles:
            st.text("Nothing fits. Try fewer words, or another spelling.")
        else:
            empty.draw("search")
        return
    draw_groups(found, length=LONGEST, sourced=True)
