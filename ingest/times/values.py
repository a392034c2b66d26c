"""Arithmetic on calendar values written as in TIMEX3.

`2023-09-05` is a day, `2023-09` a month, `2023-W36` a week, `2023-Q3` a quarter, `2023-SU` a summer, `202` a decade,
`19` a century.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

Span = tuple[date, date]
"""First and last day of a period."""

SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


def month_of(day: date, *, shift: int = 0) -> str:
    """Return the month of `day`, `shift` months on."""
    year, month = divmod(day.year * 12 + day.month - 1 + shift, 12)
    return f"{year:04d}-{month + 1:02d}"


def week_of(day: date, *, shift: int = 0) -> str:
    """Return the ISO week of `day`, `shift` weeks on."""
    year, week, _ = (day + timedelta(weeks=shift)).isocalendar()
    return f"{year:04d}-W{week:02d}"


def quarter_of(day: date, *, shift: int = 0) -> str:
    """Return the quarter of `day`, `shift` quarters on."""
    year, quarter = divmod(day.year * 4 + (day.month - 1) // 3 + shift, 4)
    return f"{year:04d}-Q{quarter + 1}"


def moved(day: date, count: float, unit: str) -> str | None:
    """Return the day, month or year `count` units of TIMEX3 letter `unit` after `day`, if the calendar has it.

    News counts years and months coarsely, so "two years ago" is a year and "ten months ago" a month.
    """
    try:
        if unit == "Y":
            return f"{day.year + round(count):04d}" if 0 < day.year + count < 3000 else None
        if unit in ("M", "Q"):
            return month_of(day, shift=round(count) * (3 if unit == "Q" else 1))
        if unit in ("D", "W"):
            return (day + timedelta(days=round(count * (7 if unit == "W" else 1)))).isoformat()
        if unit == "TH" and abs(count) >= 24:
            return (day + timedelta(hours=count)).isoformat()
    except OverflowError:
        return None
    return day.isoformat() if unit.startswith("T") else None


def period_of(day: date, unit: str, *, shift: int = 0) -> str:
    """Return the calendar period of kind `unit` (day, week, ...) that holds `day`, `shift` periods on."""
    match unit:
        case "day":
            return (day + timedelta(days=shift)).isoformat()
        case "week":
            return week_of(day, shift=shift)
        case "month":
            return month_of(day, shift=shift)
        case "quarter":
            return quarter_of(day, shift=shift)
    years = {"year": 1, "decade": 10, "century": 100}[unit]
    width = 5 - len(str(years))
    return f"{day.year // years + shift:0{width}d}"


def weekday_near(day: date, weekday: int, *, ahead: bool, strict: bool = False) -> date:
    """Return the nearest `weekday` (0 is Monday) up to `day`, or from it on if `ahead`; `strict` leaves it out."""
    distance = (weekday - day.weekday()) % 7 if ahead else -((day.weekday() - weekday) % 7)
    if strict and distance == 0:
        distance = 7 if ahead else -7
    return day + timedelta(days=distance)


_BOUNDS = re.compile(
    r"(?P<year>\d{4})(?:-(?:(?P<month>\d\d)(?:-(?P<day>\d\d))?|W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])"
    r"|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)))?(?:T.*)?"
)


def bounds(value: str | None) -> Span | None:
    """Return the first and last day of a TIMEX3 calendar value; None for durations, vague and partly unknown values."""
    if value is None:
        return None
    if re.fullmatch(r"\d{2,3}", value):
        factor = 10 ** (4 - len(value))
        return date(int(value) * factor or 1, 1, 1), date(int(value) * factor + factor - 1, 12, 31)
    found = _BOUNDS.fullmatch(value)
    try:
        return _bounds(found) if found else None
    except ValueError:
        return None


def _bounds(found: re.Match[str]) -> Span:
    year = int(found["year"])
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return day, day
    if found["week"]:
        monday = date.fromisocalendar(year, int(found["week"]), 1)
        return monday + timedelta(days=5 if found["weekend"] else 0), monday + timedelta(days=6)
    first, last = 1, 12
    if found["month"]:
        first = last = int(found["month"])
    elif found["quarter"]:
        first, last = int(found["quarter"]) * 3 - 2, int(found["quarter"]) * 3
    elif found["half"]:
        first, last = int(found["half"]) * 6 - 5, int(found["half"]) * 6
    elif found["season"]:
        first, last = SEASON_MONTHS[found["season"]]
    return date(year, first, 1), _last_day(year + (last < first), last)


def _last_day(year: int, month: int) -> date:
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)
