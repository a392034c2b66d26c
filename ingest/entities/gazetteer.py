"""What is known beforehand about names: states, cities, organizations, weapons, ... looked up by their surface.

A gazetteer helps and never overrides the text: callers weigh an entry against the context, and names that stand
nowhere here are handled by the same rules.
"""

from __future__ import annotations

import functools
import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc

from ingest.imports import shelf
from ingest.imports.row import Row
from ingest.lexicon import table
from ingest.record import EntityType

Use = Literal["name", "demonym", "former"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One reading of a name. `state` is the id of the state that it is, belongs to, or (for a capital) stands for.

    `since` and `until` are ISO 8601 dates between which a person held the office that makes them known.
    """

    id: str
    type: EntityType
    name: str
    wikidata: str | None = None
    state: str | None = None
    use: Use = "name"
    weight: float = 1.0
    kind: str = ""
    since: str = ""
    until: str = ""


_SINGLE_LETTERS = re.compile(r"\b(\w)\.(?=\w\b|$|\W)")
_START = re.compile(r"[^\W_]+")


@functools.lru_cache(maxsize=32768)
def fold(surface: str) -> str:
    """Return `surface` in the form that the index uses: no accents, straight apostrophes, `U.S.` as `US`, one blank."""
    if not surface.isascii():
        decomposed = unicodedata.normalize("NFKD", surface.replace("’", "'").replace("ʼ", "'"))
        surface = "".join(c for c in decomposed if not unicodedata.combining(c))
    if "." in surface:
        surface = _SINGLE_LETTERS.sub(r"\1", surface)
    return " ".join(surface.split())


def lookup(surface: str) -> tuple[Entry, ...]:
    """Return the known readings of a name, best known first; capitals are also tried as a title ("NORTH KOREA")."""
    index = _index()
    found = index.get(fold(surface), ())
    if not found and len(surface) > 4 and surface.isupper():
        found = index.get(fold(surface.title())) or index.get(_shouted().get(fold(surface), ""), ())
    return found


@functools.cache
def _shouted() -> dict[str, str]:
    """Return capitals -> name for names of which a word keeps its own capitals: "USA TODAY", "MCDONALD'S"."""
    return {key.upper(): key for key in _index() if not key.isupper() and key.title() != key}


def state(code: str) -> Entry:
    """Return the state with the id `code`; raises `KeyError` when there is none."""
    return _states()[code]


def matches(doc: Doc, text: str) -> Iterator[tuple[int, int, tuple[Entry, ...]]]:
    """Yield `(first token, token after the last, readings)` of the longest known names, left to right.

    `text` is the text of `doc`, which costs less handed in than asked for.
    """
    reach = _reach()
    position = 0
    for token in doc:
        if token.i < position:
            continue
        start = _START.match(token.text)
        longest = reach.get(fold(start.group()), 0) if start else 0
        if not longest and start and token.is_upper:
            longest = reach.get(fold(start.group().title()), 0)
        if longest:
            end, entries = _longest(doc, token.i, longest, text)
            if entries:
                yield token.i, end, entries
                position = end


def _longest(doc: Doc, first: int, longest: int, text: str) -> tuple[int, tuple[Entry, ...]]:
    start = doc[first].idx
    last = first
    while last + 1 < len(doc) and doc[last + 1].idx + len(doc[last + 1]) - start <= longest:
        last += 1
    for i in range(last, first - 1, -1):
        if doc[i].is_space:
            continue
        entries = lookup(text[start : doc[i].idx + len(doc[i])])
        if entries:
            return i + 1, entries
    return first, ()


@functools.cache
def _reach() -> dict[str, int]:
    """Return for each first word the length of the longest name that starts with it, with room for accents and dots."""
    reach: dict[str, int] = defaultdict(int)
    for key in _index():
        start = _START.match(key)
        if start:
            reach[start.group()] = max(reach[start.group()], len(key) + 4)
            if len(start.group()) <= 4 and start.group().isupper():  # "U.S. Secret Service" starts with the word "U"
                reach[key[0]] = max(reach[key[0]], len(key) + len(start.group()) + 4)
    return dict(reach)


@functools.cache
def _index() -> dict[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for surface, entry in _surfaces():
        key = fold(surface)
        if all(known.id != entry.id or known.use != entry.use for known in found[key]):
            found[key].append(entry)
    return {key: tuple(sorted(entries, key=lambda e: -e.weight)) for key, entries in found.items()}


def by_id(id_: str) -> Entry:
    """Return the entry with an id like "organizations/nato"; raises `KeyError` when there is none."""
    return _by_id()[id_]


@functools.cache
def _by_id() -> dict[str, Entry]:
    return {entry.id: entry for entries in _index().values() for entry in entries}


@functools.cache
def given_names() -> dict[str, str]:
    """Return given name -> "m" or "f", for names that tell the gender."""
    return {row["name"]: row["gender"] for row in table("given_names")}


@functools.cache
def family_names() -> frozenset[str]:
    """Return family names that name little else, as newspapers spell them."""
    held = (row["name"].split()[-1] for row in table("office_holders"))
    every = {*held, *(row["name"] for row in table("family_names"))}
    return frozenset(name for name in every if all(entry.type == "Person" for entry in lookup(name)))


@functools.cache
def _states() -> dict[str, Entry]:
    return {entry.id: entry for surface, entry in _state_names() if surface == entry.name and entry.use == "name"}


def _surfaces() -> Iterator[tuple[str, Entry]]:
    yield from _state_names()
    for source, type_, weight in _TABLES:
        for row in table(source):
            id_, state_ = f"{source}/{row['id']}", row["state"] or None
            entry = Entry(id_, type_, row["name"], row["wikidata"] or None, state_, "name", weight, row["kind"])
            yield from _named(entry, [row["name"], *_cells(row["names"])])
    for row in table("groups"):
        entry = Entry(f"groups/{row['id']}", "Group", row["name"], use="demonym", weight=4.0, kind=row["kind"])
        yield from _named(entry, [row["name"], *_cells(row["names"])])
    for row in table("cities"):
        yield from _named(_city(row), [row["name"], *_cells(row["names"])])
    for row in table("office_holders"):
        entry = Entry(f"office_holders/{row['id']}", "Person", row["name"], weight=2.0, kind="office_holder")
        yield from _named(entry, [row["name"], *_cells(row["names"])])
    for source, own in shelf.rows():
        yield from _named(_own(source, own), [own.name, *own.names])


def _own(source: str, row: Row) -> Entry:
    """Return what a user imported: less known than what is shipped, and named wherever it stands."""
    id_ = f"own/{source}/{row.id}"
    return Entry(id_, row.type, row.name, row.wikidata or None, weight=3.0, since=row.since, until=row.until)


_TABLES: tuple[tuple[str, EntityType, float], ...] = (
    ("organizations", "Organization", 4.0),
    ("outlets", "Organization", 4.0),
    ("bodies", "Organization", 2.5),
    ("organs", "Organization", 3.0),
    ("armed_groups", "Organization", 4.5),
    ("weapons", "Weapon", 3.0),
    ("laws", "Law", 3.0),
    ("facilities", "Facility", 3.0),
    ("products", "Product", 3.5),
    ("places", "Place", 2.5),
)
_STATE_WEIGHT = {"state": 10.0, "territory": 6.0, "former": 5.0}


def _city(row: dict[str, str]) -> Entry:
    weight = math.log10(max(int(row["population"]), 10)) - 3 + bool(row["wikidata"])
    return Entry(
        f"cities/{row['id']}", "Place", row["name"], row["wikidata"] or None, row["state"], "name", weight, "city"
    )


def _state_names() -> Iterator[tuple[str, Entry]]:
    for row in table("states"):
        weight = _STATE_WEIGHT[row["kind"]]
        type_: EntityType = "Place" if row["kind"] == "territory" else "Country"
        entry = Entry(row["id"], type_, row["name"], row["wikidata"], row["id"], "name", weight, row["kind"])
        yield from _named(entry, [row["name"], *_cells(row["names"])])
        yield from _named(_reused(entry, type_, "former"), _cells(row["former"]))
        yield from _named(_reused(entry, "Group", "demonym"), [*_cells(row["adjectives"]), *_cells(row["people"])])


def _reused(entry: Entry, type_: EntityType, use: Use) -> Entry:
    return Entry(entry.id, type_, entry.name, entry.wikidata, entry.state, use, entry.weight - 1, entry.kind)


def _named(entry: Entry, surfaces: Iterable[str]) -> Iterator[tuple[str, Entry]]:
    return ((surface, entry) for surface in surfaces)


def _cells(cell: str) -> list[str]:
    return [value for value in cell.split("|") if value]
