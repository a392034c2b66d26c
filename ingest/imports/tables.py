"""Rows from CSV: a user's own table, or the simple export of OpenSanctions (`targets.simple.csv`)."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from ingest.imports.row import GazetteerError, Row, Type, checked_date, checked_wikidata, usable
from ingest.imports.schemata import TYPES

_COLUMNS = {
    "type": ("type", "schema"),
    "names": ("names", "aliases", "alias"),
    "wikidata": ("wikidata", "wikidata_id", "qid"),
    "role": ("role", "position", "office"),
    "since": ("since", "start", "start_date"),
    "until": ("until", "end", "end_date"),
}
_BETWEEN = re.compile(r"\s*[|;]\s*")


def rows(path: Path) -> Iterator[Row]:
    """Yield the usable rows of a CSV file in UTF-8; raises `GazetteerError` with the line that is wrong."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            _check_head(path, reader.fieldnames or ())
            for cells in reader:
                yield from _row(f"{path}, line {reader.line_num}", f"line-{reader.line_num}", cells)
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path} is not UTF-8; save it as CSV UTF-8.") from error
    except csv.Error as error:
        raise GazetteerError(f"{path}, line {reader.line_num}: {error}.") from error


def _check_head(path: Path, columns: object) -> None:
    known = {str(column).strip().lower() for column in columns} if isinstance(columns, (list, tuple)) else set()
    if "name" not in known:
        raise GazetteerError(f"{path}, line 1: there is no column 'name'; the first line must name the columns.")
    if known.isdisjoint(_COLUMNS["type"]):
        raise GazetteerError(f"{path}, line 1: there is no column 'type' (Person, Organization or Place).")


def _row(where: str, number: str, raw: dict[str | None, str | list[str]]) -> Iterator[Row]:
    if None in raw:
        raise GazetteerError(f"{where}: there are more cells than columns; put names with commas in quotes.")
    cells = {str(key).strip().lower(): str(value or "").strip() for key, value in raw.items()}
    if not cells["name"]:
        raise GazetteerError(f"{where}: there is no name.")
    type_ = _type(where, _cell(cells, "type"))
    names = usable([cells["name"], *_BETWEEN.split(_cell(cells, "names"))], type_) if type_ else []
    if type_ and names:
        yield Row(
            cells.get("id") or number,
            type_,
            names[0],
            tuple(names[1:]),
            checked_wikidata(_cell(cells, "wikidata") or _item(cells.get("id", "")), where),
            _cell(cells, "role"),
            checked_date(_cell(cells, "since"), where),
            checked_date(_cell(cells, "until"), where),
        )


def _cell(cells: dict[str, str], field: str) -> str:
    return next((cells[column] for column in _COLUMNS[field] if cells.get(column)), "")


def _type(where: str, label: str) -> Type | None:
    if not label:
        raise GazetteerError(f"{where}: there is no type; write Person, Organization or Place.")
    if label.lower() not in TYPES:
        raise GazetteerError(f"{where}: the type {label!r} is not known; write Person, Organization or Place.")
    return TYPES[label.lower()]


def _item(id_: str) -> str:
    """Return the Wikidata id that OpenSanctions uses as its own where it knows one."""
    return id_ if re.fullmatch(r"Q[1-9]\d*", id_) else ""
