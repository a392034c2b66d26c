"""The button that saves what a page shows as a dossier, as a web page or for a word processor."""

from __future__ import annotations

from functools import partial

import streamlit as st

from graph.views.things import Thing
from ui import dossier
from ui.dossier import FORMATS, FormatName
from ui.store import workspace


def draw(one: Thing, other: Thing | None = None) -> None:
    """Draw the button; the dossier is made when a format is chosen."""
    name = "-and-".join(of.address.rpartition("/")[2] for of in (one, other) if of)
    with st.popover("Dossier", icon=":material/description:", type="tertiary"):
        st.caption("All of it on paper, every line with a note that gives sentence, article, outlet and date.")
        for format_, kind in FORMATS.items():
            st.download_button(
                kind.label,
                partial(_made, one.iri, other.iri if other else None, format_),
                file_name=f"{name}.{format_}",
                mime=kind.media_type,
                icon=kind.icon,
                type="tertiary",
                on_click="ignore",
                key=f"dossier-{format_}",
            )


def _made(one: str, other: str | None, format_: FormatName) -> bytes:
    backend = workspace().backend
    found = dossier.of_pair(backend, one, other) if other else dossier.of_entity(backend, one)
    return FORMATS[format_].write(found) if found else b""
