"""The filters of the claims page, all in its address, and what they let through."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from graph.views.claims import Claim
from graph.views.stands import Contest, Stand
from ui import counted, words
from ui.chips import Box

SIDES = {"Affirms": True, "Denies": False}
_WIDTH = 170


@dataclass(frozen=True, slots=True)
class Filters:
    """What is let through; what is empty does not filter. A claim without a date passes any period."""

    sides: Collection[bool] = frozenset()
    certainties: Collection[str] = frozenset()
    tenses: Collection[str] = frozenset()
    outlets: Collection[str] = frozenset()
    claimants: Collection[str] = frozenset()
    since: datetime.date | None = None
    until: datetime.date | None = None

    @property
    def key(self) -> str:
        """Return what tells these filters from others. A table keeps its chosen row while its rows change, so other
        filters make another table.
        """
        chosen = (self.sides, self.certainties, self.tenses, self.outlets, self.claimants)
        period = [str(day or "") for day in (self.since, self.until)]
        return "-".join([*(",".join(sorted(map(str, values))) for values in chosen), *period])

    def of_claims(self, claims: Sequence[Claim]) -> list[Claim]:
        """Return the claims that pass; a claim's claimant is the innermost of its chain."""
        return [claim for claim in claims if self.passes(_stand(claim))]

    def of_contests(self, contests: Sequence[Contest]) -> list[Contest]:
        """Return the contests with only the stands that pass; those that lose all are left out."""
        kept = (replace(of, stands=tuple(filter(self.passes, of.stands))) for of in contests)
        return [of for of in kept if of.stands]

    def passes(self, stand: Stand) -> bool:
        """Say whether a stand is let through."""
        return (
            (not self.sides or stand.affirmed in self.sides)
            and (not self.certainties or stand.certainty in self.certainties)
            and (not self.tenses or stand.tense in self.tenses)
            and (not self.outlets or stand.outlet in self.outlets)
            and (not self.claimants or (stand.claimant is not None and stand.claimant.address in self.claimants))
            and not (self.since and stand.published and stand.published < self.since)
            and not (self.until and stand.published and stand.published > self.until)
        )


def draw(contests: Sequence[Contest], *, claimants: bool) -> Filters:
    """Draw the filters that fit what is there, and return what is chosen; `claimants` offers those too."""
    stands = [stand for of in contests for stand in of.stands]
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        places = {name: st.container(width="content") for name in _ASKED}
        since, until = _period(stands)
    filters = _chosen(stands, Filters(since=since, until=until), claimants=claimants)
    offered = _offers(stands, filters)
    with places["sides"]:
        counted.pills("Says", {side: offered["sides"].get(side, 0) for side in SIDES}, key="says")
    for field in ("certainties", "tenses", "outlets"):
        with places[field]:
            label, key = _ASKED[field]
            counted.several(label, offered[field], key=key, width=_WIDTH, placeholder="Any")
    if claimants:
        names = _names(stands)
        with places["claimants"]:
            label, key = _ASKED["claimants"]
            counted.several(
                label,
                offered["claimants"],
                key=key,
                say=lambda one: names.get(one, one),
                width=_WIDTH,
                placeholder="Anybody",
            )
    return filters


_ASKED: Mapping[str, tuple[str, str]] = {
    "sides": ("Says", "says"),
    "certainties": ("Certainty", "certainty"),
    "tenses": ("Time", "time"),
    "outlets": ("Outlets", "outlet"),
    "claimants": ("Claimants", "claimants"),
}
"""Label and key of the boxes that count, by the field of `Filters`."""


def _value(field: str, stand: Stand) -> str | None:
    """Return what a box of a field says of a stand."""
    match field:
        case "sides":
            return next(side for side, affirmed in SIDES.items() if affirmed == stand.affirmed)
        case "certainties":
            return stand.certainty
        case "tenses":
            return stand.tense
        case "outlets":
            return stand.outlet
    return stand.claimant.address if stand.claimant else None


def _chosen(stands: Sequence[Stand], narrowed: Filters, *, claimants: bool) -> Filters:
    """Return what is chosen in the boxes that count, before they are drawn: their numbers depend on it."""
    asked = [field for field in _ASKED if claimants or field != "claimants"]
    held = {field: counted.chosen(_ASKED[field][1], _values(field, stands)) for field in asked}
    sides = frozenset(SIDES[side] for side in held.pop("sides"))
    chosen: dict[str, Any] = {field: frozenset(values) for field, values in held.items()}
    return replace(narrowed, sides=sides, **chosen)


def _offers(stands: Sequence[Stand], filters: Filters) -> Mapping[str, Mapping[str, int]]:
    """Return how many stands each value of each box would leave, the most frequent first."""
    nothing: dict[str, dict[str, Any]] = {field: {field: frozenset()} for field in _ASKED}
    found = {}
    for field, empty in nothing.items():
        others = replace(filters, **empty)
        left = Counter(_value(field, stand) for stand in stands if others.passes(stand))
        found[field] = {value: left[value] for value in sorted(_values(field, stands), key=lambda value: -left[value])}
    return found


def _values(field: str, stands: Sequence[Stand]) -> list[str]:
    return sorted({value for stand in stands if (value := _value(field, stand))})


def boxes(contests: Sequence[Contest]) -> Mapping[str, Box]:
    """Return the boxes of what `Filters` hold, by its fields; claimants are called as the contests call them."""
    names = _names([stand for of in contests for stand in of.stands])
    return {
        **{field: Box(key, label) for field, (label, key) in _ASKED.items()},
        "claimants": Box("claimants", "Claimants", say=lambda them: ", ".join(names.get(one, one) for one in them)),
        "since": Box("since", "Reported from", None),
        "until": Box("until", "Reported to", None),
    }


def _names(stands: Sequence[Stand]) -> Mapping[str, str]:
    return {stand.claimant.address: stand.claimant.name for stand in stands if stand.claimant}


def _period(stands: Sequence[Stand]) -> tuple[datetime.date | None, datetime.date | None]:
    days = [stand.published for stand in stands if stand.published]
    if not days:
        return None, None
    since = st.date_input("Reported from", None, min(days), max(days), key="since", bind="query-params", width=130)
    until = st.date_input("to", None, min(days), max(days), key="until", bind="query-params", width=130)
    return since, until


def _stand(claim: Claim) -> Stand:
    return Stand(
        claim.iri,
        claim.affirmed,
        claim.certainty,
        claim.tense,
        claim.outcome,
        claim.chain[-1] if claim.chain else None,
        claim.source.outlet,
        claim.source.published,
    )


def number(contests: Sequence[Contest]) -> int:
    """Return how many claims contests have."""
    return sum(len(of.stands) for of in contests)


def told(contests: Sequence[Contest]) -> str:
    """Return how much passed."""
    contested = words.counted(len(contests), "contested event or relation", "contested events and relations")
    return f"{words.counted(number(contests), 'claim')} about {contested}"
