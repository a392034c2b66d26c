"""The office axis: what is unknown must not look as if it were known."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

import altair as alt
import pytest
import streamlit as st

from graph.views.entity import TieLine
from graph.views.things import Thing
from ui import edtf, offices

ID = "https://w3id.org/newsgraph/id/"
MARCH, MAY, JULY = (datetime.date(2023, month, 1) for month in (3, 5, 7))
UNDATED = TieLine(
    tie=Thing(f"{ID}tie/one", "Anna Berg minister of Norway"),
    predicate="minister of",
    subject=Thing(f"{ID}person/anna-berg", "Anna Berg"),
    object=Thing(f"{ID}country/NOR", "Norway"),
    office=True,
    status="happened",
    disputed=False,
    roles=("defence minister",),
    since=None,
    until=None,
    begin=None,
    end=None,
    reported=(MARCH, JULY),
    articles=2,
    implied=False,
)


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What stands below the chart."""
    said: list[str] = []
    monkeypatch.setattr(st, "caption", said.append)
    return said


def marks(monkeypatch: pytest.MonkeyPatch, *ties: TieLine) -> list[tuple[str, Any, Any]]:
    drawn: list[alt.LayerChart] = []
    monkeypatch.setattr(st, "altair_chart", lambda chart, **_: drawn.append(chart))
    offices.draw(ties, key="offices")
    data = [chart.data for chart in drawn]
    return [(row["mark"], row["from"], row["to"]) for frame in data for row in frame.to_dict("records")]


def test_an_office_of_unknown_dates_has_no_bar(monkeypatch: pytest.MonkeyPatch, shown: list[str]) -> None:
    found = marks(monkeypatch, UNDATED)
    assert [mark for mark, *_ in found] == ["reported", "report", "report"]
    assert found[0][1:] == (MARCH, JULY)
    assert "no article says when it began or ended" in shown[0]


def test_an_office_whose_begin_is_known_is_open_to_the_other_side(
    monkeypatch: pytest.MonkeyPatch, shown: list[str]
) -> None:
    found = marks(monkeypatch, replace(UNDATED, since="2023-05", begin=MAY))
    assert [mark for mark, *_ in found] == ["held", "open end"]
    assert found[0][1:] == (MAY, JULY + datetime.timedelta(days=1))
    assert shown == ["An arrow points to where no article says when it began or ended."]


def test_what_is_known_from_begin_to_end_is_a_bar_and_needs_no_words(
    monkeypatch: pytest.MonkeyPatch, shown: list[str]
) -> None:
    found = marks(monkeypatch, replace(UNDATED, since="2023-03", begin=MARCH, until="2023-05", end=MAY))
    assert [mark for mark, *_ in found] == ["held"]
    assert shown == []


def test_what_was_over_by_a_day_did_not_end_on_it(monkeypatch: pytest.MonkeyPatch, shown: list[str]) -> None:
    found = marks(monkeypatch, replace(UNDATED, until="..2023-05-01", end=MAY))
    assert {mark for mark, *_ in found} == {"reported", "report", "over"}
    assert "A stroke stands where it was over already." in shown[0]


def test_what_was_over_nobody_knows_when_has_no_stroke(monkeypatch: pytest.MonkeyPatch, shown: list[str]) -> None:
    found = marks(monkeypatch, replace(UNDATED, until=".."))
    assert {mark for mark, *_ in found} == {"reported", "report"}
    assert edtf.bound("..") == "by an unknown day"


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [
        ("2004", None, "since 2004"),
        (None, "2023-09-05", "until 5 Sep 2023"),
        ("2004-05", "..2023-09", "since May 2004, over by Sep 2023"),
        ("2004", "..", "since 2004, over"),
        (None, None, ""),
    ],
)
def test_since_when_and_until_when_is_told_in_words(since: str | None, until: str | None, said: str) -> None:
    assert edtf.lasting(since, until) == said
