"""The button that saves what a page shows as a dossier."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.views.things import Thing
from ui import dossier
from ui.store import workspace


def draw(one: Thing, other: Thing | None = None) -> None:
    """Draw the button; the dossier is made when it is pressed."""
    names = [of.address.rpartition("/")[2] for of in (one, other) if of]
    st.download_button(
        "Dossier",
        partial(_made, one.iri, other.iri if other else None),
        file_name=f"{'-and-'.join(names)}.html",
        mime="text/html",
        icon=":material/description:",
        type="tertiary",
        on_click="ignore",
        key="dossier",
        help="All of it on one page with footnotes, to print or to open in a word processor.",
    )


def _made(one: str, other: str | None) -> str:
    backend = workspace().backend
    found = dossier.of_pair(backend, one, other) if other else dossier.of_entity(backend, one)
    return dossier.html(found) if found else ""
