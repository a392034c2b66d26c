"""Readings of dates that name a place in the calendar, with or without their year."""

from __future__ import annotations

import re
from datetime import date

from ingest.times.context import Context
from ingest.times.parts import Match, Reading, part, steps, year_told
from ingest.times.tense import Direction
from ingest.times.values import bounds, quarter_of
from ingest.times.words import lexicon, month_number


def read_iso(found: Match, _: Context) -> Reading | None:
    """Read "2023-09-05"."""
    return ("DATE", found["value"]) if bounds(found["value"]) else None


def read_day(found: Match, context: Context) -> Reading | None:
    """Read "Tuesday, September 5, 2023", "5 Sept" and the like."""
    month, day = month_number(found["month"]), int(found["day"])
    year = year_told(found, context) or _year_of_day(found, context, month, day)
    value = f"{year:04d}-{month:02d}-{day:02d}" if year else f"XXXX-{month:02d}-{day:02d}"
    return ("DATE", value) if not year or bounds(value) else None


def _year_of_day(found: Match, context: Context, month: int, day: int) -> int | None:
    if context.published is None:
        return None
    if (known := _remembered_year(found, month, day)) and context.published.year >= known:
        return known
    told = _LATER_YEAR.match(found.string[found.end() :])
    year = int(told[1]) if told else context.year_in_sentence(found.start())
    return year or _likely_year(context, month, day, context.direction(*found.span()))


def _remembered_year(found: Match, month: int, day: int) -> int | None:
    """Return the year of a day that what it is said of places: "the Sept. 11 attacks"."""
    told = lexicon()["remembered"].get(f"--{month:02d}-{day:02d}")
    if told is None:
        return None
    before, after = (re.compile(told[side], re.IGNORECASE) for side in ("before", "after"))
    named = before.search(found.string[: found.start()]) or after.match(found.string[found.end() :])
    return int(told["year"]) if named else None


_LATER_YEAR = re.compile(r" ?(?:[-–—]|to|until|through|and) ?[A-Z][a-z]+\.? \d{1,2},? (\d{4})\b")


_FAR_MONTHS = 9
"""A bare month that is further from publication belongs to the next or the last year."""
SOON_DAYS = 270
"""A day that lies further ahead is not announced without its year."""


def _likely_year(context: Context, month: int, day: int, tense: Direction) -> int | None:
    """Return the year that puts the day next to publication, on the side that the verb looks to if that is near too."""
    assert context.published is not None
    near = [_safe(context.published.year + shift, month, day) for shift in (-1, 0, 1)]
    distances = {d.year: (d - context.published).days for d in near if d}
    if tense == "future":
        chosen = {year: distance for year, distance in distances.items() if 0 <= distance <= SOON_DAYS}
    elif tense == "past":
        chosen = {year: distance for year, distance in distances.items() if distance <= 0}
    else:
        chosen = distances
    chosen = chosen or distances
    slow = 1 if tense == "planned" else 3
    return min(chosen, key=lambda year: max(-chosen[year], slow * chosen[year]), default=None)


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_day_range(found: Match, context: Context) -> Reading | None:
    """Read "September 5-7, 2023"."""
    first = read_day(found, context)
    if first is None or first[1] is None or int(found["until"]) <= int(found["day"]):
        return None
    last = f"{first[1][:8]}{int(found['until']):02d}"
    return ("DATE", f"{first[1]}/{last}") if first[1].startswith("XXXX") or bounds(last) else None


def read_numeric(found: Match, _: Context) -> Reading | None:
    """Month first, as most English news writes it, unless only day first is possible or dots are used."""
    first, second, year = int(found["first"]), int(found["second"]), int(found["year"])
    month, day = (second, first) if first > 12 or found["sep"] == "." else (first, second)
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return ("DATE", value) if bounds(value) else None


def read_named_day(found: Match, context: Context) -> Reading | None:
    """Read "New Year's Eve" and other days that the calendar names."""
    value = lexicon()["named_days"][found["name"]]
    if not value.startswith("--"):
        return "DATE", value
    month, day = int(value[2:4]), int(value[5:])
    year = year_told(found, context) or _year_of_day(found, context, month, day)
    return "DATE", f"{year:04d}{value[1:]}" if year else f"XXXX{value[1:]}"


def read_month(found: Match, context: Context) -> Reading | None:
    """Read "September 2023", "early September", "last September"."""
    month = month_number(found["month"])
    shift = steps(part(found, "shift"))
    if part(found, "year") or (shift is not None and found.start("shift") > found.start("month")):
        year = year_told(found, context)
    elif not _is_month_name(found, context):
        return None
    else:
        year = _year_of_month(found, context, month, shift)
    return "DATE", f"{year:04d}-{month:02d}" if year else f"XXXX-{month:02d}"


def _is_month_name(found: Match, context: Context) -> bool:
    """Some month names are also names of people, verbs and modals."""
    token = context.document.tokens(found.start("month"), found.end("month"))[0]
    before = token.nbor(-1) if token.i else None
    if before is not None and before.pos_ == "PROPN" and before.ent_type_ != "DATE":
        return False  # a family name
    if token.ent_type_ == "DATE":
        return True
    return (
        token.pos_ == "PROPN"
        and token.ent_type_ not in ("PERSON", "ORG", "GPE")
        and before is not None
        and before.lower_ in lexicon()["cues"]["month"]
    )


