"""Events on a time axis: no status goes unseen."""

from __future__ import annotations

import datetime
from typing import Any

import altair as alt
import pytest
import streamlit as st

from graph.views.events import EventLine
from graph.views.things import STATUSES, Status, Thing
from ui import charts
from ui.words import STATUS_WORDS

_WITH_AN_INSIDE = {
    "circle",
    "square",
    "cross",
    "diamond",
    *(f"triangle-{way}" for way in ("up", "down", "left", "right")),
}
"""The symbols of Vega that a fill shows; of "stroke" it shows nothing."""


def event(status: Status) -> EventLine:
    day = datetime.date(2023, 9, 13)
    return EventLine(Thing(f"event/{status}", status), "meeting", None, status, False, day, day, day, 1)


def test_each_status_is_a_filled_shape_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: dict[str, Any] = {}

    def keep(chart: alt.Chart, **_: object) -> dict[str, Any]:
        drawn.update(chart.to_dict())
        return {}

    monkeypatch.setattr(st, "altair_chart", keep)
    charts.timeline([event(status) for status in STATUSES], key="timeline")
    scale = drawn["encoding"]["shape"]["scale"]
    assert drawn["mark"]["filled"]
    assert scale["domain"] == list(STATUS_WORDS.values())
    assert len(set(scale["range"]) & _WITH_AN_INSIDE) == len(STATUSES)
