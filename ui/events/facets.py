"""The facets of the Events page.

Their boxes are the one place where a choice is kept, and stand in the address. What is brushed or clicked in a chart is
put into them, so that all charts, the table and a shared address follow.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from graph import ledger
from graph.ledger import Choice, Counted, Facets, Offered
from graph.ledger.lines import named
from graph.views.things import Status, status_term
from ui import chips, statuses, words
from ui.chips import Box
from ui.store import look_up

WORDS, TYPE, WHO, WHERE, OUTLET, SINCE, UNTIL, DISPUTED = (
    "name",
    "type",
    "who",
    "where",
    "outlet",
    "since",
    "until",
    "disputed",
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
}
"""The boxes of what a `Choice` holds, by its fields."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is chosen, as the ledger is asked for it, and the names in the boxes by key."""

    choice: Choice
    names: Mapping[str, tuple[str, ...]]


def draw(everything: Counted) -> Chosen:
    """Draw the boxes and return what is chosen in them."""
    offered = look_up(ledger.facets)
    types = {named(iri): iri for iri in offered.types}
    one, two, three, four, five = st.columns(5, vertical_alignment="bottom")
    with one:
        typed = st.text_input("Words in the name", key=WORDS, type="search", bind="query-params") or ""
    with two:
        kinds = st.multiselect("Types", sorted(types), key=TYPE, bind="query-params")
    with three:
        actors = _names("Actors, all of them", WHO, offered.actors)
    with four:
        places = _names("Places", WHERE, offered.places)
    with five:
        outlets = _names("Reported by", OUTLET, offered.outlets)
    wanted, disputed, since, until = _status_and_time(offered, everything)
    choice = Choice(
        types=tuple(types[kind] for kind in kinds),
        statuses=tuple(map(status_term, wanted)),
        actors=_meant(actors, offered.actors),
        places=_meant(places, offered.places),
        outlets=_meant(outlets, offered.outlets),
        words=typed,
        since=since,
        until=until,
        disputed=disputed,
    )
    return Chosen(choice, {TYPE: tuple(kinds), WHO: tuple(actors), WHERE: tuple(places), OUTLET: tuple(outlets)})


def clear() -> None:
    """Empty all boxes."""
    chips.clear(list(BOXES.values()))


def set_period(since: datetime.date | None, until: datetime.date | None) -> None:
    """Choose the days from `since` to `until`; the same days again choose all."""
    if (st.session_state.get(SINCE), st.session_state.get(UNTIL)) == (since, until):
        since = until = None
    st.session_state[SINCE], st.session_state[UNTIL] = since, until


def toggle(key: str, name: str) -> None:
    """Choose a name in the box `key`, or take it away when it is there."""
    now = list(st.session_state.get(key) or [])
    st.session_state[key] = [other for other in now if other != name] if name in now else [*now, name]


def _status_and_time(
    offered: Facets, everything: Counted
) -> tuple[list[Status], bool, datetime.date | None, datetime.date | None]:
    with st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        chosen = statuses.choose([of for of, number in offered.statuses.items() if number])
        disputed = st.toggle(
            "Disputed only", key=DISPUTED, bind="query-params", help="Affirmed by one source and denied by another."
        )
        since = _day("From", SINCE, everything)
        until = _day("Until", UNTIL, everything)
        st.button("Clear all", on_click=clear, type="tertiary", icon=":material/filter_alt_off:")
    return chosen, disputed, since, until


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


def _names(label: str, key: str, offered: Sequence[Offered]) -> list[str]:
    """Let names be chosen: those with most events are offered, any other can be typed or come with the address."""
    known = dict.fromkeys(of.thing.name for of in offered)
    asked = dict.fromkeys([*st.query_params.get_all(key), *(st.session_state.get(key) or [])])
    return st.multiselect(label, list(known | asked), key=key, accept_new_options=True, bind="query-params")


def _meant(names: Iterable[str], offered: Sequence[Offered]) -> tuple[str, ...]:
    """Return the entities that names mean; a name that nobody bears stands for itself, and no event fits it."""
    by_name = {of.thing.name: of.thing.iri for of in reversed(offered)}
    return tuple(by_name.get(name) or next(iter(look_up(ledger.called, name)), name) for name in names)
