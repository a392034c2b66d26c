"""No such page: what a visitor sees whose address names none."""

from __future__ import annotations

import streamlit as st

from ui import heading, sitemap, strays
from ui.escape import shortened

_LONGEST = 200


def page() -> None:
    """Draw the page."""
    heading.draw("No such page")
    path = st.query_params.get(sitemap.PATH, "")
    st.text(f"The explorer has no page at the address /{shortened(path, _LONGEST)}. These are there.")
    listed = [entry.module for entry in sitemap.ENTRIES if entry.listed]
    with st.container(gap="xsmall"):
        for module in dict.fromkeys([*(name for name in strays.meant(path) if name in listed), *listed]):
            st.page_link(sitemap.page(module))
