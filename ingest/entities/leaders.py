"""Heads of state and government known by their surnames alone: "Putin said", "Merkel and her ministers"."""

from __future__ import annotations

import functools
from collections import defaultdict

from ingest.entities import gazetteer
from ingest.lexicon import table


@functools.cache
def surnames() -> frozenset[str]:
    """Return surnames of heads of state and government that name no state, well-known place or body beside them."""
    held = (row["name"].split()[-1] for row in table("office_holders"))
    return frozenset(
        name for name in held if len(name) > len("Lee") and not any(map(_outweighs, gazetteer.lookup(name)))
    )


@functools.cache
def genders() -> dict[str, str]:
    """Return the gender of those heads of state and government whose surname few others have: "Merkel" -> "f"."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in table("office_holders"):
        first, *rest = row["name"].split()
        found[rest[-1] if rest else ""].add(gazetteer.given_names().get(first, ""))
    common = {row["name"] for row in table("family_names")} | set(gazetteer.given_names())
    told = {name: known.pop() for name, known in found.items() if len(known) == 1 and name not in common}
    return {name: gender for name, gender in told.items() if gender and name in surnames()}


def _outweighs(entry: gazetteer.Entry) -> bool:
    return entry.type != "Person" and entry.weight >= 2.0
