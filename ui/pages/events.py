"""Events: facets, charts to choose in by drawing and clicking, and a table whose chosen line opens its evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from graph import behind as questions
from graph import ledger
from graph.behind import Question
from graph.ledger import Choice, Facets, Offered
from graph.ledger.lines import named
from graph.views.events import EventLine
from ui import behind, charts, chips, empty, event_file, event_table, heading, maps, words
from ui.events import brushes, facets
from ui.events.facets import OUTLET, TYPE, WHERE, WHO, Chosen
from ui.store import look_up

LISTED = 500
_CLOCKS = ("Months", "Calendar", "Each event")
_SIDES = ("Map", "Types", "Actors", "Outlets")
_COLUMNS: tuple[event_table.Column, ...] = ("When", "Type", "Who and what", "Status", "Articles")
_HINT = (
    "Draw over months, or click a day, a place or a bar, to see only what belongs to it; the same click again takes it "
    "back."
)


def page() -> None:
    """Draw the page."""
    top = st.container()
    everything = look_up(ledger.count)
    if not everything.events:
        heading.draw("Events")
        empty.draw("events")
        return
    chosen = facets.draw(everything)
    with top:
        narrowed = chips.summary(facets.NARROWING)
        heading.draw("Events", tab=f"Events: {narrowed}" if narrowed else None)
    fitting = look_up(ledger.count, chosen.choice).events
    lines = look_up(ledger.lines, chosen.choice, most=LISTED)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        _told(fitting, everything.events)
        behind.draw(_question(chosen.choice, lines, fitting))
        if lines:
            event_file.draw(lines, key="events-file")
    _chips(chosen.choice)
    clicked = _charts(chosen, lines)
    if not fitting:
        return
    left, right = st.columns([3, 2], gap="medium")
    with left:
        chosen_line = event_table.choose(lines, _COLUMNS, key="events-table", alt="Events", titled=False)
    with right:
        event_table.show_evidence(chosen_line or clicked, lines, key="events-evidence", hint=_HINT)


def _chips(choice: Choice) -> None:
    """Draw the filters that are set; the one that is set from the start only where it hides something."""
    shown = chips.of(choice, Choice(), facets.BOXES, lambda fewer: look_up(ledger.count, fewer).events)
    chips.draw([chip for chip in shown if chip.hides or chip.box.key != facets.NAMED])


def _question(choice: Choice, lines: Sequence[EventLine], fitting: int) -> Question:
    """Return the question for what is listed: all that fits is too much for one answer of a large graph."""
    if fitting <= len(lines) or not lines:
        return questions.events(choice)
    return questions.events(replace(choice, since=lines[-1].day), f"The latest {LISTED} events")


def _told(fitting: int, of: int) -> None:
    if not fitting:
        st.text("No event fits all filters. Take one away.", width="content")
        return
    cut = f" The latest {LISTED:,} are listed." if fitting > LISTED else ""
    st.caption(f"{words.counted(fitting, 'event')} of {of:,} fit, the latest first.{cut}", width="content")


def _charts(chosen: Chosen, lines: Sequence[EventLine]) -> EventLine | None:
    """Draw time on the left, and on the right where, what, who or from whom; return the event that was clicked."""
    left, right = st.columns([3, 2], gap="medium")
    with left:
        clock = st.segmented_control("Time", _CLOCKS, default="Months", key="clock", required=True, bind="query-params")
        clicked = _time(chosen.choice, clock or "Months", lines)
    with right:
        side = st.segmented_control("Beside", _SIDES, default="Map", key="side", required=True, bind="query-params")
        _beside(chosen, side or "Map")
    return clicked


def _time(choice: Choice, clock: str, lines: Sequence[EventLine]) -> EventLine | None:
    if clock == "Each event":
        iri = charts.timeline(lines, key="events-timeline")
        return next((line for line in lines if line.event.iri == iri), None)
    days = look_up(ledger.days, replace(choice, since=None, until=None))
    if not days:
        st.text("No event has a date.")
    elif clock == "Calendar":
        brushes.heat(days, choice.since, choice.until)
    else:
        brushes.months(days, choice.since, choice.until)
    return None


def _beside(chosen: Chosen, side: str) -> None:
    offered: Facets = look_up(ledger.facets, chosen.choice)
    if side == "Map":
        _map(offered.places, chosen)
        return
    counts, facet = {
        "Types": ({named(iri): number for iri, number in offered.types.items()}, TYPE),
        "Actors": (_by_name(offered.actors), WHO),
        "Outlets": (_by_name(offered.outlets), OUTLET),
    }[side]
    if counts:
        brushes.ranked(counts, chosen.names[facet], facet=facet, title=f"Events by {side.lower()}")
    else:
        st.text("Nothing to count.")


def _map(places: Sequence[Offered], chosen: Chosen) -> None:
    key = f"events-map-{'|'.join(chosen.names[WHERE])}"
    marks = [maps.Mark(of.thing, of.events) for of in places]
    names = {of.thing.iri: of.thing.name for of in places}
    maps.world(marks, key=key, chosen=chosen.choice.places, on_click=partial(_choose_place, key, names))
    if not marks:
        st.text("No place is known of these events.")


def _choose_place(key: str, names: Mapping[str, str]) -> None:
    iri = maps.clicked(key)
    if iri and iri in names:
        facets.toggle(WHERE, names[iri])


def _by_name(offered: Sequence[Offered]) -> Mapping[str, int]:
    return {of.thing.name: of.events for of in reversed(offered)}