def _year_of_month(found: Match, context: Context, month: int, shift: int | None) -> int | None:
    if context.published is None:
        return None
    if shift is not None:
        passed = month < context.published.month or (month == context.published.month and shift != -1)
        return context.published.year + (-1 if shift < 0 and not passed else 1 if shift > 0 and passed else 0)
    told = context.year_in_sentence(found.start()) or _listed_year(found, context, month)
    if told:
        return told
    tense = context.direction(found.start(), found.end())
    if re.search(r"\b(?:since|last)\s$", found.string[: found.start()], re.IGNORECASE):
        tense = "past"
    return context.published.year + _years_on(month - context.published.month, tense)


def _years_on(months: int, tense: Direction) -> int:
    """Return by how many years a month that stands `months` on in the calendar is moved to where the verb looks."""
    match tense:
        case "future":
            return int(months < 0)
        case "past":
            return -int(months > 0)
        case "planned":
            return int(months < -6) - int(months > 6)
    return int(months < -_FAR_MONTHS) - int(months > _FAR_MONTHS)


def _listed_year(found: Match, context: Context, month: int) -> int | None:
    """A list of months runs on: "in November, December and January" crosses the year."""
    if not context.seen or context.published is None:
        return None
    position, value = context.seen[-1]
    before = re.fullmatch(r"(\d{4})-(\d\d)", value)
    if before is None or re.search(r"[.!?;]\s|\n", found.string[position : found.start()]):
        return None
    year, last = int(before[1]), int(before[2])
    ahead = (year, last) > (context.published.year, context.published.month)
    return year + (month < last) if ahead else None


def read_quarter(found: Match, context: Context) -> Reading | None:
    """Read "the third quarter of 2023", "Q3 2023"."""
    ordinal = part(found, "ordinal")
    number_ = int(found["number"]) if part(found, "number") else lexicon()["ordinals"][(ordinal or "").lower()]
    year = year_told(found, context)
    if year is None and context.published:
        if (ordinal or "").lower() == "last":
            return "DATE", quarter_of(context.published, shift=-1)
        tense = context.direction(found.start(), found.end())
        passed = number_ * 3 < context.published.month + (3 if tense != "past" else 0)
        year = context.published.year - (not passed and tense == "past")
    return "DATE", f"{year:04d}-Q{number_}" if year else f"XXXX-Q{number_}"


def read_half(found: Match, context: Context) -> Reading | None:
    """Read "the first half of 2023"."""
    year = year_told(found, context)
    return "DATE", f"{year:04d}-H{1 if found['ordinal'].lower() == 'first' else 2}" if year else None


def read_season(found: Match, context: Context) -> Reading | None:
    """Read "the summer of 2023", "last summer"."""
    code = lexicon()["seasons"][found["season"].lower()]
    year, shift = year_told(found, context), steps(part(found, "shift"))
    if year is None and context.published:
        year = context.published.year
    elif year and context.published and not part(found, "year") and "year" not in found.group().lower():
        start = bounds(f"{context.published.year:04d}-{code}")
        passed = start is not None and start[1] < context.published
        begun = start is not None and start[0] <= context.published
        year = context.published.year + (-1 if shift == -1 and not passed else 1 if shift == 1 and begun else 0)
    return "DATE", f"{year:04d}-{code}" if year else f"XXXX-{code}"


def read_decade(found: Match, _: Context) -> Reading | None:
    """Read "the 1990s", "the nineties"."""
    if figures := part(found, "decade") or part(found, "marked"):
        return "DATE", figures
    digit = part(found, "short") or lexicon()["decades"][found["word"].lower()]
    return "DATE", f"19{digit}"


def read_century(found: Match, _: Context) -> Reading | None:
    """Read "the 20th century"."""
    return "DATE", f"{int(found['century']) - 1:02d}"


def read_year(found: Match, context: Context) -> Reading | None:
    """Read a year in figures."""
    return ("DATE", found["year"]) if _is_year(found, context) else None


def _is_year(found: Match, context: Context) -> bool:
    """A number of four digits is a year unless it counts or names something."""
    text, words = found.string, lexicon()["not_years"]
    start, end = found.span("year")
    if re.match(r"[,.:]\d|%|-(?!related)[a-z]|[°/]", text[end:]) or re.search(r"\d[,.:/]$|[$€£]\s?$", text[:start]):
        return False
    before = re.search(r"([\w.]+)[ (]+$", text[:start])
    after = re.match(r" ([\w]+)", text[end:])
    if (before and before[1].lower() in words["before"]) or (after and after[1].lower() in words["after"]):
        return False
    token = context.document.tokens(start, end)[0]
    counted = token.dep_ == "nummod" and token.head.tag_ in ("NNS", "NNPS") and token.head.i > token.i
    ahead = int(found["year"]) - (context.published.year if context.published else 2030)
    return ahead <= 80 and (token.ent_type_ == "DATE" or not counted)
