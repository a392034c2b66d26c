"""The answer to a query on the screen: as a table, graph, chart or timeline, by the shape of its columns."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import quote

import altair as alt
import pandas as pd
import streamlit as st
from pyoxigraph import NamedNode

from graph.sandbox.limits import DEFAULT
from graph.sandbox.result import QueryResult, Stop, plain
from graph.service.results import formats_of
from graph.service.saved import saved
from graph.views import names
from graph.views.things import Thing
from ui import answer_places, charts, maps, shapes, sitemap, words
from ui.components import graph_canvas
from ui.escape import shortened
from ui.network.address import MOST_ACTORS
from ui.store import workspace

ROW_PIXELS, MOST_SHOWN, MOST_BARS, MOST_LANES = 35, 12, 40, 30

LIMITS = (
    f"A query may take {DEFAULT.seconds:.0f} seconds and {DEFAULT.memory_bytes >> 30} GiB of memory, and answer with "
    f"{DEFAULT.rows:,} rows or {DEFAULT.answer_bytes >> 20} MiB. It reads a copy of the store and changes nothing."
)
_CUT: Mapping[Stop, str] = {
    "rows": f"There is more: only the first {DEFAULT.rows:,} rows are shown.",
    "bytes": f"There is more: the answer was cut at {DEFAULT.answer_bytes >> 20} MiB.",
    "time": f"There is more: the answer was cut after {DEFAULT.seconds:.0f} seconds.",
}
_FILES = {"text/csv": "CSV", "application/sparql-results+json": "JSON", "text/turtle": "Turtle"}
_SUFFIX = {"CSV": "csv", "JSON": "json", "Turtle": "ttl"}
# What `decodeURI` in the browser gives back as it was; the rest of a name is escaped.
_KEPT = "/?:@&=+$,;'!()*~"


def draw(result: QueryResult, *, query: str, key: str) -> None:
    """Draw the answer to a query with what there is to say about it: its size, time, and whether it is whole."""
    if result.boolean is not None:
        st.metric("Answer", "yes" if result.boolean else "no")
        return
    if result.truncated:
        st.warning(_CUT[result.truncated], icon=":material/content_cut:")
    if not result.rows:
        st.info("Nothing in the graph fits the query.", icon=":material/search_off:")
        return
    things = _things(result)
    _summary(result, query, things, key)
    views = _views(result, things)
    default = "Graph" if result.kind == "triples" and "Graph" in views else "Table"
    chosen = "Table"
    if len(views) > 1:
        chosen = st.segmented_control("Show as", list(views), default=default, key=f"{key}-view", required=True)
    views[chosen](f"{key}-{chosen}")


def _summary(result: QueryResult, query: str, things: Mapping[str, Thing], key: str) -> None:
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        size = words.counted(len(result.rows), "triple" if result.kind == "triples" else "row")
        st.caption(f"{size} in {result.seconds:.2f} s", width="content")
        for media_type in formats_of(result):
            if name := _FILES.get(media_type):
                st.download_button(
                    name,
                    data=partial(saved, result, media_type, query=query, on=datetime.date.today()),
                    file_name=f"answer.{_SUFFIX[name]}",
                    mime=media_type,
                    on_click="ignore",
                    key=f"{key}-{name}",
                    icon=":material/download:",
                    type="tertiary",
                )
        _connections(result, things)


def _connections(result: QueryResult, things: Mapping[str, Thing]) -> None:
    """Offer the network around the entities of an answer, in the order in which they stand in it."""
    cells = (plain(cell) for row in result.rows for cell in row if isinstance(cell, NamedNode))
    actors = [things[iri] for iri in dict.fromkeys(cells) if iri in things and things[iri].is_entity]
    if actors:
        which = "these" if len(actors) <= MOST_ACTORS else f"the first {MOST_ACTORS} of {len(actors):,}"
        sitemap.link_to_network(*actors[:MOST_ACTORS], label=f"Show {which} in Connections")


def _things(result: QueryResult) -> Mapping[str, Thing]:
    iris = (cell.value for row in result.rows for cell in row if isinstance(cell, NamedNode))
    return names.things(workspace().backend, iris)


def _views(result: QueryResult, things: Mapping[str, Thing]) -> dict[str, Callable[[str], None]]:
    """Return how the answer can be shown, each with the function that draws it."""
    views: dict[str, Callable[[str], None]] = {"Table": lambda key: _table(result, things, key)}
    if found := shapes.drawing(result, things):
        views["Graph"] = lambda key: _graph(found, key)
    held = shapes.kinds(result)
    number = next((name for name, kind in held.items() if kind == "number"), None)
    date = next((name for name, kind in held.items() if kind == "date"), None)
    name = next((name for name, kind in held.items() if kind in ("text", "node", "term")), None)
    if found_places := answer_places.marks(result, things):
        views["Map"] = lambda key: _map(found_places, number or "row", key)
    if number and name:
        views["Bars"] = lambda key: _bars(result, things, (name, number), key)
    if date and name:
        views["Timeline"] = lambda key: _timeline(result, things, (name, date), key)
    if date and number:
        views["Over time"] = lambda key: _over_time(result, (date, number), key)
    return views


def _table(result: QueryResult, things: Mapping[str, Thing], key: str) -> None:
    held = shapes.kinds(result)
    columns: dict[str, list[Any]] = {}
    config: dict[str, Any] = {}
    for index, name in enumerate(result.columns):
        cells = [row[index] for row in result.rows]
        linked = any(plain(cell) in things for cell in cells)
        if linked:
            columns[name] = [_address(plain(cell), things) or shapes.name_of(cell, things) for cell in cells]
            config[name] = st.column_config.LinkColumn(name, display_text=r"(?:^/.*#|^)(.*)$")
        elif held[name] in ("number", "date"):
            columns[name] = [shapes.value(cell) for cell in cells]
        else:
            columns[name] = [shapes.name_of(cell, things) for cell in cells]
    height = ROW_PIXELS * (min(len(result.rows), MOST_SHOWN) + 1) + 3
    st.dataframe(
        pd.DataFrame(columns), key=key, hide_index=True, column_config=config, height=height, alt="Answer to the query"
    )


def _address(iri: str, things: Mapping[str, Thing]) -> str | None:
    """Return the address of a thing's page, with its name at the end for the table to show."""
    thing = things.get(iri)
    return f"{sitemap.url(thing)}#{quote(thing.name, safe=_KEPT)}" if thing and sitemap.has_page(thing) else None


