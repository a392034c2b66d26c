"""The parts that the readings of time expressions share: shifts, years, amounts."""

from __future__ import annotations

import re

from ingest.times.context import Context
from ingest.times.words import lexicon, number

Reading = tuple[str, str | None]
"""Type (DATE, TIME, DURATION) and value; None where the text does not say."""
Match = re.Match[str]


def part(found: Match, name: str) -> str | None:
    """Return the group `name` of a match whose pattern may lack it."""
    return found.groupdict().get(name)


def steps(word: str | None) -> int | None:
    """Return -1 for "last", 0 for "this", 1 for "next" and their like."""
    match (word or "").lower().split():
        case ["last"] | ["past"] | ["previous"] | ["preceding"] | ["this", "past"]:
            return -1
        case ["this"] | ["current"]:
            return 0
        case ["next"] | ["coming"] | ["upcoming"] | ["following"] | ["this", "coming"]:
            return 1
    return None


def year_told(found: Match, context: Context) -> int | None:
    """Return the year that the expression itself gives, in figures or as "last year"."""
    if figures := part(found, "year"):
        return int(figures)
    moved = steps(part(found, "shift"))
    return context.published.year + moved if moved is not None and context.published else None


def amount(found: Match) -> tuple[float | None, str]:
    """Return how many, None if vague, and which TIMEX3 unit letter."""
    letter, factor = lexicon()["units"][found["unit"].lower()]
    count = number(words) if (words := part(found, "count")) else None
    if count is not None and (part(found, "half") or part(found, "fraction")):
        count += 0.5
    return (count * factor if count is not None else None), letter
