"""Charts of the Events page in which months, days, types, actors and outlets are chosen by drawing and clicking.

Each shows all that the other facets leave, with what is chosen in it drawn strongly. The key of a chart names what is
chosen in it, so that it starts afresh with each choice: a selection in the browser can never differ from the boxes.
"""

from __future__ import annotations

import calendar
import datetime
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from functools import partial
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from ui import words
from ui.charts import QUADS, Days, quad_scale
from ui.escape import shortened
from ui.events import facets

MOST_BARS, MOST_YEARS = 15, 4
_TICKS, _PALE = 8, 0.3
_WEEKDAYS = range(7)


def months(days: Days, since: datetime.date | None, until: datetime.date | None) -> None:
    """Draw events by month and PLOVER class; months drawn over become the period."""
    counted: Counter[tuple[int, str]] = Counter()
    for day, quad, number in days:
        counted[_month(day), quad] += number
    first, last = _most_of(counted)
    frame = pd.DataFrame([_bar(month, quad, n, since, until) for (month, quad), n in counted.items() if month >= first])
    key = f"events-months-{since}-{until}"
    brush = alt.selection_interval(name="brush", encodings=["x"])
    chart = (
        alt.Chart(frame)
        .mark_bar(clip=True, binSpacing=0, minBandSize=1)
        .encode(
            x=alt.X(
                "month:Q",
                bin="binned",
                title=None,
                axis=_month_axis(first, last),
                scale=alt.Scale(domain=[first, last + 1]),
            ),
            x2="end:Q",
            y=alt.Y("events:Q", title="events", stack=True, axis=alt.Axis(tickMinStep=1)),
            color=alt.Color("class:N", title=None, scale=quad_scale(), legend=alt.Legend(orient="top", columns=3)),
            order=alt.Order("rank:Q"),
            opacity=alt.condition(alt.datum.chosen, alt.value(1), alt.value(_PALE)),
            tooltip=["name:N", "class:N", "events:Q"],
        )
        .properties(height=270)
        .add_params(brush)
    )
    st.altair_chart(chart, key=key, on_select=partial(_brush, key), alt="Events by month and kind of act")
    earlier = sum(n for (month, _), n in counted.items() if month < first)
    if earlier:
        st.caption(f"{words.counted(earlier, 'event')} before {_month_name(first)} not shown.")


def heat(days: Days, since: datetime.date | None, until: datetime.date | None) -> None:
    """Draw a calendar, the darker the more events; a click on a day chooses it."""
    counted: Counter[datetime.date] = Counter()
    for day, _, number in days:
        counted[day] += number
    years = _years(counted, since, until)
    rows = [_cell(day, number, since, until) for day, number in counted.items() if day.year in years]
    key = f"events-days-{since}-{until}"
    slots = [f"{year}-{weekday}" for year in sorted(years, reverse=True) for weekday in (*_WEEKDAYS, 7)]
    chart = (
        alt.Chart(pd.DataFrame(rows))
        .mark_rect(cornerRadius=2, cursor="pointer")
        .encode(
            x=alt.X("week:O", title=None, scale=alt.Scale(domain=list(range(54)), paddingInner=0.1), axis=_WEEK_AXIS),
            y=alt.Y("slot:O", title=None, scale=alt.Scale(domain=slots, paddingInner=0.1), axis=_YEAR_AXIS),
            color=alt.Color("events:Q", scale=alt.Scale(scheme="blues"), legend=None),
            opacity=alt.condition(alt.datum.chosen, alt.value(1), alt.value(_PALE)),
            tooltip=[alt.Tooltip("name:N", title="day"), "events:Q"],
        )
        .properties(height=10 * len(slots) + 30)
        .add_params(alt.selection_point(name="picked", fields=["day"], on="click", empty=False))
    )
    st.altair_chart(chart, key=key, on_select=partial(_click, key, "day", _choose_day), alt="Events by day")
    st.caption(
        f"{', '.join(map(str, sorted(years)))}. Choose a period to see other years; click a day to see its events."
    )


