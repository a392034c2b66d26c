"""Charts, drawn by Vega-Lite from data that travels with the page; nothing is loaded."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from graph.views.events import EventLine
from ui import words
from ui.components.palette import Style, status_styles
from ui.escape import shortened

QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict", "other")
_QUAD_COLORS = {
    "light": ("#7cb5ec", "#1f6feb", "#f5a97f", "#cf222e", "#8b949e"),
    "dark": ("#8cc2ff", "#3b82f6", "#f5b38a", "#ff7b72", "#6e7781"),
}
_STATUS_SHAPES = {
    "happened": "circle",
    "planned": "triangle-right",
    "possible": "diamond",
    "denied": "cross",
    "cancelled": "square",
    "unsure": "triangle-down",
}
"""Marks are filled, so each must enclose something: a bare stroke would not be seen."""

Days = Sequence[tuple[datetime.date, str, int]]
"""Day, PLOVER class and number of events."""

MOST_LANES = 12
RARE = 10
"""One in so many events may lie before the time that a chart shows at first."""


def events_by_month(
    days: Days, *, key: str, brushed: bool = False, balanced: bool = False
) -> tuple[datetime.date, datetime.date] | None:
    """Draw how many events of each PLOVER quad class fall into each month.

    With `balanced`, conflict hangs below the axis on which cooperation stands. With `brushed`, months can be chosen by
    drawing over them; returns the first and the last day chosen.
    """
    if not days:
        st.text("No event has a date.")
        return None
    first, last = _most_of([day for day, _, number in days for _ in range(number)])
    counted: Counter[tuple[datetime.date, str]] = Counter()
    for day, quad, number in days:
        if day >= first:
            counted[day.replace(day=1), quad] += number
    rows = [
        {"month": month, "class": quad, "events": n, "height": -n if balanced and quad.endswith("conflict") else n}
        for (month, quad), n in sorted(counted.items())
    ]
    brush = alt.selection_interval(name="brush", encodings=["x"])
    chart = (
        alt.Chart(pd.DataFrame(rows))
        .mark_bar(binSpacing=0, minBandSize=1)
        .encode(
            x=alt.X("yearmonth(month):T", title=None, axis=TIME_AXIS, scale=alt.Scale(domain=_domain(first, last))),
            y=alt.Y("sum(height):Q", title="events", axis=alt.Axis(tickMinStep=1, labelExpr="abs(datum.value)")),
            color=alt.Color("class:N", title=None, scale=quad_scale(), legend=alt.Legend(orient="top", columns=3)),
            tooltip=[alt.Tooltip("yearmonth(month):T", title="month"), "class:N", "events:Q"],
        )
        .properties(height=240)
    )
    _tell_hidden(sum(number for *_, number in days) - counted.total(), first)
    described = "Events by month and kind of act"
    if not brushed:
        st.altair_chart(chart, key=key, alt=described)
        return None
    chart = chart.encode(opacity=alt.condition(brush, alt.value(1), alt.value(0.35))).add_params(brush)
    return _brushed(st.altair_chart(chart, key=key, on_select="rerun", alt=described))


def timeline(events: Sequence[EventLine], *, key: str, reported: bool = False) -> str | None:
    """Draw events on a time axis, one lane for each type, and return the IRI of the one that was clicked.

    `reported` uses the day of the first report instead of the day on which it happened.
    """
    dated = [line for line in events if _at(line, reported)]
    if not dated:
        st.text("No event has a date.")
        return None
    first, last = _most_of([day for line in dated if (day := _at(line, reported))])
    shown = Counter(line.type for line in dated if (day := _at(line, reported)) and day >= first)
    lanes = [name for name, _ in shown.most_common(MOST_LANES)]
    marks = [_mark(line, reported) for line in dated if line.type in lanes]
    picked = alt.selection_point(name="picked", fields=["iri"], on="click", empty=False)
    chart = (
        alt.Chart(pd.DataFrame(marks))
        .mark_point(filled=True, size=90, opacity=0.85, clip=True)
        .encode(
            x=alt.X(
                "day:T",
                title="first reported" if reported else "happened, or was to happen",
                axis=TIME_AXIS,
                scale=alt.Scale(domain=_domain(first, last)),
            ),
            y=alt.Y("type:N", title=None, sort=lanes),
            shape=alt.Shape("status:N", title=None, scale=_status_scale(_STATUS_SHAPES), legend=_LEGEND),
            color=alt.Color("status:N", title=None, scale=status_colors(), legend=_LEGEND),
            size=alt.condition(picked, alt.value(220), alt.value(90)),
            tooltip=[alt.Tooltip("name:N", title="event"), "status:N", alt.Tooltip("when:N"), "articles:Q"],
        )
        .properties(height=alt.Step(22))
        .add_params(picked)
        .interactive(bind_y=False)
    )
    clicked = _clicked(st.altair_chart(chart, key=key, on_select="rerun", alt="Events on a time axis"))
    _tell_hidden(
        sum(mark["day"] < first for mark in marks), first, cure="Scroll over the chart to see more time, drag to move."
    )
    return clicked


def bars(names: Sequence[str], values: Sequence[float], *, unit: str, key: str) -> None:
    """Draw a ranked bar for each name."""
    frame = pd.DataFrame({"name": [shortened(name, 40) for name in names], unit: list(values)})
    chart = (
        alt.Chart(frame)
        .mark_bar(cornerRadius=2)
        .encode(
            x=alt.X(f"{unit}:Q", axis=alt.Axis(tickMinStep=1)),
            y=alt.Y("name:N", sort=None, title=None, axis=alt.Axis(labelLimit=260)),
            tooltip=["name:N", f"{unit}:Q"],
        )
        .properties(height=alt.Step(24))
    )
    st.altair_chart(chart, key=key, alt=f"{unit} by name")


def over_time(values: Mapping[datetime.date, float], *, unit: str, key: str) -> None:
    """Draw a bar for each day that has a number; a line would invent what lies between."""
    frame = pd.DataFrame({"day": list(values), unit: list(values.values())})
    whole = all(value.is_integer() for value in values.values())
    chart = (
        alt.Chart(frame)
        .mark_bar(size=6, cornerRadius=2)
        .encode(
            x=alt.X("day:T", title=None, axis=TIME_AXIS, scale=alt.Scale(padding=12)),
            y=alt.Y(f"{unit}:Q", axis=alt.Axis(tickMinStep=1) if whole else alt.Axis()),
            tooltip=[alt.Tooltip("day:T", format="%-d %b %Y"), f"{unit}:Q"],
        )
        .properties(height=320)
    )
    st.altair_chart(chart, key=key, alt=f"{unit} over time")


_LEGEND = alt.Legend(orient="top", labelLimit=200)
TIME_AXIS = alt.Axis(format="%b %Y", tickCount=8, labelOverlap="greedy")


def _most_of(days: Sequence[datetime.date]) -> tuple[datetime.date, datetime.date]:
    """Return the time in which nearly all days lie, so that a mention of long ago does not squeeze the rest.

    Left out at the start are one day in `RARE`, and days followed by a gap that is longer than all that comes after it.
    """
    ordered = sorted(days)
    start, last = len(ordered) // RARE, ordered[-1]
    while start < len(ordered) // 2 and ordered[start + 1] - ordered[start] > last - ordered[start + 1]:
        start += 1
    return ordered[start].replace(day=1), last


def _domain(first: datetime.date, last: datetime.date) -> list[dict[str, int]]:
    margin = max(datetime.timedelta(days=10), (last - first) / 40)
    return [{"year": day.year, "month": day.month, "date": day.day} for day in (first - margin, last + margin)]


def _tell_hidden(number: int, first: datetime.date, cure: str = "") -> None:
    if number > 0:
        st.caption(f"{words.counted(number, 'event')} before {first:%B %Y} not shown. {cure}")


def _brushed(state: Any) -> tuple[datetime.date, datetime.date] | None:
    """Return the first and the last day of a brush over months, which Vega gives in milliseconds."""
    ends = next(iter((state.get("selection", {}).get("brush") or {}).values()), None)
    if not ends or len(ends) != 2:
        return None
    start, end = (datetime.datetime.fromtimestamp(ms / 1000, datetime.UTC).date() for ms in ends)
    return start, end


def _mark(line: EventLine, reported: bool) -> dict[str, Any]:
    return {
        "iri": line.event.iri,
        "name": line.event.name,
        "type": line.type,
        "status": words.STATUS_WORDS[line.status],
        "day": _at(line, reported),
        "when": words.span(line.earliest, line.latest),
        "articles": line.articles,
    }


def _at(line: EventLine, reported: bool) -> datetime.date | None:
    return line.reported if reported else line.earliest


def _clicked(state: Any) -> str | None:
    picked = state.get("selection", {}).get("picked") or []
    return picked[0]["iri"] if picked else None


def quad_scale() -> alt.Scale:
    """Return the colours of PLOVER's quad classes."""
    return alt.Scale(domain=list(QUADS), range=list(_QUAD_COLORS[_theme()]))


def _status_scale(values: dict[str, str]) -> alt.Scale:
    return alt.Scale(domain=[words.STATUS_WORDS[name] for name in words.STATUS_WORDS], range=list(values.values()))


def status_colors() -> alt.Scale:
    """Return the colours of the statuses."""
    return _status_scale({name: _shade(style) for name, style in status_styles().items() if name in words.STATUS_WORDS})


def _shade(style: Style) -> str:
    return style.dark if _theme() == "dark" else style.light


def _theme() -> str:
    return "dark" if dark() else "light"


def dark() -> bool:
    """Say whether the page is shown in dark colours."""
    return st.context.theme.type == "dark"
