"""Readings of lengths of time and of clock times."""

from __future__ import annotations

import re
from datetime import timedelta

from ingest.times.absolute import read_day
from ingest.times.context import Context
from ingest.times.parts import Match, Reading, amount, part
from ingest.times.relative import read_weekday
from ingest.times.words import patterns


def read_distance(found: Match, _: Context) -> Reading | None:
    """Read "a day after", the distance to an event; the event's date may be unknown, the distance is not."""
    return "DURATION", _duration_value(*amount(found))


def read_span(found: Match, _: Context) -> Reading | None:
    """Read "the past nine days", a stretch of the calendar; "the past few days" has no known length."""
    count, unit = amount(found)
    return "DURATION", _duration_value(count, unit) if count is not None else None


def read_duration(found: Match, _: Context) -> Reading | None:
    """Read "for two weeks"."""
    if re.match(r" of (?:a|the)\b", found.string[found.end() :]):
        return None  # "a quarter of a century", "three months of the year"
    return "DURATION", _duration_value(*amount(found))


def _duration_value(count: float | None, unit: str) -> str:
    figure = "X" if count is None else f"{count:g}"
    return f"PT{figure}{unit[1:]}" if unit.startswith("T") else f"P{figure}{unit}"


def read_ahead(_: Match, __: Context) -> Reading | None:
    """Read "the months ahead"."""
    return "DURATION", None


def read_clock(found: Match, context: Context) -> Reading | None:
    """Read "6:40 p.m.", "16:08 UTC on Monday", "noon"."""
    exact = bool(part(found, "half") or part(found, "zone") or part(found, "on"))
    day = _day_of_clock(found, context)
    if day is None or (not exact and _is_other_figure(found)):
        return None
    hour, minute = _hour_and_minute(found)
    zone = "Z" if (part(found, "zone") or "").upper() in ("UTC", "GMT", "Z") else ""
    return "TIME", f"{day}T{hour:02d}:{minute:02d}{zone}"


def _is_other_figure(found: Match) -> bool:
    """True for a score, a verse, a ratio, a rate: "won by 2:30", "fell by 2.36%"."""
    rate = re.match(r" ?(?:%|per ?cent|points?\b|million|billion)", found.string[found.end() :])
    return rate is not None or _CLOCK_LEAD.search(found.string[: found.start()]) is None


_CLOCK_LEAD = re.compile(r"\b(?:at|by|around|about|until|till|from|before|after|since|between) $", re.IGNORECASE)


def _hour_and_minute(found: Match) -> tuple[int, int]:
    if word := part(found, "word"):
        return (12 if word.lower() == "noon" else 24), 0
    hour, half = int(found["hour"]), (part(found, "half") or "").lower()
    hour = hour % 12 if half == "a" else hour % 12 + 12 if half == "p" else hour
    return hour, int(part(found, "minute") or 0)


def _day_of_clock(found: Match, context: Context) -> str | None:
    """Return the day that the clock time belongs to; a time of no known day ("works from nine") dates nothing."""
    if part(found, "weekday"):
        day = read_weekday(found, context)
        return day[1] if day else None
    if (on := part(found, "on")) and context.published:
        shift = {"yesterday": -1, "tomorrow": 1}.get(on.lower(), 0)
        return (context.published + timedelta(days=shift)).isoformat()
    if (behind := _day_behind(found, context)) is not None:
        return behind
    focus = context.focus()
    return focus[0].isoformat() if focus and focus[0] == focus[1] else None


def _day_behind(found: Match, context: Context) -> str | None:
    """Return the day that follows a clock time: "16:15 UTC, June 1"."""
    lead = re.compile(r",? (?:on )?(?:the )?").match(found.string, found.end())
    days = (p.regex.match(found.string, lead.end()) for p in patterns() if lead and p.reading == "day")
    reading = next((read_day(day, context) for day in days if day), None)
    return reading[1] if reading else None
