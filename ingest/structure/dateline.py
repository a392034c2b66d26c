"""The dateline in front of a first sentence: "SEOUL, Sept. 14 (Agency) - ...", "Kyiv, Ukraine (AP) — ..."."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from ingest.lexicon import toml


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline: where its characters end, and what it names."""

    end: int
    place: str | None
    agency: str | None


def dateline(paragraph: str, *, first: bool) -> Dateline | None:
    """Return the dateline that `paragraph` begins with, if any.

    A place with a date, a region or an agency is one in every paragraph; a place alone ("SEOUL - The ...") only in the
    first paragraph of the body.
    """
    for form in _forms() if first else _forms()[:2]:
        found = form.match(paragraph)
        if found:
            parts = found.groupdict()
            return Dateline(len(found.group().rstrip()), parts.get("place"), parts.get("agency"))
    return None


@functools.cache
def _forms() -> tuple[re.Pattern[str], ...]:
    month = "|".join(sorted(toml("times")["months"], key=len, reverse=True))
    week = "|".join(toml("times")["weekdays"])
    day = rf"(?:(?:{month})\.? ?\d{{1,2}}|\d{{1,2}} (?:{month})\.?|(?:{week}))(?:,? \d{{4}})?"
    when = rf"(?:[,.]? (?:(?:{week}),? )?{day})"
    agency = r"(?:[,.]? ?[(\[](?P<agency>[A-Z][\w.&/ -]{1,40}|[a-z]{2,4})[)\]])"
    region = r"(?:, [A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|and|of|the)){0,3})"
    capitals = r"(?P<place>[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]*){0,4})"
    ordinary = r"(?P<place>[A-Z][\w.'’-]+(?:[ /][A-Z][\w.'’-]+){0,3})"
    dash = r"(?:\s*(?:--|[–—―])\s*|\s*-\s+)"
    begins = r"(?=[A-Z\d\"“'‘$€£])"
    return (
        re.compile(rf"{capitals}(?:{region}{when}?|{when}){agency}?(?:{dash}|:\s+){begins}"),
        re.compile(rf"(?:{ordinary}{region}?{when}?)?{agency}(?:{dash}|:\s+){begins}"),
        re.compile(rf"{capitals}(?:{dash}|(?<=[A-Z .'’-]{{5}}):\s+){begins}"),
        re.compile(rf"{ordinary}{region}?{when}?{dash}{begins}"),
    )
