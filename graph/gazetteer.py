"""What `data/gazetteer` says about identity: which names lead to one known entity, and what it is called elsewhere."""

from __future__ import annotations

import functools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.declared import table
from graph.names import name_key, organization_key, person_key, slug
from graph.vocabulary import ID


@dataclass(frozen=True, slots=True)
class Known:
    """An entity of the gazetteer.

    `code` is the ISO 3166 code of a state, `state` that of the state in which a place lies; `point` its longitude and
    latitude in degrees of WGS 84.
    """

    iri: NamedNode
    label: str
    wikidata: str | None = None
    code: str | None = None
    state: str | None = None
    point: tuple[str, str] | None = None


def by_iri(iri: NamedNode) -> Known | None:
    """Return what is known about an entity."""
    kind = (ID.local(iri) or "").partition("/")[0]
    return _entities(kind).get(iri) if kind in _KINDS else None


def by_wikidata(item: str) -> Known | None:
    """Return the entity that a Wikidata item (`Q423`) stands for."""
    return _by_wikidata().get(item)


def named(kind: str, key: str) -> Known | None:
    """Return the entity of a kind ("organization", "place") that is meant by a name with the key `key`, if one is."""
    return _by_name(kind).get(key) if kind in _TABLES else None


def names(kind: str) -> Iterator[tuple[str, Known]]:
    """Yield every name of every entity of a kind."""
    for known, bearer in _ranked(kind):
        yield from ((name, known) for name in _all_names(bearer.row))


def state(name: str) -> Known | None:
    """Return the state that bears or bore `name`; None when none or several do."""
    return _only(_states("name", "names", "former").get(slug(name)))


def territory(name: str) -> Known | None:
    """Return the state or territory that `name` means even where the text speaks of a place: dependent territories."""
    found = state(name)
    return found if found and found.code in _territories() else None


def nation(name: str) -> Known | None:
    """Return the state whose people, or whose adjective, `name` is ("North Koreans", "Russian")."""
    return _only(_states("adjectives", "people").get(slug(name)))


def usual_name(key: str) -> str:
    """Return the key of a person's name as the press has it where `key` is that of a fuller one of a head of state or
    government: `donald-trump` for `donald-j-trump`, `nicolas-maduro` for `nicolas-maduro-moros`.

    A name that leaves out more than initials and what follows the family name may be somebody else's.
    """
    return _fuller_names().get(key, key)


_Row = dict[str, str]
_TABLES: dict[str, tuple[str, ...]] = {
    "organization": ("organizations", "outlets", "armed_groups"),
    "place": ("places", "cities"),
    "group": ("groups",),
    "law": ("laws",),
    "weapon": ("weapons",),
}
_KINDS = ("country", *_TABLES)
_REGION_WEIGHT = 2.5
_DOMINANT = 1.0
"""Ten times the inhabitants."""


@functools.cache
def _entities(kind: str) -> dict[NamedNode, Known]:
    if kind == "country":
        return {known.iri: known for known in map(_state, table("gazetteer/states.csv"))}
    return {known.iri: known for known, _ in reversed(_ranked(kind))}


@dataclass(frozen=True, slots=True)
class _Bearer:
    """One row of a table; `weight` says how well known it is."""

    weight: float
    row: _Row


@functools.cache
def _ranked(kind: str) -> tuple[tuple[Known, _Bearer], ...]:
    """Return the entities of a kind with their rows, best known first."""
    bearers = [_Bearer(_weight(row), row) for name in _TABLES[kind] for row in table(f"gazetteer/{name}.csv")]
    by_key: dict[str, list[_Bearer]] = defaultdict(list)
    for bearer in sorted(bearers, key=lambda bearer: -bearer.weight):
        by_key[_key(kind, bearer.row["name"])].append(bearer)
    return tuple(
        (_known(iri, bearer.row), bearer)
        for key, same in by_key.items()
        for iri, bearer in (_told_apart(kind, key, same) if len(same) > 1 else [(ID[f"{kind}/{key}"], same[0])])
    )


