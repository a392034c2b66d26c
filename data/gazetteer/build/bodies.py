"""Rebuild data/gazetteer/bodies.csv from the brands and operators of the name-suggestion-index.

npm pack name-suggestion-index@8.0.20260918 && tar xzf name-suggestion-index-8.0.20260918.tgz
apt-get install wamerican
python data/gazetteer/build/bodies.py package
"""

from __future__ import annotations

import csv
import json
import re
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from common import HERE, joined, write

HEAD = """Companies, utilities, police forces, agencies and universities. Source: the name-suggestion-index 8.0.20260918
(BSD-3; labels of Wikidata, CC0), those of its trees that news names. Left out are names that several share, that
consist of general words, or that are English words, places or names of persons. Built 2026-11 with build/bodies.py.
`state` is given for public bodies known in one state alone. Several names are separated by `|`."""

_OWN = tomllib.loads((HERE / "bodies.toml").read_text(encoding="utf-8"))
_LATIN = re.compile(r"[A-Za-zÀ-žḀ-ỿ0-9&'’.+! -]{4,60}")
_WORDS = Path("/usr/share/dict/american-english")

Row = dict[str, str]


def main(package: Path) -> None:
    """Write the table, sorted by name."""
    index = json.loads((package / "dist/json/nsi.json").read_text(encoding="utf-8"))["nsi"]
    labels = json.loads((package / "dist/wikidata/wikidata.json").read_text(encoding="utf-8"))["wikidata"]
    found: dict[str, Row] = {}
    for kind, branches in _OWN["kinds"].items():
        for branch in branches:
            for item in index.get(branch, {}).get("items", ()):
                row = _row(kind, item, labels)
                if row:
                    found.setdefault(row["wikidata"], row)
    rows = sorted(_unambiguous(found.values()), key=lambda row: row["name"])
    write("bodies", HEAD, ["id", "wikidata", "kind", "state", "name", "names"], rows)


def _row(kind: str, item: dict[str, Any], labels: dict[str, Any]) -> Row | None:
    tags = item["tags"]
    qid = next((tags[key] for key in ("brand:wikidata", "operator:wikidata", "network:wikidata") if key in tags), "")
    names = [labels.get(qid, {}).get("label", ""), tags.get("name:en", ""), item["displayName"]]
    names = [name.split(" (")[0].strip() for name in names]
    good = list(dict.fromkeys(name for name in names if _LATIN.fullmatch(name) and name[0].isupper()))
    if not good or not qid:
        return None
    state = "" if kind == "company" else _state(item)
    return {
        "id": qid.lower(),
        "wikidata": qid,
        "kind": kind,
        "state": state,
        "name": good[0],
        "names": joined(good[1:]),
    }


def _state(item: dict[str, Any]) -> str:
    include = item["locationSet"].get("include", ())
    codes = {str(place).split(".")[0].split("-")[0].upper() for place in include}
    return _OWN["alpha3"].get(codes.pop(), "") if len(codes) == 1 else ""


def _unambiguous(rows: Iterable[Row]) -> Iterator[Row]:
    rows = list(rows)
    bearers: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for name in _names(row):
            bearers[name.casefold()].add(row["wikidata"])
    taken = _taken()
    for row in rows:
        names = [name for name in _names(row) if len(bearers[name.casefold()]) == 1 and _tells(name, taken)]
        if names:
            yield {**row, "name": names[0], "names": joined(names[1:])}


def _names(row: Row) -> list[str]:
    return [name for name in (row["name"], *(row.get("names") or "").split("|")) if name]


def _tells(name: str, taken: set[str]) -> bool:
    """Say whether a name is a body's alone: no name of the other tables, and not of common words only."""
    words = re.findall(r"[\w'’]+", name)
    return name.casefold() not in taken and not all(word.casefold() in taken or len(word) < 2 for word in words)


def _taken() -> set[str]:
    general = tomllib.loads((HERE.parents[1] / "lexicon" / "general_bodies.toml").read_text(encoding="utf-8"))
    taken = {word.casefold() for word in (*general["words"], *general["joints"])}
    taken |= {word.strip().casefold() for word in _WORDS.read_text(encoding="utf-8").splitlines()}
    for table in _OWN["tables"]:
        taken |= {name.casefold() for row in _table(table) for name in _names(row)}
    for table in ("given_names", "family_names"):
        taken |= {row["name"].casefold() for row in _table(table)}
    return taken


def _table(name: str) -> Iterator[Row]:
    with (HERE.parent / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
