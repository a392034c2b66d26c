"""Where an actor's events were: a map, the same places as a table, and the events of the chosen one."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from graph import ledger
from graph.ledger import Choice
from graph.views.things import Thing
from ui import maps, sitemap, tables, words
from ui.store import look_up

LISTED, PIXELS = 100, 520


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was chosen on the map and in the table in the last run, and which of them counts."""

    on_map: Thing | None = None
    in_table: Thing | None = None
    chosen: Thing | None = None


def draw(actor: Thing) -> None:
    """Draw the places of all events that name `actor`; a click on the map or in the table opens the events there."""
    found = look_up(ledger.places, Choice(actors=(actor.iri,)))
    if not found:
        st.text("No event of this actor has a place in the graph.")
        return
    left, right = st.columns([3, 2], gap="medium")
    with left:
        clicked = maps.world([maps.Mark(of.thing, of.events) for of in found], key=f"entity-map-{actor.iri}")
        row = tables.choose(
            {"Place": [of.thing.name for of in found], "Events": [of.events for of in found]},
            key=f"entity-places-{actor.iri}",
            alt="Places of events with this actor",
            titled=True,
            rows=8,
        )
    with right:
        on_map = next((of.thing for of in found if of.thing.iri == clicked), None)
        _events(actor, _latest(actor, on_map, None if row is None else found[row].thing))


def _latest(actor: Thing, on_map: Thing | None, in_table: Thing | None) -> Thing | None:
    """Return the place that was chosen last: map and table each keep what was chosen on them."""
    key = f"entity-place-{actor.iri}"
    seen: _Seen = st.session_state.get(key, _Seen())
    if on_map != seen.on_map:
        chosen = on_map or in_table
    else:
        chosen = seen.chosen if in_table == seen.in_table else in_table or on_map
    st.session_state[key] = _Seen(on_map, in_table, chosen)
    return chosen


def _events(actor: Thing, place: Thing | None) -> None:
    if place is None:
        st.caption("Choose a place to see what happened there.")
        return
    sitemap.link(place)
    lines = look_up(ledger.lines, Choice(actors=(actor.iri,), places=(place.iri,)), most=LISTED)
    st.caption(words.counted(len(lines), "event") + ", the latest first")
    with st.container(gap="xxsmall", height=PIXELS, border=False):
        for line in lines:
            sitemap.link(line.event, words.line(line))
