"""The facets of the Events page.

Their boxes are the one place where a choice is kept, and stand in the address. What is brushed or clicked in a chart is
put into them, so that all charts, the table and a shared address follow.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from graph import ledger
from graph.ledger import EVERY, Choice, Counted, Facets, Offered
from graph.ledger.lines import named
from graph.views.things import status_term
from ui import counted, statuses, sureness, words
from ui.chips import Box
from ui.store import look_up

WORDS, TYPE, WHO, WHERE, OUTLET, SINCE, UNTIL, DISPUTED, NAMED, SURE = (
    "name",
    "type",
    "who",
    "where",
    "outlet",
    "since",
    "until",
    "disputed",
    "named",
    "sure",
)
"""Keys of the boxes, which are the query parameters."""

BOXES: Mapping[str, Box] = {
    "words": Box(WORDS, "Words", ""),
    "types": Box(TYPE, "Types"),
    "statuses": statuses.BOX,
    "actors": Box(WHO, "Actors"),
    "places": Box(WHERE, "Places"),
    "outlets": Box(OUTLET, "Reported by"),
    "since": Box(SINCE, "From", None),
    "until": Box(UNTIL, "Until", None),
    "disputed": Box(DISPUTED, "Disputed only", False, lambda _: ""),
    "named": Box(NAMED, "Named actors only", False, lambda _: ""),
    "confidence": sureness.box(SURE),
}
"""The boxes of what a `Choice` holds, by its fields."""

NARROWING = [box for box in BOXES.values() if box.key != NAMED]
"""The boxes that are empty when the page is opened: what they hold names its tab."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen, as the ledger is asked for it, and the names in the boxes by key."""

    choice: Choice
    names: Mapping[str, tuple[str, ...]]


def draw(everything: Counted) -> Chosen:
    """Draw the boxes and return what is chosen in them."""
    one, two, three, four, five = st.columns(5, vertical_alignment="bottom")
    below = st.container(horizontal=True, gap="small", vertical_alignment="bottom")
    with one:
        typed = st.text_input("Words in the name", key=WORDS, type="search", bind="query-params") or ""
    with below:
        status = st.container(width="content")
        since = _day("From", SINCE, everything)
        until = _day("Until", UNTIL, everything)
        disputed, named_only, sure = _more()
    every = look_up(ledger.facets, EVERY)
    narrowed = Choice(words=typed, since=since, until=until, disputed=disputed, named=named_only, confidence=sure)
    choice = _chosen(every, narrowed)
    left = look_up(ledger.facets, choice)
    types, statuses_ = _of_types(every, left), dict.fromkeys(every.statuses, 0) | dict(left.statuses)
    with two:
        names = {TYPE: counted.several("Types", types, key=TYPE)}
    for column, label, key, offered in (
        (three, "Actors, all of them", WHO, left.actors),
        (four, "Places", WHERE, left.places),
        (five, "Reported by", OUTLET, left.outlets),
    ):
        with column:
            names[key] = counted.several(label, {of.thing.name: of.events for of in offered}, key=key, new=True)
    with status:
        statuses.choose(statuses_)
    return Chosen(choice, {key: tuple(held) for key, held in names.items()})


def _chosen(every: Facets, narrowed: Choice) -> Choice:
    """Return what is chosen in the boxes that count, before they are drawn: their numbers depend on it."""
    types = {named(iri): iri for iri in every.types}
    return replace(
        narrowed,
        types=tuple(types[kind] for kind in counted.chosen(TYPE, types)),
        statuses=tuple(map(status_term, statuses.chosen(every.statuses))),
        actors=_meant(counted.chosen(WHO), every.actors),
        places=_meant(counted.chosen(WHERE), every.places),
        outlets=_meant(counted.chosen(OUTLET), every.outlets),
    )


def _of_types(every: Facets, left: Facets) -> Mapping[str, int]:
    """Return how many events each type would leave, the most frequent first; those that would leave none at the end."""
    counts = {named(iri): left.types.get(iri, 0) for iri in every.types}
    return dict(sorted(counts.items(), key=lambda of: (-of[1], of[0])))


def set_period(since: datetime.date | None, until: datetime.date | None) -> None:
    """Choose the days from `since` to `until`; the same days again choose all."""
    if (st.session_state.get(SINCE), st.session_state.get(UNTIL)) == (since, until):
        since = until = None
    st.session_state[SINCE], st.session_state[UNTIL] = since, until


def toggle(key: str, name: str) -> None:
    """Choose a name in the box `key`, or take it away when it is there."""
    now = list(st.session_state.get(key) or [])
    st.session_state[key] = [other for other in now if other != name] if name in now else [*now, name]


def _more() -> tuple[bool, bool, float]:
    """Let it be chosen what is left out: what nobody disputes, what nobody named acts in, what may be misread."""
    with st.popover("Filter", icon=":material/filter_alt:"):
        disputed = st.toggle(
            "Disputed only", key=DISPUTED, bind="query-params", help="Affirmed by one source and denied by another."
        )
        named_only = st.toggle(
            "Named actors only",
            True,
            key=NAMED,
            bind="query-params",
            help="Leaves out events of which no article says by name who acted, took part or was acted upon.",
        )
        sure = sureness.least(SURE)
    return disputed, named_only, sure


def _day(label: str, key: str, everything: Counted) -> datetime.date | None:
    """Let a day be chosen among the months that have events: months are what is drawn over in the chart."""
    first, last = everything.first, everything.last
    return st.date_input(
        label,
        None,
        min_value=first and words.first_of_month(first),
        max_value=last and words.last_of_month(last),
        key=key,
        bind="query-params",
        width=125,
    )


def _meant(names: Iterable[str], offered: Sequence[Offered]) -> tuple[str, ...]:
    """Return the entities that names mean; a name that nobody bears stands for itself, and no event fits it."""
    by_name = {of.thing.name: of.thing.iri for of in reversed(offered)}
    return tuple(by_name.get(name) or next(iter(look_up(ledger.called, name)), name) for name in names)
