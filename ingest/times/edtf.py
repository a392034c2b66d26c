"""Dates for events: from a time expression and the words before it to an EDTF date or interval (ISO 8601-2:2019)."""

from __future__ import annotations

import re
from datetime import date

from ingest.document import Document
from ingest.record import Timex
from ingest.times.context import publication_day
from ingest.times.tense import is_not_till
from ingest.times.values import bounds, moved
from ingest.times.words import lexicon

_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_MODIFYING = frozenset(("poss", "compound", "nmod", "amod", "nummod"))
_SPAN = re.compile(r"[-–](\d{4}|\d\d)\b(?![-/])")
_RANGE = re.compile(r"\s*(?:[-–—]|to|and|until|till|through)\s*")


def event_date(document: Document, timex: Timex) -> str | None:
    """Return when something happened that `timex` dates, as EDTF with the precision and the bounds that the text gives.

    "in April 2023" is `2023-04`, "since April 2023" `2023-04/..`, "by the end of 2024" `../2024`, "from May to
    July 2023" `2023-05/2023-07`, "over the past four years" an interval up to the publication day. None where the
    text does not say: vague expressions, plain durations, unresolved relative ones.
    """
    if timex.type == "DURATION":
        return _span(document, timex)
    value = edtf(timex.value)
    if value is None or ("/" in value and len(value) > 10 and not re.match(r"\d{4}-\d\d/", value)):
        return value
    if (last := _last_year(document, timex, value)) is not None:
        return f"{value}/{last}"
    return _bounded(document, timex, value, _word_before(document, timex))


def _last_year(document: Document, timex: Timex, value: str) -> str | None:
    """Return the second year of "in 2007-2008" and "in 2007-08"."""
    behind = _SPAN.match(document.text, timex.end) if re.fullmatch(r"\d{4}", value) else None
    if behind is None:
        return None
    last = value[: -len(behind[1])] + behind[1]
    return last if value < last else None


def _word_before(document: Document, timex: Timex) -> str:
    """Return the word that bounds a date; none bounds one that only modifies a noun: "after the May summit"."""
    span = document.tokens(timex.start, timex.end)
    if len(span) and span.root.dep_ in _MODIFYING and span.root.head.i >= span.end:
        return ""
    before = document.text[max(0, timex.start - 24) : timex.start].lower()
    found = re.search(r"(\w+)(?:\s+(?:the|its|at least|as early as))?\s*$", before)
    word = found[1] if found and not is_not_till(span) else ""
    if word == "from" and len(span) and span.start > 0 and span.doc[span.start - 1].head.pos_ in ("NOUN", "PROPN"):
        return "from" if _partner(document, timex, word) else ""
    return word


def edtf(value: str | None) -> str | None:
    """Return a TIMEX3 calendar value as EDTF; None for durations, references such as PAST_REF and unknown years."""
    if value is None or value.startswith(("P", "X", "F")) or "_" in value:
        return None
    if "/" in value:
        return value
    if re.fullmatch(r"\d{2,3}", value):
        return value.ljust(4, "X")
    if value[5:] in _SEASONS:
        return f"{value[:5]}{_SEASONS[value[5:]]}"
    if re.search(r"[WQH]", value):
        return _interval(value)
    return value


def _interval(value: str) -> str | None:
    span = bounds(value)
    if span is None:
        return None
    if "W" in value:
        return f"{span[0].isoformat()}/{span[1].isoformat()}"
    return f"{span[0].isoformat()[:7]}/{span[1].isoformat()[:7]}"


def _bounded(document: Document, timex: Timex, value: str, word: str) -> str:
    partner = _partner(document, timex, word)
    if partner is not None:
        return f"{_start(value)}/{_end(partner)}"
    cues = lexicon()["cues"]
    if word in cues["since"]:
        return f"{_start(value)}/.."
    if word in cues["until"]:
        return f"../{_end(value)}"
    return value


def _partner(document: Document, timex: Timex, word: str) -> str | None:
    """Return the other end of "from X to Y" and "between X and Y"."""
    if word not in ("from", "between"):
        return None
    other = next((t for t in document.timexes if t.start > timex.end), None)
    if other is None or not _RANGE.fullmatch(document.text[timex.end : other.start]):
        return None
    first, last = bounds(timex.value), bounds(other.value)
    return edtf(other.value) if first and last and first[0] <= last[1] else None


def _start(value: str) -> str:
    return value.split("/", maxsplit=1)[0]


def _end(value: str) -> str:
    return value.rsplit("/", maxsplit=1)[-1]


def _span(document: Document, timex: Timex) -> str | None:
    """Return the interval of "the past nine days"; a duration by itself has no place in the calendar."""
    published = publication_day(document)
    surface = document.text[timex.start : timex.end].lower()
    found = re.fullmatch(r"P(\d+)([YMWDQ])", timex.value or "")
    if published is None or found is None:
        return None
    count, unit = int(found[1]), found[2]
    if re.match(r"(?:the )?(?:past|last)\b", surface):
        first = moved(published, -count, unit)
        return f"{first}/{_trim(published, first)}" if first else None
    if re.match(r"(?:the )?(?:next|coming)\b", surface):
        last = moved(published, count, unit)
        return f"{_trim(published, last)}/{last}" if last else None
    return None


def _trim(day: date, like: str | None) -> str:
    """Both ends of an interval have the same precision."""
    return day.isoformat()[: len(like or "")]
