"""When: time expressions and their values.

Own rules over declared words and patterns (`data/lexicon/times.toml`); values as in TIMEX3 of the TimeML annotation
guidelines 1.2.1, resolved against the day of publication in the way of news: "on Tuesday" is the last Tuesday up to
that day, unless the verb looks ahead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.document import Document
from ingest.record import Timex
from ingest.times.context import Context, publication_day
from ingest.times.edtf import event_date
from ingest.times.readings import read
from ingest.times.words import keys, patterns

__all__ = ["event_date", "publication_day", "timexes"]


_COMPARED = frozenset(("same_period",))
"""Readings of dates that figures are only compared with, so that nothing after them counts from there."""


class _Candidate(NamedTuple):
    start: int
    length: int
    order: int
    reading: str
    found: re.Match[str]


def timexes(document: Document) -> Iterator[Timex]:
    """Yield the time expressions of the article with their values, in reading order.

    Without a day of publication relative expressions keep value None or an `XXXX` form.
    """
    context = Context(document, publication_day(document))
    position = 0
    for candidate in sorted(_candidates(document.text)):
        if candidate.start < position:
            continue
        result = read(candidate.reading, candidate.found, context)
        if result is None:
            continue
        kind, value = result
        start, position = candidate.found.span()
        if value is not None and kind in ("DATE", "TIME") and candidate.reading not in _COMPARED:
            context.seen.append((position, value))
        yield Timex(start, position, kind, value)


def _candidates(text: str) -> Iterator[_Candidate]:
    """Yield every match of every pattern; sorting puts the earliest, then the longest, first."""
    for start, end in _stretches(text):
        there = {found.lastgroup for found in keys().finditer(text, start, end)}
        if "year" in there:
            there.add("figure")
        for order, pattern in enumerate(patterns()):
            if pattern.needs <= there:
                for found in pattern.regex.finditer(text, start, end):
                    yield _Candidate(found.start(), -len(found.group()), order, pattern.reading, found)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield sentence-like stretches; an abbreviated month does not end one, as no capital letter follows it."""
    start = 0
    for found in _STOP.finditer(text):
        yield start, found.end()
        start = found.end()
    yield start, len(text)


_STOP = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z\"“‘])|\n")