def _told_apart(kind: str, key: str, bearers: list[_Bearer]) -> Iterator[tuple[NamedNode, _Bearer]]:
    """Pair the bearers of one name, best known first, with IRIs; the plain one goes to who is meant without more words.

    Two rows of one state and kind are one body that stands in two tables. A place is meant if it is much the largest.
    """
    same = kind != "place" and len({bearer.row.get("state") for bearer in bearers}) == 1
    clear = same or _is_first_meant(kind, bearers)
    taken: set[str] = set()
    for bearer in bearers:
        state, id_ = bearer.row.get("state") or "", slug(bearer.row["id"])
        end = "" if same or (clear and not taken) else f".{state if state and state not in taken else id_}"
        taken.add(state)
        yield ID[f"{kind}/{key}{end}"], bearer


def _is_first_meant(kind: str, bearers: list[_Bearer]) -> bool:
    """Say whether the first of several bearers of a name is meant when nothing else is said."""
    return kind == "place" and bearers[0].weight - bearers[1].weight >= _DOMINANT


def _weight(row: _Row) -> float:
    """Return how well known a place is: by its inhabitants, and whether the project linked it; regions lie between."""
    if "population" not in row:
        return _REGION_WEIGHT
    return math.log10(max(int(row["population"]), 10)) - 3 + bool(row["wikidata"])


def _known(iri: NamedNode, row: _Row) -> Known:
    point = (row["longitude"], row["latitude"]) if row.get("latitude") else None
    return Known(iri, row["name"], row.get("wikidata") or None, state=row.get("state") or None, point=point)


@functools.cache
def _by_name(kind: str) -> dict[str, Known]:
    """Return the entity that is meant by each name, where one is."""
    by_key: dict[str, dict[NamedNode, tuple[_Bearer, Known]]] = defaultdict(dict)
    for known, bearer in _ranked(kind):
        for name in _all_names(bearer.row):
            by_key[_key(kind, name)].setdefault(known.iri, (bearer, known))
    meant = ((key, _meant(kind, list(found.values()))) for key, found in by_key.items())
    return {key: known for key, known in meant if known}


def _meant(kind: str, found: list[tuple[_Bearer, Known]]) -> Known | None:
    if len(found) == 1:
        return found[0][1]
    found = sorted(found, key=lambda pair: -pair[0].weight)
    return found[0][1] if _is_first_meant(kind, [bearer for bearer, _ in found]) else None


def _all_names(row: _Row) -> Iterator[str]:
    yield row["name"]
    if row["names"]:
        yield from row["names"].split("|")


def _key(kind: str, name: str) -> str:
    return organization_key(name) if kind == "organization" else name_key(name)


@functools.cache
def _fuller_names() -> dict[str, str]:
    """Return the key of the usual name by that of each fuller one that a single office holder bears."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in table("gazetteer/office_holders.csv"):
        usual, *others = map(person_key, _all_names(row))
        for key in others:
            without_initials = "-".join(word for word in key.split("-") if len(word) > 1)
            if key.startswith(f"{usual}-") or without_initials == usual != key:
                found[key].add(usual)
    return {key: min(usual) for key, usual in found.items() if len(usual) == 1}


@functools.cache
def _by_wikidata() -> dict[str, Known]:
    return {known.wikidata: known for kind in _KINDS for known in _entities(kind).values() if known.wikidata}


def _only(found: frozenset[Known] | None) -> Known | None:
    return next(iter(found)) if found and len(found) == 1 else None


@functools.cache
def _territories() -> frozenset[str]:
    return frozenset(row["id"] for row in table("gazetteer/states.csv") if row["kind"] == "territory")


@functools.cache
def _states(*columns: str) -> dict[str, frozenset[Known]]:
    found: dict[str, set[Known]] = defaultdict(set)
    for row in table("gazetteer/states.csv"):
        for name in _cells(row[column] for column in columns):
            found[slug(name)].add(_state(row))
    return {name: frozenset(states) for name, states in found.items()}


def _state(row: _Row) -> Known:
    return Known(ID[f"country/{row['id']}"], row["name"], row["wikidata"] or None, row["id"])


def _cells(cells: Iterable[str]) -> list[str]:
    return [name for cell in cells for name in cell.split("|") if name]
