"""Readings of dates that count from the publication day or from a date mentioned before."""

from __future__ import annotations

import re
from datetime import timedelta

from ingest.times.absolute import read_month
from ingest.times.context import Context
from ingest.times.parts import Match, Reading, amount, part, steps
from ingest.times.values import bounds, moved, period_of, week_of, weekday_near
from ingest.times.words import lexicon


def read_deictic(found: Match, context: Context) -> Reading | None:
    """Read "today", "the day before yesterday"."""
    shifts = {"today": 0, "yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
    if context.published is None:
        return "DATE", None
    return "DATE", (context.published + timedelta(days=shifts[found["word"].lower()])).isoformat()


def read_part_of_day(found: Match, context: Context) -> Reading | None:
    """Read "this afternoon", "last night". The value keeps the day alone: news dates no event more finely
    without a clock time.
    """
    if context.published is None:
        return "DATE", None
    shift = {"last": -1, "yesterday": -1, "tomorrow": 1}.get((found["shift"] or "").lower(), 0)
    return "DATE", (context.published + timedelta(days=shift)).isoformat()


def read_weekday(found: Match, context: Context) -> Reading | None:
    """Read "Tuesday", "last Tuesday", "Tuesday of next week"."""
    weekday = lexicon()["weekdays"][found["weekday"].title()]
    if re.search(r"\b(?:every|each)\s$", found.string[: found.start()], re.IGNORECASE):
        return "SET", f"XXXX-WXX-{weekday + 1}"
    if re.search(r"\bon a\s$", found.string[: found.start()], re.IGNORECASE):
        return None  # "on a Monday" is any Monday
    if re.match(r" (?:Morning|Night|Evening)\b", found.string[found.end() :]) and not _dated(found):
        return None  # the name of a programme
    if context.published is None:
        return "DATE", f"XXXX-WXX-{weekday + 1}"
    week = steps(part(found, "week"))
    if week is not None:
        monday = context.published - timedelta(days=context.published.weekday())
        return "DATE", (monday + timedelta(days=7 * week + weekday)).isoformat()
    shift = steps(part(found, "shift"))
    ahead = shift == 1 or (shift != -1 and context.direction(*found.span()) in ("future", "planned"))
    strict = shift in (-1, 1) and "this" not in found.group().lower()
    return "DATE", weekday_near(context.published, weekday, ahead=ahead, strict=strict).isoformat()


def _dated(found: Match) -> bool:
    return found.string[: found.start()].lower().endswith(("on ", "late ", "early "))


def read_weekend(found: Match, context: Context) -> Reading | None:
    """Read "this weekend"."""
    if context.published is None:
        return "DATE", None
    shift = steps(part(found, "shift"))
    if shift is None:
        ahead = context.direction(*found.span()) == "future" or context.published.weekday() >= 5
        shift = 0 if ahead else -1
    elif found["shift"].lower() == "this past":
        shift = -1 if context.published.weekday() < 5 else 0
    elif shift == 0 and context.published.weekday() < 2 and context.direction(*found.span()) != "future":
        shift = -1  # on Monday and Tuesday "this weekend" is mostly the one just over
    return "DATE", f"{week_of(context.published, shift=shift)}-WE"


def read_period(found: Match, context: Context) -> Reading | None:
    """Read "last week", "earlier this month"; "the previous year" counts from the date mentioned last."""
    shift = steps(found["shift"])
    near = found["shift"].lower() not in ("previous", "preceding", "following")
    around = context.today() if near else context.focus()
    if around is None or shift is None:
        return "DATE", None
    return "DATE", period_of(around[1] if shift > 0 else around[0], found["unit"].lower(), shift=shift)


def read_period_of(found: Match, context: Context) -> Reading | None:
    """Read "the last week of March"."""
    month = read_month(found, context) or ("DATE", None)
    span = bounds(month[1])
    if span is None:
        return "DATE", None
    index = {"first": 0, "second": 7, "third": 14, "fourth": 21}.get(found["ordinal"].lower())
    day = span[1] - timedelta(days=6) if index is None else span[0] + timedelta(days=index + 3)
    return "DATE", week_of(day)


def read_same_period(_: Match, context: Context) -> Reading | None:
    """Read "the same month a year earlier"."""
    focus = context.focus()
    if focus is None:
        return "DATE", None
    last = context.seen[-1][1] if context.seen else ""
    year = focus[0].year - 1
    return "DATE", f"{year:04d}{last[4:7]}" if re.match(r"\d{4}-(?:\d\d|Q\d)", last) else f"{year:04d}"


def read_period_end(found: Match, context: Context) -> Reading | None:
    """Read "the end of the year"."""
    return "DATE", period_of(context.published, found["unit"].lower()) if context.published else None


def read_anaphor(found: Match, context: Context) -> Reading | None:
    """Read "that day", "the following year"."""
    which, unit = found["which"].lower(), found["unit"].lower()
    focus = context.story_day() if (which, unit) == ("the", "day") else context.antecedent(unit)
    if focus is None or (which == "that" and focus[0] == context.published):
        return None  # "that day" is not today
    shift = -1 if which.split()[-1] in ("previous", "preceding", "prior", "before", "earlier") else 1
    shift = 0 if which in ("the same", "that same", "that", "the") else shift
    return "DATE", period_of(focus[1] if shift > 0 else focus[0], unit, shift=shift)


def read_ago(found: Match, context: Context) -> Reading | None:
    """Read "two weeks ago"."""
    count, unit = amount(found)
    if count is None or context.published is None:
        return None if unit.startswith("T") else ("DATE", None)
    return "DATE", moved(context.published, -count, unit)


def read_hence(found: Match, context: Context) -> Reading | None:
    """Read "a month from now"."""
    count, unit = amount(found)
    return "DATE", moved(context.published, count, unit) if count is not None and context.published else None


def read_later(found: Match, context: Context) -> Reading | None:
    """Read "two days later", which counts from a date mentioned shortly before and told no less finely."""
    count, unit = amount(found)
    if unit.startswith("T"):
        return None
    focus = context.anchor(found.start(), _COUNTED.get(unit, "day"))
    if count is None or focus is None:
        return "DATE", None
    return "DATE", moved(focus[1], count if found["which"].lower() == "later" else -count, unit)


_COUNTED = {"D": "day", "W": "week", "M": "month", "Q": "month", "Y": "year"}
"""How long the date at most is that days, weeks, months or years are counted from."""
