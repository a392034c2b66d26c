"""Web pages: the article among navigation, advertisements and links, and what the page says about it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from ingest.article import Reading, Refusal
from ingest.clean import tidy
from ingest.errors import WorkerError
from ingest.readers.decode import decode_page
from ingest.readers.draft import Draft, finish
from ingest.structure.head import head
from ingest.structure.title import normal
from ingest.worker import Worker

LARGEST = 5_000_000
"""Bytes of a page. The largest of 181 news pages has 1.5 million."""

MOST_TAGS, MOST_ATTRIBUTES = 50_000, 100_000
"""More tags or attributes keep the parser busy for minutes; of 181 news pages none has more than 3,300 and 14,000."""

_TOP = 3
"""Paragraphs in which an article's own date is looked for."""


def page_article(name: str, data: bytes, parser: Worker) -> Reading | Refusal:
    """Read an HTML page; `parser` is the helper process that takes it apart."""
    reason = _unusual(data)
    if reason:
        return Refusal(name, reason)
    try:
        found = parser.call({"kind": "page", "markup": decode_page(data)})
    except WorkerError as error:
        return Refusal(name, f"the page {error}; save its text and ingest that")
    if not found["paragraphs"]:
        return Refusal(name, "the page has no article text; save its text and ingest that")
    return finish(_draft(found), name, data)


def paragraphs(parser: Worker, markup: str) -> list[str]:
    """Return the paragraphs of a piece of HTML, by the helper process; raises `WorkerError`."""
    if markup.count("<") > MOST_TAGS or markup.count("=") > MOST_ATTRIBUTES:
        raise WorkerError("has too many tags or attributes to be an article's")
    found: list[str] = parser.call({"kind": "fragment", "markup": markup})
    return found


def _unusual(data: bytes) -> str | None:
    if not data.strip():
        return "is empty; nothing to read"
    if len(data) > LARGEST:
        return f"is a page of {len(data):,} bytes; more than {LARGEST:,} are not read: save its text and ingest that"
    if data.count(b"<") > MOST_TAGS or data.count(b"=") > MOST_ATTRIBUTES:
        return "is a page with too many tags or attributes to be an article; save its text and ingest that"
    return None


def _draft(found: dict[str, Any]) -> Draft:
    fields = {name: value for name, (value, _) in found["fields"].items()}
    origins = {name: origin for name, (_, origin) in found["fields"].items()}
    if "publisher" not in fields and "url" in fields:
        fields["publisher"] = (urlsplit(fields["url"]).hostname or "").removeprefix("www.")
        origins["publisher"] = "url"
    title = _without_outlet(fields.get("title"), fields.get("publisher"))
    text = _text(title, found["paragraphs"])
    if "published" not in fields and (told := _told(text, title)):
        fields["published"], origins["published"] = told, "text"
    return Draft(
        text,
        title=title,
        published=fields.get("published"),
        url=fields.get("url"),
        publisher=fields.get("publisher"),
        authors=tuple(fields.get("authors", ())),
        language=fields.get("language"),
        origins=origins,
    )


def _told(text: str, title: str | None) -> str | None:
    """Return the date of an author's line or a dateline on top of the article; further down dates tell of events."""
    return head("\n\n".join(text.removeprefix(title or "").strip().split("\n\n")[:_TOP])).published


def _text(title: str | None, paragraphs: list[str]) -> str:
    """Join title and paragraphs; the title stands once, on top."""
    rest = [line for number, line in enumerate(paragraphs) if number > 3 or normal(line) != normal(title or "")]
    return tidy("\n\n".join([title, *rest] if title else rest))


def _without_outlet(title: str | None, publisher: str | None) -> str | None:
    """Return "Leaders meet" of "Leaders meet | The Paper"."""
    for mark in (" | ", " - ", " – ", " — ", " :: ", " · "):
        head, found, tail = (title or "").rpartition(mark)
        if found and head and (normal(tail) == normal(publisher or "") or mark == " | "):
            return head
    return title
