"""What `data/gazetteer` says about identity: which names lead to one known entity, and what it is called elsewhere."""

from __future__ import annotations

import functools
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.declared import table
from graph.names import name_key, organization_key, slug
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
    for known, row in _ranked(kind):
        yield from ((name, known) for name in (row["name"], *_cells([row["names"]])))


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


@functools.cache
def _ranked(kind: str) -> tuple[tuple[Known, _Row], ...]:
    """Return the entities of a kind with their rows, best known first."""
    bearers: dict[str, list[_Row]] = defaultdict(list)
    rows = [row for name in _TABLES[kind] for row in table(f"gazetteer/{name}.csv")]
    for row in sorted(rows, key=_weight, reverse=True):
        bearers[_key(kind, row["name"])].append(row)
    return tuple((_known(iri, row), row) for key, same in bearers.items() for iri, row in _told_apart(kind, key, same))


def _told_apart(kind: str, key: str, rows: list[_Row]) -> Iterator[tuple[NamedNode, _Row]]:
    """Pair the bearers of one name, best known first, with IRIs; the plain one goes to who is meant without more words.

    Two rows of one state and kind are one body that stands in two tables. A place is meant if it is much the largest.
    """
    same = kind != "place" and len({row.get("state") for row in rows}) == 1
    clear = same or _is_meant(kind, [_weight(row) for row in rows])
    taken: set[str] = set()
    for row in rows:
        state = row.get("state") or ""
        end = "" if same or (clear and not taken) else f".{state if state and state not in taken else slug(row['id'])}"
        taken.add(state)
        yield ID[f"{kind}/{key}{end}"], row


def _is_meant(kind: str, weights: list[float]) -> bool:
    """Say whether the first of several bearers of a name is meant when nothing else is said."""
    return len(weights) == 1 or (kind == "place" and weights[0] - weights[1] >= _DOMINANT)


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
    bearers: dict[str, dict[NamedNode, tuple[float, Known]]] = defaultdict(dict)
    for known, row in _ranked(kind):
        for name in (row["name"], *_cells([row["names"]])):
            bearers[_key(kind, name)].setdefault(known.iri, (_weight(row), known))
    ranked = {key: sorted(found.values(), key=lambda f: -f[0]) for key, found in bearers.items()}
    return {key: found[0][1] for key, found in ranked.items() if _is_meant(kind, [weight for weight, _ in found])}


def _key(kind: str, name: str) -> str:
    return organization_key(name) if kind == "organization" else name_key(name)


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
