"""What stands beside every page: the search box first, then the menu."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from ui import search_box, sitemap
from ui.components import search_keys

_STYLE = Path(__file__).with_name("style.css")


def draw() -> None:
    """Draw the sidebar."""
    st.html(_STYLE)
    with st.sidebar:
        search_box.draw()
        with st.container(key="keys"):
            search_keys(key="search-keys")
        # Lines that a finger can hit: 24 pixels each (WCAG 2.2, 2.5.8), which the next smaller gap falls short of.
        with st.container(gap="xsmall"):
            for entry in sitemap.ENTRIES:
                if entry.listed:
                    st.page_link(sitemap.page(entry.module))
