"""In which order results stand: actors by how well their names fit, articles by their days."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from graph.identity import LOCAL
from graph.search.words import folded, words

if TYPE_CHECKING:
    from graph.search.find import Hit

_DAY = re.compile(r"\d{4}[-\d]*")
EXACT, BEGINS, OTHERWISE = range(3)
"""How a name fits what was typed: it is that, it begins so, or it holds or resembles the words."""

Place = tuple[bool, bool, int, float, str, str]


def fit(typed: str, hit: Hit) -> int:
    """Return how the name found, or else the entity's label, fits the folded words that were typed."""
    names = [" ".join(words(name)) for name in (hit.text, hit.label)]
    if typed in names:
        return EXACT
    return BEGINS if any(name.startswith(typed) for name in names) else OTHERWISE


def place(typed: str, hit: Hit, *, lax: bool) -> Place:
    """Sort key of an entity that was found.

    Those with only some of the words (`lax`) come last, before these those without a name of their own ("two
    officials"); of the others the exact names, then those that begin so, in each the likest and best known.
    """
    return lax, LOCAL in hit.iri, fit(typed, hit), -hit.score, hit.label, hit.iri


def likeness(typed: str, hit: Hit) -> float:
    """Return how like what was typed the name is, up to 100."""
    return max(fuzz.WRatio(typed, folded(hit.text)), fuzz.ratio(typed, folded(hit.label)))


def newest_first(hits: Iterable[Hit]) -> list[Hit]:
    """Return articles by their days, those without one last."""
    return sorted(hits, key=_day, reverse=True)


def _day(hit: Hit) -> str:
    found = _DAY.match(hit.detail)
    return found[0] if found else ""
