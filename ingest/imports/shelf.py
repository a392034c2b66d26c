"""Where imported gazetteers are kept: one CSV file an import, in a folder of the user's."""

from __future__ import annotations

import csv
import datetime
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import cast

from ingest.imports.row import GazetteerError, Row, Type

VARIABLE = "NEWSGRAPH_GAZETTEER"
"""Names another folder than the usual one."""

_BETWEEN = "|"
_COLUMNS = tuple(field.name for field in fields(Row))


@dataclass(frozen=True, slots=True)
class Import:
    """What one import brought: its name, the file that it came from, the day, and how many entries."""

    name: str
    source: str
    day: str
    entries: int


def folder() -> Path:
    """Return where imports are kept, which need not exist: `~/.local/share/newsgraph/gazetteer` unless told."""
    told = os.environ.get(VARIABLE)
    base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return Path(told) if told else base / "newsgraph" / "gazetteer"


def keep(rows: Sequence[Row], *, name: str, source: str) -> Import:
    """Write `rows` under `name`, in place of what was there, and return what was kept."""
    path = _path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    made = Import(path.stem, " ".join(source.split()), datetime.date.today().isoformat(), len(rows))
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8", newline="") as file:
        file.write(f"# {made.entries} entries of {made.source}, imported {made.day}\n")
        writer = csv.writer(file)
        writer.writerow(_COLUMNS)
        writer.writerows([_BETWEEN.join(c) if isinstance(c, tuple) else c for c in astuple(row)] for row in rows)
    part.replace(path)
    return made


def imports() -> list[Import]:
    """Return what is kept, by name."""
    return [_head(path) for path in _files()]


def remove(name: str) -> None:
    """Forget the import `name`; raises `GazetteerError` when there is none."""
    path = _path(name)
    if not path.exists():
        known = ", ".join(each.name for each in imports()) or "nothing"
        raise GazetteerError(f"There is no import {name!r} in {folder()}; it holds {known}.")
    path.unlink()


def rows() -> Iterator[tuple[str, Row]]:
    """Yield (name of the import, row) for all that is kept."""
    for path in _files():
        with path.open(encoding="utf-8", newline="") as file:
            next(file, None)
            for cells in csv.DictReader(file):
                yield path.stem, _row(cells)


def _row(cells: dict[str, str]) -> Row:
    names = tuple(filter(None, cells["names"].split(_BETWEEN)))
    type_ = cast(Type, cells["type"])
    office = cells["role"], cells["since"], cells["until"]
    return Row(cells["id"], type_, cells["name"], names, cells["wikidata"], *office)


def _files() -> list[Path]:
    return sorted(folder().glob("*.csv"))


def _path(name: str) -> Path:
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    if not plain:
        raise GazetteerError(f"{name!r} has no letter or digit to name an import by; give one with --name.")
    return folder() / f"{plain}.csv"


_HEAD = re.compile(r"# (\d+) entries of (.*), imported (\S+)")


def _head(path: Path) -> Import:
    with path.open(encoding="utf-8") as file:
        found = _HEAD.match(file.readline())
    if found is None:
        raise GazetteerError(f"{path} was not written by newsgraph; remove it, or import it.")
    return Import(path.stem, found[2], found[3], int(found[1]))
