"""Events: all of them as a table with facets and on a time axis; the chosen one opens its evidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from graph.views import claims, events
from graph.views.events import EventLine
from graph.views.things import STATUSES
from ui import charts, evidence, sitemap, tables, words
from ui.store import ask


def page() -> None:
    """Draw the page."""
    st.title("Events")
    everything = ask(events.all_events)
    if not everything:
        st.text("No event is in the graph yet.")
        st.page_link(sitemap.page("ingest"), label="Add articles", icon=":material/upload_file:")
        return
    lines = _filtered(everything)
    st.caption(f"{words.counted(len(lines), 'event')} of {len(everything):,} fit, the latest first.")
    if not lines:
        st.text("No event fits all filters. Take one away.")
        return
    brushed = charts.events_by_month(lines, key="events-months", brushed=True)
    if brushed:
        lines = [line for line in lines if line.earliest and brushed[0] <= line.earliest <= brushed[1]]
        st.caption(
            f"{words.counted(len(lines), 'event')} in the brushed months. Click the chart beside the brush to undo it."
        )
    left, right = st.columns([3, 2], gap="medium")
    with left:
        chosen = _table(lines)
    with right:
        _detail(chosen)


def _filtered(everything: Sequence[EventLine]) -> list[EventLine]:
    """Draw the facets, each with the number of events, and return the events that fit all of them."""
    words_of_name, kinds, between = st.columns([2, 3, 2], vertical_alignment="bottom")
    with words_of_name:
        wanted = st.text_input("Actors or words", key="name", type="search", bind="query-params") or ""
    with kinds:
        types = st.multiselect("Types", sorted({line.type for line in everything}), key="type", bind="query-params")
    days = [line.day for line in everything if line.day]
    with between:
        period = st.date_input("Between", (min(days), max(days)), key="events-period") if days else ()
    statuses = _status_facet(everything)
    first, last = period if isinstance(period, tuple) and len(period) == 2 else (None, None)
    return [
        line
        for line in everything
        if all(word in line.event.name.casefold() for word in wanted.casefold().split())
        and (not types or line.type in types)
        and (not statuses or words.STATUS_WORDS[line.status] in statuses)
        and (not first or not last or line.day is None or first <= line.day <= last)
    ]


def _status_facet(everything: Sequence[EventLine]) -> set[str]:
    numbers = Counter(words.STATUS_WORDS[line.status] for line in everything)
    present = [words.STATUS_WORDS[status] for status in STATUSES if numbers[words.STATUS_WORDS[status]]]
    chosen = st.pills("Status", present, selection_mode="multi", key="status", bind="query-params")
    st.caption(", ".join(f"{name}: {numbers[name]:,}" for name in present))
    return set(chosen)


def _table(lines: Sequence[EventLine]) -> EventLine | None:
    chosen = tables.choose(
        {
            "When": [words.when(line) for line in lines],
            "Type": [line.type for line in lines],
            "Who": [words.who(line) for line in lines],
            "Status": [words.status_words(line.status, line.disputed) for line in lines],
            "Place": [", ".join(place.name for place in line.places) for line in lines],
            "Articles": [line.articles for line in lines],
        },
        key="events-table",
        alt="Events",
        config={"Who": st.column_config.TextColumn(width=210)},
    )
    return None if chosen is None else lines[chosen]


def _detail(line: EventLine | None) -> None:
    if line is None:
        st.caption("Choose an event to see the sentences behind it. Draw over months of the chart to see only theirs.")
        return
    st.badge(
        words.status_words(line.status, line.disputed),
        color=words.STATUS_COLORS[line.status],
        icon=words.STATUS_ICONS[line.status],
        help=words.STATUS_HELP[line.status],
    )
    sitemap.link(line.event)
    evidence.show_claims(ask(claims.about, line.event.iri), key="events-evidence")
