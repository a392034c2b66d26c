"""What a page says when the address names nothing that the graph knows."""

from __future__ import annotations

import streamlit as st

from ui import sitemap


def unknown(kind: str, address: str) -> None:
    """Say that no such thing is in the graph, and where to go on."""
    st.title(f"No such {kind}")
    st.text(
        f"The graph holds nothing at the address {address}. It may have been removed, or the address was cut short."
    )
    st.page_link(sitemap.page("overview"), label="Go to the overview", icon=":material/dashboard:")