def ranked(counts: Mapping[str, int], chosen: Collection[str], *, facet: str, title: str) -> None:
    """Draw a bar for each name, those with most events first; a click chooses the name in the box `facet`."""
    most = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_BARS]
    rows = [{"name": n, "shown": shortened(n, 32), "events": c, "chosen": not chosen or n in chosen} for n, c in most]
    key = f"events-{facet}-{'|'.join(sorted(chosen))}"
    order = [shortened(name, 32) for name, _ in most]
    chart = (
        alt.Chart(pd.DataFrame(rows))
        .mark_bar(cornerRadius=2, cursor="pointer")
        .encode(
            x=alt.X("events:Q", axis=alt.Axis(tickMinStep=1)),
            y=alt.Y("shown:N", sort=order, title=None, axis=alt.Axis(labelLimit=220)),
            opacity=alt.condition(alt.datum.chosen, alt.value(1), alt.value(_PALE)),
            tooltip=["name:N", "events:Q"],
        )
        .properties(height=alt.Step(20))
        .add_params(alt.selection_point(name="picked", fields=["name"], on="click", empty=False))
    )
    st.altair_chart(chart, key=key, on_select=partial(_click, key, "name", partial(facets.toggle, facet)), alt=title)


_MONTHS = dict(zip((1, 5, 9, 14, 18, 22, 27, 31, 35, 40, 44, 48), calendar.month_abbr[1:], strict=True))
"""The week of a year in which each month begins, or nearly so."""
_WEEK_AXIS = alt.Axis(
    values=list(_MONTHS),
    labelExpr=f"{_MONTHS}[datum.value]",
    labelAngle=0,
    ticks=False,
    domain=False,
)
_YEAR_AXIS = alt.Axis(
    labelExpr="slice(datum.value, -1) == '3' ? slice(datum.value, 0, 4) : ''", ticks=False, domain=False
)


def _month(day: datetime.date) -> int:
    """Return the number of a month; numbers, unlike times, mean the same in every browser's time zone."""
    return day.year * 12 + day.month - 1


def _first_of(month: int) -> datetime.date:
    return datetime.date(month // 12, month % 12 + 1, 1)


def _last_of(month: int) -> datetime.date:
    return words.last_of_month(_first_of(month))


def _month_name(month: int) -> str:
    return f"{_first_of(month):%b %Y}"


def _bar(
    month: int, quad: str, number: int, since: datetime.date | None, until: datetime.date | None
) -> dict[str, Any]:
    return {
        "month": month,
        "end": month + 1,
        "name": _month_name(month),
        "class": quad,
        "rank": QUADS.index(quad),
        "events": number,
        "chosen": (not since or _last_of(month) >= since) and (not until or _first_of(month) <= until),
    }


def _cell(day: datetime.date, number: int, since: datetime.date | None, until: datetime.date | None) -> dict[str, Any]:
    start = day.replace(month=1, day=1)
    return {
        "day": day.isoformat(),
        "name": words.day(day),
        "week": (day.timetuple().tm_yday - 1 + start.weekday()) // 7,
        "slot": f"{day.year}-{day.weekday()}",
        "events": number,
        "chosen": (not since or day >= since) and (not until or day <= until),
    }


def _most_of(counted: Counter[tuple[int, str]]) -> tuple[int, int]:
    """Return the months between which nearly all events lie, so that one of long ago does not squeeze the rest."""
    spread = sorted(month for (month, _), number in counted.items() for _ in range(number))
    return spread[len(spread) // 50], spread[-1]


def _month_axis(first: int, last: int) -> alt.Axis:
    step = next(step for step in (1, 2, 3, 6, 12, 24, 60, 120, 1200) if (last - first) / step <= _TICKS)
    ticks = [month for month in range(first, last + 2) if month % step == 0]
    told = "timeFormat(datetime(floor(datum.value / 12), datum.value % 12, 1), '%b %Y')"
    return alt.Axis(values=ticks, labelExpr=told, grid=False)


def _years(counted: Counter[datetime.date], since: datetime.date | None, until: datetime.date | None) -> set[int]:
    """Return the latest years with events in the period."""
    inside = {day.year for day in counted if (not since or day >= since) and (not until or day <= until)}
    return set(sorted(inside or {day.year for day in counted})[-MOST_YEARS:])


def _brush(key: str) -> None:
    ends = next(iter((st.session_state[key]["selection"].get("brush") or {}).values()), None)
    if ends and len(ends) == 2:
        facets.set_period(_first_of(int(min(ends))), _last_of(int(max(ends))))


def _click(key: str, field: str, choose: Callable[[str], None]) -> None:
    picked = st.session_state[key]["selection"].get("picked")
    if picked:
        choose(picked[0][field])


def _choose_day(iso: str) -> None:
    day = datetime.date.fromisoformat(iso)
    facets.set_period(day, day)
