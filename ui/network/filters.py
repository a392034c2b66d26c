"""Which links the network shows: filters in a popover, and what they leave out said beside it."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from graph import ledger
from graph.networks import Bond, Link, Selection, offers
from graph.views.things import thing
from ui import chips, counted, statuses, sureness
from ui.chips import Box, Chip
from ui.network import time
from ui.network.drawing import STATUS
from ui.store import look_up

LEAST = Box("least", "Articles", 1, lambda number: f"{number} or more")
BOXES: Mapping[str, Box] = {
    "types": Box("kinds", "Events and ties"),
    "statuses": statuses.BOX,
    "certainties": Box("certainty", "Stated as"),
    "claimants": Box("claimant", "Claimed by"),
    "publishers": Box("outlet", "Outlets"),
    "since": Box(time.SINCE, "From", None),
    "until": Box(time.UNTIL, "Until", None),
    "confidence": sureness.box("confidence"),
}
"""The boxes of what a `Selection` holds, by its fields."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is selected; `least` is the number of articles that must speak of a connection."""

    selection: Selection
    least: int


def draw(links: Sequence[Link]) -> Filters:
    """Draw the filters over what the links offer, and return what is chosen; the choices stand in the address."""
    with st.popover("Filter", icon=":material/filter_alt:"):
        top = st.container()
        since, until = _days(links)
        sure = sureness.least("confidence")
        least = st.number_input("Least number of articles", 1, 99, 1, key="least", bind="query-params")
    named = _names(links)
    selection = _chosen(links, named, Selection(since=since, until=until, confidence=sure))
    offered = offers(links, selection)
    with top:
        counted.several("Events and ties", _ordered(offered.types, {link.type for link in links}), key="kinds")
        statuses.choose({STATUS[of]: offered.statuses[of] for of in {link.status for link in links}})
        counted.pills("Stated as", {of: offered.certainties[of] for of in _certainties(links)}, key="certainty")
        counted.several("Claimed by", _by_name(offered.claimants, named.claimants), key="claimant")
        counted.several("Outlets", _by_name(offered.publishers, named.publishers), key="outlet")
    return Filters(selection, least)


@dataclass(frozen=True, slots=True)
class _Names:
    """What those are called who claim and who publish, by IRI."""

    claimants: Mapping[str, str]
    publishers: Mapping[str, str]


def _names(links: Iterable[Link]) -> _Names:
    claims = [claim for link in links for claim in link.claims]
    cited = {claim.claimant for claim in claims if thing(claim.claimant, None).kind != "Article"}
    publishers = {claim.publisher for claim in claims if claim.publisher}
    known = look_up(ledger.names, tuple(sorted(cited | publishers)))
    return _Names(*({iri: thing(iri, known.get(iri)).name for iri in sorted(of)} for of in (cited, publishers)))


def _chosen(links: Sequence[Link], named: _Names, narrowed: Selection) -> Selection:
    """Return what is chosen in the boxes that count, before they are drawn: their numbers depend on it."""
    wanted = statuses.chosen({STATUS[link.status] for link in links})
    return replace(
        narrowed,
        types=tuple(counted.chosen("kinds", {link.type for link in links})),
        statuses=tuple(name for name, status in STATUS.items() if status in wanted),
        certainties=tuple(counted.chosen("certainty", _certainties(links))),
        claimants=_meant("claimant", named.claimants),
        publishers=_meant("outlet", named.publishers),
    )


def _certainties(links: Iterable[Link]) -> list[str]:
    stated = {claim.certainty for link in links for claim in link.claims}
    return [name for name in ("certain", "probable", "possible") if name in stated]


def _meant(key: str, named: Mapping[str, str]) -> tuple[str, ...]:
    """Return all who bear a name that is chosen."""
    wanted = set(counted.chosen(key, set(named.values())))
    return tuple(iri for iri, name in named.items() if name in wanted)


def _by_name(counts: Counter[str], named: Mapping[str, str]) -> Mapping[str, int]:
    found: Counter[str] = Counter()
    for iri, name in named.items():
        found[name] += counts[iri]
    return _ordered(found, found)


def _ordered(counts: Counter[str], offered: Iterable[str]) -> Mapping[str, int]:
    """Return the numbers of what is offered, the highest first, then by name."""
    return {name: counts[name] for name in sorted(offered, key=lambda name: (-counts[name], name.casefold()))}


def hiding(chosen: Filters, links: Iterable[Link], thin: Iterable[Bond]) -> list[Chip]:
    """Return a chip for each filter, with how many of `links` it hides; `thin` are bonds of too few articles."""
    distinct = {link.about: link for link in links}.values()
    found = chips.of(chosen.selection, Selection(), BOXES, lambda selection: sum(map(selection.admits, distinct)))
    return found if chosen.least == 1 else [*found, Chip(LEAST, sum(len(bond.links) for bond in thin))]


def _days(links: Iterable[Link]) -> tuple[datetime.date | None, datetime.date | None]:
    """Let a stretch of time be chosen between the first and the last dated event."""
    between = time.span(links)
    if between is None:
        return None, None
    first, last = between
    left, right = st.columns(2)
    with left:
        since = st.date_input("From", None, min_value=first, max_value=last, key=time.SINCE, bind="query-params")
    with right:
        until = st.date_input("Until", None, min_value=first, max_value=last, key=time.UNTIL, bind="query-params")
    if since or until:
        st.caption("What has no date stays in view.")
    return since, until
