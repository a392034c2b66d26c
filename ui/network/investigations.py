"""Investigations: views of the network kept under a name, with notes, to be opened again by anybody."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import Any

import streamlit as st

from graph.desk import Investigation
from ui import words
from ui.chips import Box
from ui.escape import plain, shortened
from ui.failures import tells
from ui.network import address, expanding, filters, time
from ui.sitemap import CASE
from ui.watching import desk

_BOXES = (
    *filters.BOXES.values(),
    filters.LEAST,
    Box("show", "Show", "Network"),
    Box("depth", "Steps", 1),
    Box(expanding.MOST, "Neighbours of each", expanding.DEFAULT),
    Box("size", "Size by", "articles"),
    Box("communities", "Colour by community", False),
    Box("whole", "Whole graph", False),
)
_LONGEST_NAME, _LONGEST_NOTES, _SHOWN = 80, 4000, 30


def draw(*, in_view: bool) -> None:
    """Draw the button under which they are opened and, where a network is `in_view`, saved."""
    saved = {one.name: one for one in desk().investigations()}
    opened = saved.get(st.query_params.get(CASE, ""))
    label = shortened(opened.name, _SHOWN) if opened else "Investigations"
    with st.popover(plain(label), icon=":material/folder_open:"):
        if in_view:
            _form(opened)
        elif not saved:
            st.caption("Choose actors, expand and filter; what is then in view can be saved here, with notes.")
        for one in saved.values():
            _line(one)


def notes() -> None:
    """Draw the notes of the investigation that was opened."""
    name = st.query_params.get(CASE, "")
    found = next((one for one in desk().investigations() if one.name == name), None)
    if found and found.notes:
        with st.container(border=True):
            st.text(found.notes)
    elif name and not found:
        told = plain(f"No investigation is called {shortened(name, _LONGEST_NAME)}.")
        st.info(told, icon=":material/link_off:")


def _form(opened: Investigation | None) -> None:
    # Other keys for another investigation: a box keeps what was typed into it otherwise.
    keys = [f"{CASE}-{box}-{opened.name if opened else ''}" for box in ("name", "notes")]
    with st.form("case", border=False):
        st.text_input("Name", opened.name if opened else "", max_chars=_LONGEST_NAME, key=keys[0])
        st.text_area("Notes", opened.notes if opened else "", max_chars=_LONGEST_NOTES, key=keys[1], height=110)
        st.form_submit_button("Save what is in view", icon=":material/save:", on_click=tells(_save), args=keys)


def _save(name_box: str, notes_box: str) -> None:
    name = st.session_state[name_box].strip()
    if not name:
        return
    desk().save_investigation(name, _view(), st.session_state[notes_box].strip())
    st.query_params[CASE] = name


def _view() -> str:
    """Return what is in view: what the address says of the canvas, and what stands in the boxes."""
    on_canvas = {name: st.query_params.get_all(name) for name in address.PARAMETERS}
    boxes = {box.key: st.session_state.get(box.key, box.empty) for box in _BOXES}
    return json.dumps({"canvas": on_canvas, "boxes": boxes}, default=datetime.date.isoformat)


def _open(one: Investigation) -> None:
    """Bring back what was in view; the boxes follow the session, and a change of the address begins a fresh canvas."""
    view: Mapping[str, Mapping[str, Any]] = json.loads(one.view)
    for name in address.PARAMETERS:
        st.query_params[name] = view["canvas"].get(name, [])
    for box in _BOXES:
        value = view["boxes"].get(box.key, box.empty)
        is_day = box.key in (time.SINCE, time.UNTIL) and value
        st.session_state[box.key] = datetime.date.fromisoformat(value) if is_day else value
    st.query_params[CASE] = one.name


def _line(one: Investigation) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"case-{one.name}"):
        st.button(
            plain(f"{one.name}, {words.day(one.saved.date())}"),
            key=f"case-open-{one.name}",
            type="tertiary",
            icon=":material/hub:",
            width="stretch",
            on_click=_open,
            args=(one,),
        )
        st.button(
            "Delete",
            key=f"case-drop-{one.name}",
            type="tertiary",
            icon=":material/delete:",
            on_click=tells(desk().drop_investigation),
            args=(one.name,),
        )
