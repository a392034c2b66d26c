"""Takes an RSS or Atom feed apart: its items with their full text."""

from __future__ import annotations

import io
from typing import Any

import feedparser

from ingest.readers.marked import plain, text_of
from ingest.readers.markup.blocks import fragment_paragraphs

MOST_ITEMS = 500
"""Items read of one feed; publishers' feeds have 10 to 100."""
_PLAIN = "text/plain"


def parse_feed(markup: str) -> dict[str, Any]:
    """Return publisher, language and items of a feed.

    `markup` holds the feed's bytes as Latin-1, because the encoding is the parser's to find out.
    """
    # A stream, because feedparser takes text for an address or a file name and opens it.
    parsed = feedparser.parse(io.BytesIO(markup.encode("latin-1")))
    return {
        "publisher": plain(parsed.feed.get("title")),
        "language": parsed.feed.get("language"),
        "items": [_item(entry) for entry in parsed.entries[:MOST_ITEMS]],
        "more": max(0, len(parsed.entries) - MOST_ITEMS),
    }


def _item(entry: Any) -> dict[str, Any]:
    authors = [author.get("name") for author in entry.get("authors", ())] or [entry.get("author")]
    return {
        "title": " ".join(_paragraphs(entry.get("title", ""), entry.get("title_detail", {}))),
        "text": "\n\n".join(_paragraphs(*_content(entry))),
        "published": entry.get("published") or entry.get("updated"),
        "url": entry.get("link"),
        "publisher": plain(entry.get("source", {}).get("title") or entry.get("publisher")),
        "authors": [plain(name) for name in authors if name],
        "language": entry.get("language"),
    }


def _content(entry: Any) -> tuple[str, Any]:
    """Return the longest of what the item has, full content or a summary, with what the feed says of it."""
    texts = [(part.get("value") or "", part) for part in entry.get("content", ())]
    return max([*texts, (entry.get("summary") or "", entry.get("summary_detail") or {})], key=lambda text: len(text[0]))


def _paragraphs(written: str, detail: Any) -> list[str]:
    """Return the paragraphs of HTML, and of what is called plain text or has no tag, which may hold HTML as well."""
    if "<" in written and detail.get("type") != _PLAIN:
        return fragment_paragraphs(written)
    lines = text_of(written, fragment_paragraphs).split("\n\n")
    return [line for line in (" ".join(line.split()) for line in lines) if line]
