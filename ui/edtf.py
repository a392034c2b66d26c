"""Dates as articles give them (ISO 8601-2, "EDTF") in words."""

from __future__ import annotations

from graph.dates import bounds
from ui.words import span

_OPEN = ("", "..")
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_QUALIFIED = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}
"""Words for what EDTF writes as signs and numbers."""


def told(edtf: str) -> str:
    """Return a date as an article gives it, in words: "since 1967", "summer 2023", "about 2016"."""
    start, is_interval, end = (part.strip() for part in edtf.partition("/"))
    if not is_interval:
        return _point(start)
    if start in _OPEN or end in _OPEN:
        return f"since {_point(start)}" if end in _OPEN else f"by {_point(end)}"
    return f"{_point(start)} to {_point(end)}"


def bound(edtf: str) -> str:
    """Return the begin or end of what lasts, as far as known: "Sep 2023", "by 5 Sep 2023", "by an unknown day"."""
    if not edtf.startswith(".."):
        return told(edtf)
    return f"by {_point(edtf[2:])}" if edtf != ".." else "by an unknown day"


def lasting(since: str | None, until: str | None) -> str:
    """Return since when and until when something lasts: "since 2004, until Sep 2023", "over by 5 Sep 2023"."""
    began = f"since {bound(since)}" if since else ""
    if not until:
        return began
    ended = "over" if until == ".." else f"over {bound(until)}" if until.startswith("..") else f"until {bound(until)}"
    return f"{began}, {ended}" if began else ended


def _point(edtf: str) -> str:
    bare = edtf.rstrip("~?%")
    day_, _, time = bare.partition("T")
    year, _, part = day_.partition("-")
    known = bounds(day_)
    if "X" in day_:
        when = f"the {day_.replace('X', '0')}s"
    elif part in _SEASONS:
        when = f"{_SEASONS[part]} {year}"
    else:
        when = span(known.earliest, known.latest) if known.earliest else day_
    return _QUALIFIED.get(edtf[len(bare) :], "") + when + (f", {time}" if time else "")