def _graph(found: shapes.Drawing, key: str) -> None:
    if found.left_out:
        st.caption(f"The {len(found.nodes)} nodes with most rows are drawn; {found.left_out:,} more are in the table.")
    graph_canvas(found.nodes, found.edges, key=key, title="Answer to the query")


def _bars(result: QueryResult, things: Mapping[str, Thing], columns: tuple[str, str], key: str) -> None:
    name, number = (result.columns.index(column) for column in columns)
    values = [(shapes.name_of(row[name], things), shapes.value(row[number])) for row in result.rows]
    ranked = sorted(((label, n) for label, n in values if isinstance(n, float)), key=lambda pair: -pair[1])
    if len(ranked) > MOST_BARS:
        st.caption(f"The {MOST_BARS} highest of {len(ranked):,}.")
    charts.bars(
        [label for label, _ in ranked[:MOST_BARS]], [n for _, n in ranked[:MOST_BARS]], unit=columns[1], key=key
    )


def _map(found: Sequence[maps.Mark], unit: str, key: str) -> None:
    maps.world(found, key=key, unit=unit)


def _over_time(result: QueryResult, columns: tuple[str, str], key: str) -> None:
    """Draw the sum of a column of numbers by day, month or year."""
    date, number = (result.columns.index(column) for column in columns)
    sums: dict[datetime.date, float] = defaultdict(float)
    for row in result.rows:
        day, value = shapes.day(row[date]), shapes.value(row[number])
        if day and isinstance(value, float):
            sums[day] += value
    st.caption(f"Sum of {columns[1]} over all rows of the same {columns[0]}.")
    charts.over_time(sums, unit=columns[1], key=key)


def _timeline(result: QueryResult, things: Mapping[str, Thing], columns: tuple[str, str], key: str) -> None:
    name, date = (result.columns.index(column) for column in columns)
    marks = [_mark(shapes.name_of(row[name], things), shapes.day(row[date])) for row in result.rows]
    frame = pd.DataFrame([mark for mark in marks if mark["day"]])
    chart = (
        alt.Chart(frame)
        .mark_point(filled=True, size=80, opacity=0.8)
        .encode(
            x=alt.X("day:T", title=columns[1]),
            y=alt.Y("name:N", title=None, axis=alt.Axis(labelLimit=260)),
            tooltip=["name:N", alt.Tooltip("day:T", title=columns[1])],
        )
        .transform_window(rank="dense_rank()", sort=[alt.SortField("name")])
        .transform_filter(f"datum.rank <= {MOST_LANES}")
        .interactive(bind_y=False)
    )
    st.altair_chart(chart, key=key, alt=f"{columns[0]} by {columns[1]}")


def _mark(name: str, day: datetime.date | None) -> dict[str, Any]:
    return {"name": shortened(name, 48), "day": day}
