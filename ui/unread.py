"""What of an address its page cannot read: said above the page, lest what it shows be taken for what was asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import streamlit as st

from ui import sitemap
from ui.escape import plain, shortened

Parameters = Mapping[str, list[str]]

_LONGEST, _MOST = 60, 5
_SHOWN = "unread-page"


@contextmanager
def told(shown: st.Page) -> Iterator[None]:
    """Draw a page in the block; where it has just been opened, say above it what of its address it had no use for."""
    asked, note = _asked(shown), st.container()
    yield
    with note:
        _tell(asked, shown)


def _asked(shown: st.Page) -> Parameters:
    before = st.session_state.get(_SHOWN)
    st.session_state[_SHOWN] = shown.url_path
    return {} if before == shown.url_path else {name: st.query_params.get_all(name) for name in st.query_params}


def _tell(parameters: Parameters, shown: st.Page) -> None:
    own = sitemap.parameters(shown)
    unread = [(name, value) for name, values in parameters.items() if name not in own for value in _lost(name, values)]
    if not unread:
        return
    for name in {name for name, _ in unread} - {str(key) for key in st.session_state}:
        st.query_params.pop(name, None)
    told = ", ".join(f"{shortened(name, _LONGEST)}={shortened(value, _LONGEST)}" for name, value in unread[:_MOST])
    rest = f" and {len(unread) - _MOST} more" if len(unread) > _MOST else ""
    named = f" It reads {', '.join(own)}." if own else ""
    st.warning(
        plain(f"Parts of the address mean nothing to this page and were left out: {told}{rest}.{named}"),
        icon=":material/link_off:",
    )


def _lost(name: str, values: list[str]) -> list[str]:
    """Return the values that no box of the page took over; what a box holds by itself leaves the address."""
    if name not in st.session_state:
        return values
    held = st.session_state[name]
    several = held if isinstance(held, list | tuple) else [held]
    taken = {*st.query_params.get_all(name), *(str(one).casefold() for one in several)}
    return [value for value in values if value and not {value, value.casefold()} & taken]
