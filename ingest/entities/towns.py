"""Which of several towns of one name is meant: the one of the province behind its comma ("Athens, Georgia")."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ingest.entities.aliases import key
from ingest.entities.spans import Name


def towns(names: Sequence[Name]) -> None:
    """Give each town the readings that lie in the state of the province named behind it, in place; perhaps none.

    Where the text goes on without the province, the town is still the same, unless it names two of them.
    """
    by_first = {name.first: name for name in names}
    told: dict[str, set[str]] = defaultdict(set)
    for name in names:
        state = _told(name, by_first)
        if state:
            told[key(name.text)].add(state)
    for name in names:
        states = {state} if (state := _told(name, by_first)) else told.get(key(name.text), set())
        if name.type == "Place" and len(states) == 1 and not _is_province(name):
            name.entries = tuple(entry for entry in name.entries if entry.state in states)


def _told(name: Name, by_first: Mapping[int, Name]) -> str | None:
    """Return the state of the province that is set off behind a town, and is none of a list of places."""
    doc, comma = name.doc, name.last
    whole = by_first.get(comma + 1) if comma < len(doc) and doc[comma].text == "," else None
    if whole is None or name.type != "Place" or _is_province(name) or not _is_province(whole):
        return None
    return None if _is_listed(name, whole, by_first) else whole.entries[0].state


def _is_listed(town: Name, whole: Name, by_first: Mapping[int, Name]) -> bool:
    """Say whether other places stand beside the two: "Oslo, Guam, Alaska", "Guam, Alaska and Maine"."""
    doc, behind = town.doc, whole.last
    if behind < len(doc) and doc[behind].lower_ in ("and", "or", "&"):
        return True
    follows = by_first.get(behind + 1) if behind < len(doc) and doc[behind].text == "," else None
    if follows is not None and follows.type == "Place":
        return True
    comma = town.first - 1
    places = (name for name in by_first.values() if name.type in ("Place", "Country"))
    return comma > 0 and doc[comma].text == "," and any(place.last == comma for place in places)


def _is_province(name: Name) -> bool:
    return name.type == "Place" and bool(name.entries) and name.entries[0].kind == "province"
