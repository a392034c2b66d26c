"""What a page says when its address names nothing that the graph knows: what that may mean, and where to go on."""

from __future__ import annotations

import re
from typing import Literal

import streamlit as st

from ui import heading, search_box, sitemap
from ui.escape import shortened
from ui.store import workspace

Kind = Literal["actor", "event", "relation", "article"]

FOUND, LONGEST, LONGEST_ADDRESS = 5, 100, 200
_LISTS: dict[Kind, str] = {"actor": "entity", "event": "events", "relation": "claims", "article": "articles"}
_NO_WORDS = re.compile(r"[\W_]+|(?<![^\W\d_])\d+|\b[0-9a-f]{12,}\b")
"""What stands between the words of an address, numbers, and the digests by which some things are told apart."""


def unknown(kind: Kind, address: str) -> None:
    """Say that no such thing is in the graph, and offer what its address resembles."""
    heading.draw(f"No such {kind}")
    if not address:
        st.text(f"The address of this page names no {kind}. Choose one from a list, or search for it.")
    else:
        st.text(
            f"The graph holds nothing at the address {shortened(address, LONGEST_ADDRESS)}. "
            "It may have been removed, or the address was mistyped or cut short."
        )
        _resembling(address)
    with st.container(horizontal=True, gap="medium"):
        st.page_link(sitemap.page(_LISTS[kind]))
        st.page_link(sitemap.page("search"))
        st.page_link(sitemap.page("overview"))


def _resembling(address: str) -> None:
    """Offer what the words of an address find."""
    words = _NO_WORDS.sub(" ", address.rpartition("/")[2]).strip()
    found = workspace().search.find(words, limit=FOUND) if words else None
    if found:
        st.subheader("Did you mean one of these?", anchor=False)
        search_box.draw_groups(found, length=LONGEST)
