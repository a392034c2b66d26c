"""Rebuild data/gazetteer/family_names.csv from the name lists inside faker and names.

pip install --no-deps faker==40.54.0 names==0.3.0
python data/gazetteer/build/family_names.py
"""

from __future__ import annotations

import csv
import importlib
import pkgutil
import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from pathlib import Path

from common import HERE, write

HEAD = """Family names of many countries, as newspapers spell them. Sources: the person providers of faker 40.54.0
(MIT), and the most frequent of the United States census 1990 (public domain) by names 0.3.0. Left out are
given names, capitalised words of the lexicon's lists, and nouns for persons. Built 2026-11 with
build/family_names.py."""

# So many of the most frequent American family names; rarer ones are as often a place's or a firm's.
FREQUENT = 2000

_NAME = re.compile(r"[A-ZÀ-Ž][A-Za-zÀ-žḀ-ỿ'’-]{2,}")


def main() -> None:
    """Write the table, sorted by name."""
    found = {name for name in (*_listed(), *_census()) if _NAME.fullmatch(name)}
    rows = [{"name": name} for name in sorted(found - _taken())]
    write("family_names", HEAD, ["name"], rows)


def _listed() -> Iterator[str]:
    providers = importlib.import_module("faker.providers.person")
    for _, locale, _ in pkgutil.iter_modules(providers.__path__):
        provider = importlib.import_module(f"{providers.__name__}.{locale}").Provider
        for attribute in dir(provider):
            if attribute.startswith("last_name"):
                values = getattr(provider, attribute)
                yield from _strings(values)


def _strings(values: object) -> Iterator[str]:
    if isinstance(values, str):
        yield values
    elif isinstance(values, Iterable):
        for value in values:
            yield from _strings(value)


def _census() -> Iterator[str]:
    path = Path(str(distribution("names").locate_file("names/dist.all.last")))
    yield from (line.split()[0].title() for line in path.read_text().splitlines()[:FREQUENT])


def _taken() -> set[str]:
    """Return the words that tell something else where they stand: given names, heads of names, titles, nouns."""
    lexicon = HERE.parents[1] / "lexicon"
    heads = tomllib.loads((lexicon / "heads.toml").read_text(encoding="utf-8"))
    titles = tomllib.loads((lexicon / "titles.toml").read_text(encoding="utf-8"))
    taken = {word for group in heads.values() for words in group.values() for word in words}
    taken |= {word for group in titles.values() for words in group.values() for word in words}
    taken |= set(_column("given_names", "name")) | {noun.title() for noun in _column("person_nouns", "noun")}
    return taken


def _column(table: str, column: str) -> Iterator[str]:
    with (HERE.parent / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        yield from (row[column] for row in csv.DictReader(line for line in file if not line.startswith("#")))


if __name__ == "__main__":
    main()
