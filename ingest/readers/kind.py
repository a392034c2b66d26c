"""What kind of source it is, by its first bytes; its name decides only where these leave it open."""

from __future__ import annotations

import re
from typing import Literal

from ingest.readers.walk import suffix

Kind = Literal["text", "page", "jsonl", "json", "feed"]

_MAGIC = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"{\\rtf": "an RTF document",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"\x28\xb5\x2f\xfd": "a zstd archive",
    b"\x1f\x8b": "a gzip file inside a gzip file",
}
_BY_SUFFIX: dict[str, Kind] = {
    ".html": "page", ".htm": "page", ".xhtml": "page", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json",
    ".rss": "feed", ".atom": "feed", ".xml": "feed", ".txt": "text", ".text": "text",
}  # fmt: skip
_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|channel)[\s>:]", re.IGNORECASE)


def foreign(head: bytes) -> str | None:
    """Return what `head` is the beginning of, if it is a format that is not read: "a PDF document"."""
    return next((what for magic, what in _MAGIC.items() if head.startswith(magic)), None)


def kind_of(name: str, head: bytes) -> Kind:
    """Return the kind of a source called `name` whose first bytes are `head`."""
    head = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    named = _BY_SUFFIX.get(suffix(name))
    if named in ("jsonl", "json", "text"):
        return named
    if head.startswith(b"<"):
        feed, page = _FEED.search(head), _PAGE.search(head)
        if feed and not (page and page.start() < feed.start()):
            return "feed"
        return "page" if page or named is None else named
    if named is None and re.match(rb'\{\s*"', head):
        return "jsonl"
    return named or "text"
