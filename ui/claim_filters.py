"""The filters of the claims page, all in its address, and what they let through."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from graph.views.claims import Claim
from graph.views.stands import Contest, Stand
from ui import words
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
        return [claim for claim in claims if self._passes(_stand(claim))]

    def of_contests(self, contests: Sequence[Contest]) -> list[Contest]:
        """Return the contests with only the stands that pass; those that lose all are left out."""
        kept = (replace(of, stands=tuple(filter(self._passes, of.stands))) for of in contests)
        return [of for of in kept if of.stands]

    def _passes(self, stand: Stand) -> bool:
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
        sides = st.pills("Says", list(SIDES), selection_mode="multi", key="says", bind="query-params", width="content")
        certainties = _several("Certainty", {stand.certainty for stand in stands}, key="certainty")
        tenses = _several("Time", {stand.tense for stand in stands}, key="time")
        outlets = _several("Outlets", {stand.outlet for stand in stands if stand.outlet}, key="outlet")
        cited = _claimants(stands) if claimants else []
        since, until = _period(stands)
    return Filters(
        frozenset(SIDES[side] for side in sides),
        frozenset(certainties),
        frozenset(tenses),
        frozenset(outlets),
        frozenset(cited),
        since,
        until,
    )


def boxes(contests: Sequence[Contest]) -> Mapping[str, Box]:
    """Return the boxes of what `Filters` hold, by its fields; claimants are called as the contests call them."""
    names = _names([stand for of in contests for stand in of.stands])
    return {
        "sides": Box("says", "Says"),
        "certainties": Box("certainty", "Certainty"),
        "tenses": Box("time", "Time"),
        "outlets": Box("outlet", "Outlets"),
        "claimants": Box("claimants", "Claimants", say=lambda them: ", ".join(names.get(one, one) for one in them)),
        "since": Box("since", "Reported from", None),
        "until": Box("until", "Reported to", None),
    }


def _several(label: str, options: Collection[str], *, key: str) -> list[str]:
    return st.multiselect(label, sorted(options), key=key, bind="query-params", width=_WIDTH, placeholder="Any")


def _claimants(stands: Sequence[Stand]) -> list[str]:
    names = _names(stands)
    return st.multiselect(
        "Claimants",
        sorted(names, key=lambda address: names[address].casefold()),
        format_func=lambda address: names.get(address, address),
        key="claimants",
        bind="query-params",
        width=_WIDTH,
        placeholder="Anybody",
    )


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
