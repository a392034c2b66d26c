"""The heading of a page, which is the title of the browser's tab too, so that tabs and bookmarks can be told apart."""

from __future__ import annotations

import streamlit as st

from ui.escape import plain, shortened

_LONGEST = 70
_KEPT = "tab-title"


def draw(heading: str, *, tab: str | None = None) -> None:
    """Draw the heading of a page and entitle the tab, by `tab` where that says more than the heading."""
    st.title(plain(heading), anchor=False)
    title = f"{shortened(tab or heading, _LONGEST)} – newsgraph"
    st.session_state[_KEPT] = title
    st.set_page_config(page_title=title)


def keep() -> None:
    """Entitle the tab as it was in the last run, until the page draws its heading.

    Streamlit otherwise shows the name of the page for as long as the page looks up what it is about.
    """
    title = st.session_state.get(_KEPT)
    if title:
        st.set_page_config(page_title=title)
