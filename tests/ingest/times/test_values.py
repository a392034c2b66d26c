"""Calendar values and the days that they span."""

from datetime import date

import pytest

from ingest.times.values import bounds, moved, period_of, weekday_near


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2023-09-05", "2023-09-05", "2023-09-05"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-W36", "2023-09-04", "2023-09-10"),
        ("2023-W36-WE", "2023-09-09", "2023-09-10"),
        ("2023-Q4", "2023-10-01", "2023-12-31"),
        ("2023-H1", "2023-01-01", "2023-06-30"),
        ("2022-WI", "2022-12-01", "2023-02-28"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
    ],
)
def test_a_value_spans_its_days(value, first, last):
    assert bounds(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", [None, "PXM", "P4Y", "2023-02-30", "XXXX-09", "2023-W60"])
def test_what_is_no_date_spans_nothing(value):
    assert bounds(value) is None


def test_weekdays_are_sought_back_or_ahead():
    tuesday = date(2023, 9, 5)
    assert weekday_near(tuesday, 1, ahead=False) == tuesday
    assert weekday_near(tuesday, 1, ahead=True, strict=True) == date(2023, 9, 12)
    assert weekday_near(tuesday, 4, ahead=False) == date(2023, 9, 1)


def test_moving_beyond_the_calendar_gives_nothing():
    assert moved(date(2023, 9, 5), -1e9, "D") is None
    assert moved(date(2023, 9, 5), -99999, "Y") is None


def test_periods_cross_years():
    assert period_of(date(2023, 1, 3), "quarter", shift=-1) == "2022-Q4"
    assert period_of(date(2023, 12, 31), "decade") == "202"
