"""The form of an example query: its blanks, to be filled in with actors and days."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping

import streamlit as st

from graph import ledger
from graph.examples import Blank, Example
from graph.views import names
from graph.views.rows import node
from graph.views.things import ENTITY_KINDS, Thing
from ui.escape import plain
from ui.store import look_up, workspace

OFFERED = 300


def draw(example: Example, run: Callable[[str], None]) -> None:
    """Draw the form; `run` is called with the query as it was filled in."""
    known = _offered(example)
    with st.form(f"fill-{example.name}", border=False):
        for blank in example.blanks:
            _box(example, blank, known)
        st.form_submit_button("Run", icon=":material/play_arrow:", on_click=_filled, args=(example, run))


def _offered(example: Example) -> Mapping[str, Thing]:
    """Return the actors to choose from, by IRI: those mentioned most, and those that stand in the example."""
    most = {actor.thing.iri: actor.thing for actor in look_up(ledger.most_mentioned, ENTITY_KINDS, OFFERED)}
    defaults = [node(blank.default).value for blank in example.blanks if blank.kind == "actor" and blank.default]
    return dict(names.things(workspace().backend, [iri for iri in defaults if iri not in most])) | most


def _box(example: Example, blank: Blank, known: Mapping[str, Thing]) -> None:
    key, label = _key(example, blank), plain(blank.label)
    if blank.kind == "day":
        default = datetime.date.fromisoformat(blank.default) if blank.default else None
        st.date_input(label, default, key=key, min_value=datetime.date(1900, 1, 1))
        return
    offered = list(known)
    default_iri = node(blank.default).value if blank.default else None
    st.selectbox(
        label,
        offered,
        index=offered.index(default_iri) if default_iri else None,
        format_func=lambda iri: known[iri].name if iri in known else iri,
        placeholder="Anybody",
        accept_new_options=True,
        key=key,
        help="Those mentioned most are offered; any other name can be typed.",
    )


def _filled(example: Example, run: Callable[[str], None]) -> None:
    run(example.filled({blank.name: _value(st.session_state[_key(example, blank)]) for blank in example.blanks}))


def _value(held: str | datetime.date | None) -> str:
    """Return what a box holds; a name that was typed stands for the actor that the search finds first by it."""
    if held is None:
        return ""
    if isinstance(held, datetime.date):
        return held.isoformat()
    if held.startswith(node("").value):
        return held
    found = workspace().search.entities(held, limit=1)
    return found[0].iri if found else held


def _key(example: Example, blank: Blank) -> str:
    return f"fill-{example.name}-{blank.name}"
