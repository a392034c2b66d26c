"""Rows from FollowTheMoney entities, one JSON object a line, as Aleph and OpenSanctions export them.

Offices come from `Occupancy`, which ties a holder to a `Position` with dates; both may stand anywhere in the file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ingest.imports.row import GazetteerError, Row, checked_date, checked_wikidata, usable
from ingest.imports.schemata import TYPES

Properties = Mapping[str, list[str]]

_LONGEST_LINE = 5_000_000


@dataclass(slots=True)
class _Found:
    """What was read so far: rows by id, positions by id, and who held which of them when."""

    rows: dict[str, Row] = field(default_factory=dict)
    positions: dict[str, str] = field(default_factory=dict)
    tenures: list[tuple[str, str, str, str]] = field(default_factory=list)


def rows(path: Path) -> Iterator[Row]:
    """Yield the persons and organizations of a file; raises `GazetteerError` with the line that is wrong."""
    found = _Found()
    for where, entity in _entities(path):
        schema = str(entity["schema"]).lower()
        properties = _properties(entity)
        if schema == "position":
            found.positions[entity["id"]] = _first(properties, "name")
        elif schema == "occupancy":
            found.tenures.append(_tenure(properties, where))
        else:
            _keep(found, entity, properties, where)
    held = {holder: (post, since, until) for holder, post, since, until in sorted(found.tenures, key=lambda t: t[2])}
    for id_, row in found.rows.items():
        post, since, until = held.get(id_, ("", "", ""))
        yield replace(row, role=found.positions.get(post) or row.role, since=since, until=until)


def _entities(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            where = f"{path}, line {number}"
            if line.strip():
                yield where, _entity(line, where)


def _entity(line: bytes, where: str) -> dict[str, Any]:
    if len(line) > _LONGEST_LINE:
        raise GazetteerError(f"{where}: the line is longer than {_LONGEST_LINE // 1_000_000} MB.")
    try:
        entity = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise GazetteerError(f"{where}: this is no JSON; there must be one entity a line.") from error
    if (
        not isinstance(entity, dict)
        or not isinstance(entity.get("id"), str)
        or not isinstance(entity.get("schema"), str)
    ):
        raise GazetteerError(f"{where}: this is no FollowTheMoney entity; it needs 'id', 'schema' and 'properties'.")
    return entity


def _properties(entity: dict[str, Any]) -> Properties:
    """Return the properties with their plain values; nested entities are left out."""
    raw = entity.get("properties")
    return {
        str(key): [value for value in values if isinstance(value, str)]
        for key, values in (raw.items() if isinstance(raw, dict) else ())
        if isinstance(values, list)
    }


def _keep(found: _Found, entity: dict[str, Any], properties: Properties, where: str) -> None:
    type_ = TYPES.get(entity["schema"].lower())
    if type_ is None:
        return
    caption = [entity["caption"]] if isinstance(entity.get("caption"), str) else []
    names = usable([*caption, *properties.get("name", ()), *properties.get("alias", ())], type_)
    if names:
        item = _first(properties, "wikidataId") or (entity["id"] if re.fullmatch(r"Q[1-9]\d*", entity["id"]) else "")
        found.rows[entity["id"]] = Row(
            entity["id"],
            type_,
            names[0],
            tuple(names[1:]),
            checked_wikidata(item, where),
            _first(properties, "position"),
        )


def _tenure(properties: Properties, where: str) -> tuple[str, str, str, str]:
    since, until = (checked_date(_first(properties, key), where) for key in ("startDate", "endDate"))
    return _first(properties, "holder"), _first(properties, "post"), since, until


def _first(properties: Properties, key: str) -> str:
    return next(iter(properties.get(key, ())), "")
