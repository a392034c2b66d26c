"""The publication date as sources write it: ISO 8601, mail dates of feeds, and the date lines of articles."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from ingest.lexicon import toml

_YEARS = range(1600, 2101)
_LEAD = (
    r"(?:(?:first |last )?(?:published|posted|updated|date|released|issued)(?: on| at)?:? ?)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
)
_CLOCK = (
    r"(?:,? ?(?:at |[-–—|/] ?)?\d{1,2}[:.]\d\d(?::\d\d)?"
    r"(?: ?[ap]\.?m\.?)?(?: ?\(?[a-z]{1,4}\)?)?(?: ?[+-]\d\d:?\d\d)?)?\.?"
)


def timestamp(value: str | None) -> str | None:
    """Return a machine-written date as ISO 8601 (`2023-09-05`, or with time and zone as given), None if it is not one.

    Reads ISO 8601, the mail dates of RSS ("Tue, 05 Sep 2023 10:00:00 GMT") and the date lines that `date_line` reads.
    """
    value = (value or "").strip()[:100]
    return _iso(value) or _mail(value) or date_line(value)


def date_line(line: str) -> str | None:
    """Return the day that a line consists of ("Tuesday, September 5, 2023", "Published: 5 Sept. 2023"), else None."""
    if len(line) > 80:
        return None
    found = (re.fullmatch(f"{_LEAD}{form}{_CLOCK}", line.strip(), re.IGNORECASE) for form in _forms())
    return next((day for match in found if match and (day := _day(match))), None)


def first_date(text: str) -> str | None:
    """Return the first full date inside a file name or credit line: `2023-09-05`, `20230905`, "5 Sept 2023"."""
    found = sorted(_dates(text))
    return found[0][1] if found else None


def _dates(text: str) -> Iterator[tuple[int, str]]:
    for form in _forms():
        for match in re.finditer(rf"(?<![a-z\d]){form}(?!\d)", text, re.IGNORECASE):
            if day := _day(match):
                yield match.start(), day


def _iso(value: str) -> str | None:
    try:
        moment = datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d\d:?\d\d$)", "", value))
    except ValueError:
        return None
    if moment.year not in _YEARS:
        return None
    return moment.isoformat(timespec="seconds") if ":" in value or "T" in value else moment.date().isoformat()


def _mail(value: str) -> str | None:
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return moment.isoformat(timespec="seconds") if moment.year in _YEARS else None


def _day(match: re.Match[str]) -> str | None:
    month = _months().get(match["month"].casefold()) or int(match["month"])
    try:
        day = date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
    return day.isoformat() if day.year in _YEARS else None


@functools.cache
def _months() -> dict[str, int]:
    return {name.casefold(): number for name, number in toml("times")["months"].items()}


@functools.cache
def _forms() -> tuple[str, ...]:
    month = f"(?P<month>{'|'.join(sorted(_months(), key=len, reverse=True))})"
    day, year = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<year>\d{4})"
    return (
        rf"{month}\.?[ _-]{day},?[ _-]{year}",
        rf"{day}(?: of)?[ _-]{month}\.?,?[ _-]{year}",
        r"(?P<year>\d{4})([-/._])(?P<month>\d{1,2})\2(?P<day>\d{1,2})",
        r"(?P<year>(?:19|20)\d\d)(?P<month>[01]\d)(?P<day>[0-3]\d)",
    )
