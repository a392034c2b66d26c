"""From event type and modality to the PLOVER code: planned cooperation is agreement, a threat of force is a threat.

PLOVER codes acts between political actors (Open Event Data Alliance, 2018). The type says what the event is and never
changes; the code says what the sentence does with it.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from ingest.events.modality import Modality
from ingest.lexicon import toml


@functools.cache
def codes() -> Mapping[str, str | None]:
    """Return the base code of every event type."""
    table = toml("events/plover")["codes"]
    return {type_: None if code == "none" else code for code, types in table.items() for type_ in types}


def kind_of(type_: str) -> str | None:
    """Return what an event of `type_` is to the other side: "cooperative", "hostile" or "verbal"."""
    return _kinds().get(codes()[type_] or "")


def code_of(type_: str, modality: Modality, base: str | None = None) -> str | None:
    """Return the code of an event of `type_` that is stated with `modality`; `base` replaces the type's own code."""
    base = base or codes()[type_]
    if base is None or modality.force in ("directive", "wish"):
        return None
    turn = _turn(modality)
    if turn == "done":
        return base
    return _turned().get((base, turn)) if turn is not None else None


def _turn(modality: Modality) -> str | None:
    """Return how the deed stands: done, planned, refused, halted, or None for what has no code."""
    if modality.polarity == "NEG":
        if modality.force == "denial":
            return None
        return "halted" if modality.force == "halt" else "refused"
    if modality.time == "FUTURE":
        return "planned" if modality.certainty != "POSSIBLE" or modality.force == "commissive" else None
    return "done"


@functools.cache
def _kinds() -> Mapping[str, str]:
    return {code: kind for kind, members in toml("events/plover")["kinds"].items() for code in members}


@functools.cache
def _turned() -> Mapping[tuple[str, str], str]:
    table = toml("events/plover")
    return {
        (code, turn): new or code
        for kind, members in table["kinds"].items()
        for code in members
        for turn, new in table["turned"][kind].items()
    }
