"""Which links the network shows: filters in a popover, and what they leave out said beside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from graph.networks import Bond, Link, Selection
from graph.views import names
from graph.views.things import Thing
from ui import chips, statuses
from ui.chips import Box, Chip
from ui.network import time
from ui.network.drawing import STATUS
from ui.store import workspace

LEAST = Box("least", "Articles", 1, lambda number: f"{number} or more")
BOXES: Mapping[str, Box] = {
    "types": Box("kinds", "Events and ties"),
    "statuses": statuses.BOX,
    "certainties": Box("certainty", "Stated as"),
    "claimants": Box("claimant", "Claimed by"),
    "publishers": Box("outlet", "Outlets"),
    "since": Box(time.SINCE, "From", None),
    "until": Box(time.UNTIL, "Until", None),
    "confidence": Box("confidence", "Confidence", 0, lambda percent: f"{percent} % or more"),
}
"""The boxes of what a `Selection` holds, by its fields."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is selected; `least` is the number of articles that must speak of a connection."""

    selection: Selection
    least: int


def draw(links: Sequence[Link]) -> Filters:
    """Draw the filters over what the links offer, and return what is chosen; the choices stand in the address."""
    people = _named({claim.claimant for link in links for claim in link.claims})
    outlets = _named({claim.publisher for link in links for claim in link.claims if claim.publisher})
    claimants = {iri: thing for iri, thing in people.items() if thing.kind != "Article"}
    with st.popover("Filter", icon=":material/filter_alt:"):
        kinds = st.multiselect(
            "Events and ties", sorted({link.type for link in links}), key="kinds", bind="query-params"
        )
        wanted = statuses.choose({STATUS[link.status] for link in links})
        certainties = st.pills(
            "Stated as",
            [name for name in ("certain", "probable", "possible") if _is_stated(name, links)],
            selection_mode="multi",
            key="certainty",
            bind="query-params",
        )
        said_by = _choose("Claimed by", claimants, "claimant")
        printed_by = _choose("Outlets", outlets, "outlet")
        since, until = _days(links)
        sure = st.slider(
            "Least confidence of the reading",
            0,
            95,
            0,
            step=5,
            format="%d%%",
            key="confidence",
            bind="query-params",
            help="Leaves out what the program is less sure to have read rightly in every sentence that states it.",
        )
        least = st.number_input("Least number of articles", 1, 99, 1, key="least", bind="query-params")
        st.button("Clear all filters", on_click=clear, type="tertiary", icon=":material/filter_alt_off:")
    selection = Selection(
        types=tuple(kinds),
        statuses=tuple(name for name, status in STATUS.items() if status in wanted),
        certainties=tuple(certainties),
        claimants=tuple(said_by),
        publishers=tuple(printed_by),
        since=since,
        until=until,
        confidence=sure / 100,
    )
    return Filters(selection, least)


def clear() -> None:
    """Set all filters back."""
    chips.clear([*BOXES.values(), LEAST])


def hiding(chosen: Filters, links: Iterable[Link], thin: Iterable[Bond]) -> list[Chip]:
    """Return a chip for each filter, with how many of `links` it hides; `thin` are bonds of too few articles."""
    distinct = {link.about: link for link in links}.values()
    found = chips.of(chosen.selection, Selection(), BOXES, lambda selection: sum(map(selection.admits, distinct)))
    return found if chosen.least == 1 else [*found, Chip(LEAST, sum(len(bond.links) for bond in thin))]


def _is_stated(certainty: str, links: Iterable[Link]) -> bool:
    return any(claim.certainty == certainty for link in links for claim in link.claims)


def _named(iris: Iterable[str]) -> Mapping[str, Thing]:
    return names.things(workspace().backend, sorted(iris))


def _choose(label: str, things: Mapping[str, Thing], key: str) -> list[str]:
    """Let things be chosen by name; return the IRIs of all that have a chosen name."""
    by_name = sorted({thing.name for thing in things.values()}, key=str.casefold)
    chosen = set(st.multiselect(label, by_name, key=key, bind="query-params"))
    return [iri for iri, thing in things.items() if thing.name in chosen]


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
