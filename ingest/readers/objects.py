"""JSON objects: one article a line (JSONL), or one object or a list of them.

Ids come back as given, and texts character by character, unless they hold HTML or are escaped as if for it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any, cast

from ingest.article import Reading, Refusal
from ingest.errors import UndecodableError, WorkerError
from ingest.published import timestamp
from ingest.readers.draft import Draft, finish
from ingest.readers.marked import plain, text_of
from ingest.readers.page import paragraphs
from ingest.worker import Worker

LONGEST_LINE = 5_000_000
"""Bytes of one line: an article of the greatest length with every character escaped has 1.2 million."""

MOST_IN_A_ROW = 10_000
"""Lines without an article, one after the other, after which a file is something else."""

_FIELDS = ("title", "published", "url", "publisher", "authors", "language")


def json_lines(name: str, stream: io.BufferedReader, parser: Worker) -> Iterator[Reading | Refusal]:
    """Yield the article of each line; a line that cannot be used is refused by its number, the others are read.

    `parser` is the helper process that takes texts apart that are HTML.
    """
    useless, number = 0, 0
    for number, line in _lines(stream):
        if not line.strip():
            continue
        found = _line(f"{name}, line {number}", line, parser)
        yield found
        useless = useless + 1 if isinstance(found, Refusal) else 0
        if useless == MOST_IN_A_ROW:
            yield Refusal(name, f"has no article in {useless:,} lines in a row; the rest is not read: check what it is")
            return
    if number == 0:
        yield Refusal(name, "is empty; nothing to read")


def _lines(stream: io.BufferedReader) -> Iterator[tuple[int, bytes]]:
    """Yield the numbered lines; of those that are too long, no more than shows that they are."""
    number = 0
    while line := stream.readline(LONGEST_LINE + 1):
        number += 1
        yield number, line
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE)


def json_file(name: str, data: bytes, parser: Worker) -> Iterator[Reading | Refusal]:
    """Yield the articles of a file that holds one object, a list of objects, or one object a line; see `json_lines`."""
    try:
        found = _loads(data)
    except UndecodableError as error:
        if _holds_lines(data):
            yield from json_lines(name, io.BufferedReader(cast(Any, io.BytesIO(data))), parser)
        else:
            yield Refusal(name, str(error))
        return
    if not isinstance(found, list):
        yield _article(name, found, data, parser)
        return
    if not found:
        yield Refusal(name, "is an empty list; nothing to read")
    for number, item in enumerate(found, start=1):
        yield _article(f"{name}, item {number}", item, json.dumps(item, sort_keys=True).encode(), parser)


def _holds_lines(data: bytes) -> bool:
    first, _, rest = data.strip().partition(b"\n")
    try:
        return bool(rest) and isinstance(_loads(first), dict)
    except UndecodableError:
        return False


def _line(place: str, line: bytes, parser: Worker) -> Reading | Refusal:
    if len(line) > LONGEST_LINE:
        return Refusal(place, f"is longer than {LONGEST_LINE:,} bytes; put one article on a line")
    try:
        return _article(place, _loads(line), line, parser)
    except UndecodableError as error:
        return Refusal(place, str(error))


def _loads(data: bytes) -> Any:
    """Return the JSON value of `data`; raises `UndecodableError`."""
    try:
        return json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UndecodableError(f"is not valid UTF-8 (at byte {error.start}); save it as UTF-8") from error
    except RecursionError as error:
        raise UndecodableError("is nested too deeply; an article is a flat object") from error
    except json.JSONDecodeError as error:
        reason = f"is not valid JSON ({error.msg} at column {error.colno}); mend or remove it"
        raise UndecodableError(reason) from error
    except ValueError as error:
        raise UndecodableError("is not valid JSON (a number is too long); mend or remove it") from error


def _article(place: str, item: Any, data: bytes, parser: Worker) -> Reading | Refusal:
    if not isinstance(item, dict):
        return Refusal(place, 'is not a JSON object; write {"id": ..., "text": ...}')
    if not isinstance(item.get("text"), str):
        return Refusal(place, 'has no "text"; give each article its text')
    try:
        text = text_of(item["text"], partial(paragraphs, parser))
    except WorkerError as error:
        return Refusal(place, f"the HTML in its text {error}; give it as plain text")
    return finish(_draft(item, text), place, data)


def _draft(item: dict[str, Any], text: str) -> Draft:
    draft = Draft(
        text,
        id=_string(item.get("id")),
        title=plain(_string(item.get("title"))),
        published=timestamp(_string(item.get("published")) or _string(item.get("date"))),
        url=_string(item.get("url")),
        publisher=plain(_string(item.get("publisher"))),
        authors=tuple(filter(None, map(plain, _strings(item.get("authors") or item.get("author"))))),
        language=_string(item.get("language")),
    )
    known = (name for name in _FIELDS if getattr(draft, name))
    return replace(draft, origins=dict.fromkeys(known, "json"))


def _strings(value: object) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else [value]
    return tuple(filter(None, map(_string, listed)))


def _string(value: object) -> str | None:
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None
