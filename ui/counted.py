"""Boxes whose options say how many each would leave.

The numbers change with every other choice, so the address holds the values alone, which Streamlit's own binding of a
box to the address cannot do: it writes options as they are shown.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import streamlit as st

from ui.words import Say

_WRITTEN = "counted-{}"


def chosen(key: str, known: Collection[str] | None = None) -> list[str]:
    """Return what is chosen in the box `key`, before or after it is drawn; only what is `known`, if that is given.

    What the address says counts when it was changed elsewhere, or when the box has not been drawn on the last page.
    """
    asked = st.query_params.get_all(key)
    if key not in st.session_state or asked != st.session_state.get(_WRITTEN.format(key), []):
        st.session_state[key] = asked
        st.session_state[_WRITTEN.format(key)] = asked
    held: list[str] = list(st.session_state[key] or [])
    return held if known is None else [value for value in held if value in known]


def several(
    label: str, counts: Mapping[str, int], *, key: str, say: Say = str, new: bool = False, **more: Any
) -> list[str]:
    """Let several values be chosen from a list that can be searched; with `new` any other can be typed."""
    held = chosen(key, None if new else counts)
    shown = dict.fromkeys([*counts, *held])
    st.session_state[key] = held
    picked = st.multiselect(
        label,
        list(shown),
        format_func=lambda value: f"{say(value)} ({counts[value]:,})" if value in counts else say(value),
        key=key,
        accept_new_options=new,
        **more,
    )
    return _write(key, picked)


def pills(label: str, counts: Mapping[str, int], *, key: str, say: Say = str, **more: Any) -> list[str]:
    """Let several of a few values be chosen, all of which stand in sight."""
    st.session_state[key] = chosen(key, counts)
    picked = st.pills(
        label,
        list(counts),
        selection_mode="multi",
        format_func=lambda value: f"{say(value)} {counts[value]:,}",
        key=key,
        **more,
    )
    return _write(key, picked)


def _write(key: str, values: list[str]) -> list[str]:
    if st.query_params.get_all(key) != values:
        st.query_params[key] = values
    st.session_state[_WRITTEN.format(key)] = values
    return values
