"""Dates as the text gives them (ISO 8601-2, "EDTF"), and the days they can mean."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

_QUALIFIERS = re.compile(r"[~?%]")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_SEASON = re.compile(r"(\d{4})-(2[1-4])")
_YEARS = re.compile(r"\d{2}(?:\d{2}|\dX|XX)")
_FIRST_MONTH = {"21": 3, "22": 6, "23": 9, "24": 12}


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day that a date can mean; None where it is open or not understood."""

    earliest: date | None = None
    latest: date | None = None


def bounds(edtf: str) -> Bounds:
    """Return the days that `edtf` spans: day, month, season, year, decade (`202X`), century, or an interval of them."""
    start, _, end = _QUALIFIERS.sub("", edtf).partition("/")
    if not end:
        return _one(start)
    return Bounds(_one(start).earliest, _one(end).latest)


def pinned(edtf: str | None) -> str | None:
    """Return the day or the month that `edtf` names, or None when it is vaguer than a month or an interval."""
    value = _QUALIFIERS.sub("", edtf or "").partition("T")[0]
    known = _DAY.fullmatch(value) or _MONTH.fullmatch(value)
    return value if known and bounds(value).earliest else None


def _one(value: str) -> Bounds:
    value = value.partition("T")[0]
    try:
        if found := _DAY.fullmatch(value):
            day = date(*map(int, found.groups()))
            return Bounds(day, day)
        if found := _MONTH.fullmatch(value):
            return _months(int(found[1]), int(found[2]), 1)
        if found := _SEASON.fullmatch(value):
            return _months(int(found[1]), _FIRST_MONTH[found[2]], 3)
        if _YEARS.fullmatch(value):
            return Bounds(date(int(value.replace("X", "0")), 1, 1), date(int(value.replace("X", "9")), 12, 31))
    except ValueError:
        pass
    return Bounds()


def _months(year: int, month: int, count: int) -> Bounds:
    last_year, last_month = divmod(year * 12 + month + count - 2, 12)
    last_day = calendar.monthrange(last_year, last_month + 1)[1]
    return Bounds(date(year, month, 1), date(last_year, last_month + 1, last_day))
