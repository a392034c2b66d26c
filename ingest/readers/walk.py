"""From what a user names to what can be opened: files, folders in sorted order, standard input, gzip."""

from __future__ import annotations

import io
import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from ingest.article import Refusal

ENDINGS = (".txt", ".text", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson", ".json", ".xml", ".rss", ".atom")
"""Endings of the files that are read in a folder, each also with `.gz` behind it."""

_ABOUT = re.compile(
    r"(?:readme|licen[cs]e|copying|notice|changelog|authors|sources?)(?:\.(?:md|txt|rst))?", re.IGNORECASE
)
_UNSHOWN = ("Cc", "Cf", "Zl", "Zp")


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with a name: a file, an upload, standard input."""

    name: str
    open: Callable[[], io.BufferedReader]
    once: bool = False
    """Whether it can be read a single time only, as standard input and pipes."""


def sources(named: Iterable[str | Path | Source]) -> Iterator[Source | Refusal]:
    """Yield what can be opened, in order; folders are walked, "-" is standard input.

    Hidden files, and files about the folder itself (README, LICENSE), are passed over.
    """
    for item in named:
        if isinstance(item, Source):
            yield item
        elif str(item) == "-":
            yield Source("standard input", standard_input, once=True)
        else:
            yield from _path(Path(item))


def standard_input() -> io.BufferedReader:
    """Return standard input as bytes."""
    stream = sys.stdin.buffer
    return stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(cast(Any, stream))


def upload(name: str, data: bytes) -> Source:
    """Return a source for bytes in memory."""
    return Source(name, lambda: io.BufferedReader(cast(Any, io.BytesIO(data))))


def suffix(name: str) -> str:
    """Return the ending that says what is inside: of `a.html.gz`, `.html`."""
    return Path(name.casefold().removesuffix(".gz")).suffix


def _path(path: Path) -> Iterator[Source | Refusal]:
    if path.is_dir():
        found = list(_folder(path, path.resolve()))
        yield from found or [Refusal(_named(path), f"has no files that newsgraph reads ({', '.join(ENDINGS)})")]
    elif path.exists():
        yield _file(path)
    else:
        yield Refusal(_named(path), "does not exist; check the path")


def _folder(folder: Path, root: Path) -> Iterator[Source | Refusal]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Refusal(_named(folder), f"the folder cannot be read ({error.strerror}); change its permissions")
        return
    for entry in entries:
        path = folder / entry.name
        if entry.name.startswith(".") or _ABOUT.fullmatch(entry.name):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _folder(path, root)
        elif not path.is_file():
            yield Refusal(_named(path), "is not a regular file; name a file that holds articles")
        elif entry.is_symlink() and not path.resolve().is_relative_to(root):
            yield Refusal(_named(path), "is a link that leads out of the folder; name the file itself")
        elif suffix(entry.name) not in ENDINGS:
            yield Refusal(
                _named(path), f"has an ending that is not read in a folder; rename it to one of {' '.join(ENDINGS)}"
            )
        else:
            yield _file(path)


def _file(path: Path) -> Source:
    return Source(_named(path), lambda: path.open("rb"), once=not path.is_file())


def _named(path: Path) -> str:
    """Return a path in characters that can be shown and kept: its bytes may be no text, or move a terminal's cursor."""
    name = os.fsencode(path).decode("utf-8", "replace")
    return "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(c) in _UNSHOWN else c for c in name)
