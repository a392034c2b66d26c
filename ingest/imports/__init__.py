"""A user's own gazetteer: people, organizations and office holders from a file, kept for every later extraction.

Reach for it where the analyst knows names that the shipped tables do not: a sanctions list, the members of a
parliament, the firms of a case. What is imported helps the extraction to find, type and link names; it never makes a
fact, and where the text says otherwise the text holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from ingest.imports import shelf, tables, things
from ingest.imports.row import MOST, GazetteerError, Row

__all__ = ["GazetteerError", "Row", "import_file"]

LARGEST = 500_000_000
"""Bytes of a file that can be imported."""

_READERS: dict[str, Callable[[Path], Iterator[Row]]] = {
    ".csv": tables.rows,
    ".json": things.rows,
    ".jsonl": things.rows,
    ".ftm": things.rows,
}


def import_file(path: Path, name: str | None = None) -> shelf.Import:
    """Read `path` and keep its entries under `name` (the file's name unless given), in place of an earlier import.

    The kind is told by the ending: `.csv`, or `.json`, `.jsonl`, `.ftm` for FollowTheMoney, an entity a line. Raises
    `GazetteerError` with file and line at the first line that cannot be used; then nothing is kept.
    """
    if not path.is_file():
        raise GazetteerError(f"There is no file {path}.")
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise GazetteerError(f"{path} ends in none of {', '.join(_READERS)}, so that its kind cannot be told.")
    if path.stat().st_size > LARGEST:
        raise GazetteerError(f"{path} has more than {LARGEST // 1_000_000} MB; choose the part that matters.")
    return shelf.keep(_few(path, reader(path)), name=name or path.name.split(".")[0], source=path.name)


def _few(path: Path, found: Iterator[Row]) -> list[Row]:
    rows = []
    for row in found:
        rows.append(row)
        if len(rows) > MOST:
            raise GazetteerError(f"{path} has more than {MOST:,} entries; choose the part that matters.")
    if not rows:
        raise GazetteerError(f"{path} has no person, organization or place with a name in Latin letters.")
    return rows
