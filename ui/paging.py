"""A long list a page at a time; the page stands in the address."""

from __future__ import annotations

import streamlit as st

PAGE = "page"
"""Key of the control, which is the query parameter."""


def choose(number: int, *, most: int) -> int:
    """Draw the control where there are more than `most` lines; return how many come before those of the page."""
    pages = -(-number // most)
    if pages < 2:
        return 0
    if st.session_state.get(PAGE, 1) > pages:
        st.session_state[PAGE] = pages
    return (st.pagination(pages, key=PAGE, bind="query-params") - 1) * most
