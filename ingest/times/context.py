"""What a relative time expression is relative to: the publication date and the dates mentioned before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from ingest.document import Document
from ingest.times.tense import Direction, direction
from ingest.times.values import Span, bounds
from ingest.times.words import lexicon, month_number, patterns

LONGEST = {"day": 1, "week": 8, "month": 32, "year": 367, "decade": 3654, "century": 36600}
"""How many days a date mentioned before has at most, to be taken up as "that day", "the following month"."""
NEAR = 800
"""How many characters back the date stands that "two days later" counts from."""
NEWS_DAYS = 7
"""How many days old what an article tells of as "earlier in the day" is at most."""


@dataclass(slots=True)
class Context:
    """The day of publication, and the dates read so far as character position and value."""

    document: Document
    published: date | None
    seen: list[tuple[int, str]] = field(default_factory=list)

    def direction(self, start: int, end: int) -> Direction:
        """Return whether the words around the characters `[start, end)` look back or ahead."""
        return direction(self.document.tokens(start, end))

    def today(self) -> Span | None:
        """Return the publication day as a span, which "last month" counts from."""
        return (self.published, self.published) if self.published else None

    def focus(self) -> Span | None:
        """Return the first and last day of the date mentioned last, else the publication day."""
        return self.antecedent() or self.today()

    def antecedent(self, unit: str = "century") -> Span | None:
        """Return the first and last day of the date mentioned last, no longer than a `unit`: what "that day" means."""
        found = (bounds(value) for _, value in reversed(self.seen))
        return next((span for span in found if span and (span[1] - span[0]).days < LONGEST[unit]), None)

    def anchor(self, start: int, unit: str) -> Span | None:
        """Return the last date before character `start`, to count from, if it is near and no longer than a `unit`."""
        if not self.seen or start - self.seen[-1][0] > NEAR:
            return None
        span = bounds(self.seen[-1][1])
        return span if span and (span[1] - span[0]).days < LONGEST[unit] else None

    def story_day(self) -> Span | None:
        """Return the day of which the article tells: the last one named that is close to publication."""
        spans = (bounds(value) for _, value in reversed(self.seen))
        days = (span for span in spans if span and span[0] == span[1])
        near = (span for span in days if self.published and 0 <= (self.published - span[0]).days <= NEWS_DAYS)
        return next(near, None)

    def year_in_sentence(self, start: int) -> int | None:
        """Return the year of a past date that was mentioned earlier in the sentence of character `start`."""
        if not self.seen:
            return None
        position, value = self.seen[-1]
        found = bounds(value)
        between = self.document.text[position:start]
        if len(value) == len("2014") and _goes_on(self.document.text[:position], between):
            return None
        if found and self.published and found[0].year < self.published.year and not re.search(r"[.!?]\s|\n", between):
            return found[0].year
        return None


def _goes_on(before: str, between: str) -> bool:
    """True for a deed told behind one of another year: "was jailed in 2014 and died in May", not "In 2014, he"."""
    framed = re.search(r"(?:^|[.!?:;]\s+|\n)\W*(?:\w+\s+){0,3}\d{4}$", before)
    return framed is None and re.search(r"\b(?:and|but|then|before)\b", between) is not None


def publication_day(document: Document) -> date | None:
    """Return the day of publication: of the metadata, else of a line near the top that is nothing but a date.

    None where the article tells of later years as past: then that day is another one.
    """
    try:
        told = date.fromisoformat((document.article.published or "")[:10])
    except ValueError:
        lines = document.text.splitlines()[:8]
        return next((day for line in lines if (day := _full_date(line.strip(" .")))), None)
    return None if any(_is_past(document, found) for found in _later_years(document.text, told)) else told


def _later_years(text: str, day: date) -> Iterator[re.Match[str]]:
    return (found for found in re.finditer(r"\b20\d\d\b", text) if int(found[0]) > day.year)


def _is_past(document: Document, year: re.Match[str]) -> bool:
    """True for the year of "fled in 2021", not of "was put off to 2021"."""
    span = document.tokens(*year.span())
    prep = span.root.head if len(span) and span.root.ent_type_ == "DATE" else None
    if prep is None or prep.lower_ != "in" or any(c.tag_ == "TO" for c in prep.head.children):
        return False
    told = prep.head.tag_ in ("VBD", "VBN") and prep.head.lemma_ not in lexicon()["cues"]["put_off"]
    return told and direction(span) == "past"


def _full_date(line: str) -> date | None:
    matches = (pattern.regex.fullmatch(line) for pattern in patterns() if pattern.reading == "day")
    found = next((match for match in matches if match), None)
    try:
        return date(int(found["year"]), month_number(found["month"]), int(found["day"])) if found else None
    except (IndexError, ValueError):
        return None
