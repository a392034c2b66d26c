from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.dates import Bounds, bounds, pinned


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2023-09-13", "2023-09-13", "2023-09-13"),
        ("2023-09-13T10:30", "2023-09-13", "2023-09-13"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("2023-09-12/2023-09-17", "2023-09-12", "2023-09-17"),
        ("1985~", "1985-01-01", "1985-12-31"),
    ],
)
def test_a_date_spans_days(edtf: str, first: str, last: str) -> None:
    assert bounds(edtf) == Bounds(date.fromisoformat(first), date.fromisoformat(last))


def test_open_ends_stay_open() -> None:
    assert bounds("2023-04/..") == Bounds(date(2023, 4, 1), None)
    assert bounds("../2024") == Bounds(None, date(2024, 12, 31))


@given(st.text(max_size=30))
def test_anything_else_is_no_date(text: str) -> None:
    found = bounds(text)
    assert found.earliest is None or found.latest is None or found.earliest <= found.latest or "/" in text


@pytest.mark.parametrize("edtf", ["2023", "2023-22", "2023-09-12/2023-09-17", "2023-02-30", "", None])
def test_only_a_day_or_a_month_pins_an_event(edtf: str | None) -> None:
    assert pinned(edtf) is None
    assert pinned("2023-09-13T12:00") == "2023-09-13"
