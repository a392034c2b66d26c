"""RSS and Atom feeds: one article for each item."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ingest.article import Reading, Refusal
from ingest.clean import tidy
from ingest.errors import WorkerError
from ingest.published import timestamp
from ingest.readers.draft import Draft, finish
from ingest.readers.page import LARGEST
from ingest.structure.bylines import names
from ingest.structure.title import normal
from ingest.worker import Worker

MOST_TAGS = 100_000
"""feedparser needs 10 s for 200,000 unclosed tags."""

_ENTITIES = re.compile(rb"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)


def feed_articles(name: str, data: bytes, parser: Worker) -> Iterator[Reading | Refusal]:
    """Yield the items of a feed; `parser` is the helper process that takes it apart."""
    reason = _unusual(data)
    if reason:
        yield Refusal(name, reason)
        return
    try:
        found = parser.call({"kind": "feed", "markup": data.decode("latin-1")})
    except WorkerError as error:
        yield Refusal(name, f"the feed {error}; split it or save its articles one by one")
        return
    if not found["items"]:
        yield Refusal(name, "is no RSS or Atom feed with items in it; check that it was saved whole")
    for number, item in enumerate(found["items"], start=1):
        yield finish(_draft(item, found), f"{name}, item {number}", item["text"].encode("utf-8", "replace"))
    if found["more"]:
        yield Refusal(name, f"has {found['more']} items more than are read of one feed; split it")


def _unusual(data: bytes) -> str | None:
    plain = data.replace(b"\x00", b"")  # UTF-16 hides nothing
    if not plain.strip():
        return "is empty; nothing to read"
    if len(data) > LARGEST or plain.count(b"<") > MOST_TAGS:
        return f"is a feed of {len(data):,} bytes, too large to be read; split it"
    if _ENTITIES.search(plain):
        return "declares XML entities, which are not expanded for safety; save it without its DOCTYPE"
    return None


def _draft(item: dict[str, Any], feed: dict[str, Any]) -> Draft:
    title, text = item["title"], item["text"]
    once = (
        text
        if title and normal(text.split("\n\n", 1)[0]) == normal(title)
        else "\n\n".join(filter(None, [title, text]))
    )
    fields = {
        "title": title,
        "published": timestamp(item["published"]),
        "url": item["url"],
        "publisher": item["publisher"] or feed["publisher"],
        "authors": tuple(name for author in item["authors"] for name in names(author)),
        "language": item["language"] or feed["language"],
    }
    return Draft(
        tidy(once) if text else "", **fields, origins={name: "feed" for name, value in fields.items() if value}
    )
