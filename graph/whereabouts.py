"""Where a place lies on the earth, as far as the gazetteer knows; a state is put at its capital."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph import gazetteer
from graph.declared import table
from graph.names import slug
from graph.vocabulary import ID


@dataclass(frozen=True, slots=True)
class Position:
    """Degrees of WGS 84, positive to the east and north; `capital` says that they are those of a state's capital."""

    longitude: float
    latitude: float
    capital: bool = False


def ready() -> None:
    """Read the places of the gazetteer now; else the first position that is asked for waits for it (1 s of CPU)."""
    gazetteer.by_iri(ID["place/any"])
    _capitals()


@functools.lru_cache(maxsize=4096)
def position(iri: str) -> Position | None:
    """Return where an entity lies; None for what is no place, and for places that the gazetteer does not know."""
    known = gazetteer.by_iri(NamedNode(iri))
    if known is None:
        return None
    if known.point:
        longitude, latitude = known.point
        return Position(float(longitude), float(latitude))
    return _capitals().get(known.code) if known.code else None


@functools.cache
def _capitals() -> dict[str, Position]:
    """Return the position of each state's capital by the state's ISO 3166 code."""
    sought = {(row["id"], slug(row["capital"])) for row in table("gazetteer/states.csv") if row["capital"]}
    return {
        city["state"]: Position(float(city["longitude"]), float(city["latitude"]), capital=True)
        for city in table("gazetteer/cities.csv")
        if (city["state"], slug(city["name"])) in sought
    }
