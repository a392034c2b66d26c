"""What `data/gazetteer` says about identity: which names lead to one known entity, and what it is called elsewhere."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.declared import table
from graph.names import slug
from graph.vocabulary import ID


@dataclass(frozen=True, slots=True)
class Known:
    """An entity of the gazetteer; `code` is its ISO 3166 or other standard code."""

    iri: NamedNode
    label: str
    wikidata: str | None = None
    code: str | None = None


def by_iri(iri: NamedNode) -> Known | None:
    """Return what is known about an entity."""
    return _entities().get(iri)


def by_wikidata(item: str) -> Known | None:
    """Return the entity that a Wikidata item (`Q423`) stands for."""
    return _by_wikidata().get(item)


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


def _only(found: frozenset[Known] | None) -> Known | None:
    return next(iter(found)) if found and len(found) == 1 else None


@functools.cache
def _entities() -> dict[NamedNode, Known]:
    return {known.iri: known for known in (_state(row) for row in table("gazetteer/states.csv"))}


@functools.cache
def _by_wikidata() -> dict[str, Known]:
    return {known.wikidata: known for known in _entities().values() if known.wikidata}


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


def _state(row: dict[str, str]) -> Known:
    return Known(ID[f"country/{row['id']}"], row["name"], row["wikidata"] or None, row["id"])


def _cells(cells: Iterable[str]) -> list[str]:
    return [name for cell in cells for name in cell.split("|") if name]
