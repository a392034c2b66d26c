"""Readers: one module a kind of source (text, page, JSON, feed), each yielding articles or refusals."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from ingest.article import Reading, Refusal
from ingest.readers.feed import feed_articles
from ingest.readers.kind import foreign, kind_of
from ingest.readers.objects import json_file, json_lines
from ingest.readers.page import page_article
from ingest.readers.text import text_article
from ingest.readers.unpack import BombError, unpacked
from ingest.readers.walk import Source, sources, upload
from ingest.worker import Worker

__all__ = ["Source", "expected", "read", "upload"]

LARGEST_FILE = 20_000_000
"""Bytes of a file that is read in one piece; JSONL is read line by line and may be of any size."""

_SECONDS, _MEMORY_BYTES = 20.0, 1 << 30


def read(named: Iterable[str | Path | Source]) -> Iterator[Reading | Refusal]:
    """Yield every article of the named files and folders in sorted order, and a refusal for all that cannot be used.

    "-" is standard input; files may be packed with gzip. Never raises for what a file holds.
    """
    with Worker("ingest.readers.markup:parse", seconds=_SECONDS, memory_bytes=_MEMORY_BYTES) as parser:
        for source in sources(named):
            if isinstance(source, Refusal):
                yield source
            else:
                yield from _articles(source, parser)


def _articles(source: Source, parser: Worker) -> Iterator[Reading | Refusal]:
    try:
        with source.open() as stream, unpacked(stream) as plain:
            yield from _of_kind(source.name, plain, parser)
    except BombError as error:
        yield Refusal(source.name, str(error))
    except (EOFError, zlib.error):
        yield Refusal(source.name, "is a damaged gzip file; unpack it and check what is inside")
    except OSError as error:
        yield Refusal(source.name, f"cannot be read ({error.strerror or error}); check the file and its permissions")


def _of_kind(name: str, stream: io.BufferedReader, parser: Worker) -> Iterator[Reading | Refusal]:
    head = stream.peek(4096)[:4096]
    what = foreign(head)
    if what:
        yield Refusal(name, f"is {what}; newsgraph reads text, HTML, JSONL and feeds: save its text and ingest that")
        return
    kind = kind_of(name, head)
    if kind == "jsonl":
        yield from json_lines(name, stream, parser)
        return
    data = stream.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        yield Refusal(name, f"is larger than {LARGEST_FILE:,} bytes; split it into its articles")
    elif kind == "json":
        yield from json_file(name, data, parser)
    elif kind == "feed":
        yield from feed_articles(name, data, parser)
    else:
        yield page_article(name, data, parser) if kind == "page" else text_article(name, data, parser)


def expected(named: Iterable[str | Path | Source]) -> int | None:
    """Return about how many articles the named files hold, for a progress bar; None where only reading would tell."""
    total = 0
    for source in sources(named):
        if isinstance(source, Refusal):
            total += 1
        elif source.once:
            return None
        else:
            total += _expected(source)
    return total


def _expected(source: Source) -> int:
    try:
        with source.open() as stream, unpacked(stream) as plain:
            head = plain.peek(4096)[:4096]
            kind = kind_of(source.name, head)
            if kind not in ("jsonl", "feed"):
                return 1
            marks = (b"\n",) if kind == "jsonl" else (b"<item>", b"<item ", b"<entry>", b"<entry ")
            return max(1, sum(_counts(plain, marks)))
    except (OSError, EOFError, zlib.error, BombError):
        return 1


def _counts(stream: io.BufferedReader, marks: tuple[bytes, ...]) -> Iterator[int]:
    for chunk in iter(lambda: stream.read(1 << 20), b""):
        yield sum(map(chunk.count, marks))
