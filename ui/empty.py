"""What a page says as long as the store holds nothing that it could show: what it will show, and how to get there."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import as_file, files

import streamlit as st

from ingest.readers.walk import Source, sources, upload
from ui import sitemap
from ui.intake import BusyError, intake
from ui.store import workspace

_WILL_SHOW: Mapping[str, str] = {
    "overview": "This page will show what is in the news, who is, and what is contested.",
    "entity": "This page will list people, states and organizations, each with its events, offices and words.",
    "events": "This page will show who met, sold to, sanctioned or attacked whom: by day, place, type and outlet.",
    "claims": "This page will show what some affirm and others deny, outlet by outlet.",
    "articles": "This page will list the articles, each with what was read out of it.",
    "connections": "This page will draw who has to do with whom, each line with its sentences.",
    "pair": "This page will show all that lies between two actors.",
    "search": "Names, offices, titles and sentences will be found here.",
}


def draw(page: str) -> None:
    """Say what the page of a module will show, and offer ways to fill the store."""
    st.text(f"The store holds nothing yet. {_WILL_SHOW[page]}")
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.page_link(sitemap.page("ingest"), label="Add articles", icon=":material/upload_file:")
        pressed = st.button(
            "Read the sample articles",
            key="read-samples",
            icon=":material/play_arrow:",
            help="65 short articles on five stories of 2022 to 2024, which come with newsgraph. It takes a minute.",
        )
    if pressed:
        _read_samples()


def _read_samples() -> None:
    with as_file(files("data").joinpath("samples")) as folder:
        found = [source for source in sources([folder]) if isinstance(source, Source)]
        held = list(map(_held, found))
    try:
        intake().start(held, workspace())
    except BusyError:
        st.warning("Another batch is being read already.")
        return
    sitemap.go("ingest")


def _held(source: Source) -> Source:
    """Return a source in memory, as the folder need not be there any more when it is read."""
    with source.open() as stream:
        return upload(source.name, stream.read())
