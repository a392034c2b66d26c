"""Title, date, authors and outlet of a plain text, read from the lines around its body."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from ingest.published import date_line, first_date, timestamp
from ingest.structure import kinds_of, lines
from ingest.structure.bylines import authors, names, noted, outlet
from ingest.structure.dateline import dateline
from ingest.structure.paragraphs import paragraphs

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Head:
    """What a text says about itself."""

    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None


def head(text: str) -> Head:
    """Read the lines around the body; one of the form "Source: BBC News" goes before what is only laid out as such."""
    texts = [text[start:end] for start, end in paragraphs(text)]
    fields = dict(filter(None, map(lines.field, texts[:8])))
    title = fields.get("title")
    kinds = kinds_of(texts, title)
    if title is None and "title" in kinds:
        title = texts[kinds.index("title")]
    bylines = _of_kind("byline", texts, kinds)
    notes = _of_kind("author_note", texts, kinds)
    return Head(
        title=title,
        published=timestamp(fields.get("published")) or _published(texts, kinds, bylines),
        authors=names(fields.get("authors", "")) or _first([*map(authors, bylines), *map(noted, notes)]) or (),
        publisher=fields.get("publisher") or _agency(texts, kinds) or _first(map(outlet, notes)),
        url=fields.get("url"),
    )


def _published(texts: Sequence[str], kinds: Sequence[str], bylines: Sequence[str]) -> str | None:
    dates = map(date_line, _of_kind("dateline", texts, kinds))
    return _first([*dates, *map(first_date, bylines), first_date(_dateline(texts, kinds))])


def _agency(texts: Sequence[str], kinds: Sequence[str]) -> str | None:
    line = dateline(_first_body(texts, kinds), first=True)
    return line.agency if line else None


def _dateline(texts: Sequence[str], kinds: Sequence[str]) -> str:
    body = _first_body(texts, kinds)
    line = dateline(body, first=True)
    return body[: line.end] if line else ""


def _first_body(texts: Sequence[str], kinds: Sequence[str]) -> str:
    return texts[kinds.index("body")] if "body" in kinds else ""


def _of_kind(kind: str, texts: Sequence[str], kinds: Sequence[str]) -> list[str]:
    return [text for text, found in zip(texts, kinds, strict=True) if found == kind]


def _first(values: Iterable[_T]) -> _T | None:
    return next(filter(None, values), None)
