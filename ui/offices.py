"""Offices on a time axis: what articles state of begin and end, and what is known from the days of reports alone."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from graph.views.entity import TieLine
from ui import edtf, words
from ui.charts import TIME_AXIS, status_colors
from ui.escape import shortened

MOST, LONGEST = 25, 60
UNKNOWN = "not said"
_DAY = datetime.timedelta(days=1)


def draw(ties: Iterable[TieLine], *, key: str) -> None:
    """Draw a bar for each office between the days that articles give; one without any is a dotted line of reports."""
    dated = [tie for tie in ties if tie.begin or tie.end or tie.reported][:MOST]
    if not dated:
        return
    marks = [mark for tie in dated for mark in _marks(tie)]
    base = alt.Chart(pd.DataFrame(marks)).encode(
        x=alt.X("from:T", title=None, axis=TIME_AXIS, scale=alt.Scale(padding=14)),
        y=alt.Y("office:N", title=None, sort=None, axis=alt.Axis(labelLimit=320)),
        color=alt.Color("status:N", title=None, scale=status_colors(), legend=None),
        tooltip=["office:N", "status:N", "since:N", "until:N", "reported:N", "articles:Q"],
    )
    chart = alt.layer(
        _only(base, "held").mark_bar(height=12, cornerRadius=3).encode(x2="to:T"),
        _only(base, "reported").mark_rule(strokeDash=[2, 4], strokeWidth=2).encode(x2="to:T"),
        _only(base, "report").mark_point(size=50, strokeWidth=1.5),
        _only(base, "over").mark_tick(orient="vertical", thickness=3, height=14),
        _only(base, "open begin").mark_point(shape="triangle-left", filled=True, size=90, xOffset=-5),
        _only(base, "open end").mark_point(shape="triangle-right", filled=True, size=90, xOffset=5),
    )
    st.altair_chart(chart.properties(height=alt.Step(26)), key=key, alt="Offices on a time axis")
    told = _legend({mark["mark"] for mark in marks})
    if told:
        st.caption(told)


def _only(base: alt.Chart, mark: str) -> alt.Chart:
    chart: alt.Chart = base.transform_filter(alt.datum.mark == mark)
    return chart


def _legend(drawn: set[str]) -> str:
    """Return what the signs mean that say how little is known."""
    signs = {
        "An arrow points to where no article says when it began or ended.": {"open begin", "open end"},
        "Dotted: no article says when it began or ended; circles are the first and the last report.": {"report"},
        "A stroke stands where it was over already.": {"over"},
    }
    return " ".join(told for told, marks in signs.items() if marks & drawn)


def _marks(tie: TieLine) -> Iterator[dict[str, Any]]:
    """Yield what is drawn of an office: stretches from one day to another, and signs on single days."""
    first, last = tie.reported or (None, None)
    is_over = (tie.until or "").startswith("..")
    ended = None if is_over else tie.end
    if is_over and tie.end:
        yield _mark(tie, "reported", tie.begin or first, tie.end)
        yield _mark(tie, "over", tie.end)
    elif not (tie.begin or ended):
        yield _mark(tie, "reported", first, last)
    if not (tie.begin or ended):
        yield from (_mark(tie, "report", day) for day in dict.fromkeys((first, last)) if day)
    elif not is_over:
        yield from _held(tie, first, last)


def _held(tie: TieLine, first: datetime.date | None, last: datetime.date | None) -> Iterator[dict[str, Any]]:
    known = [day for day in (tie.begin, tie.end) if day]
    start = tie.begin or min(filter(None, [*known, first]))
    end = (tie.end or max(filter(None, [*known, last]))) + _DAY
    yield _mark(tie, "held", start, end)
    if not tie.begin:
        yield _mark(tie, "open begin", start)
    if not tie.end:
        yield _mark(tie, "open end", end)


def _mark(tie: TieLine, mark: str, start: datetime.date | None, end: datetime.date | None = None) -> dict[str, Any]:
    name = tie.roles[0] if tie.roles else tie.predicate
    return {
        "mark": mark,
        "office": shortened(f"{name}, {tie.object.name}", LONGEST),
        "status": words.STATUS_WORDS[tie.status],
        "from": start,
        "to": end,
        "since": edtf.bound(tie.since) if tie.since else UNKNOWN,
        "until": edtf.bound(tie.until) if tie.until else UNKNOWN,
        "reported": words.span(*tie.reported) if tie.reported else UNKNOWN,
        "articles": tie.articles,
    }
