"""Two actors: everything between them, each line with its evidence. The address names both (`?a=...&b=...`)."""

from __future__ import annotations

from itertools import combinations

import streamlit as st

from graph import behind as questions
from graph import ledger
from graph.views import entity, pair
from graph.views.things import Thing
from ui import actor_picker, behind, dossier_button, empty, heading, pair_tabs, sitemap
from ui.escape import plain
from ui.missing import unknown
from ui.pair_tabs import Pair
from ui.store import ask, look_up

SUGGESTED = 4


def page() -> None:
    """Draw the page."""
    addresses = {side: st.query_params.get(side) for side in (sitemap.ONE, sitemap.OTHER)}
    chosen = {side: ask(entity.find, address) for side, address in addresses.items() if address}
    for side, actor in chosen.items():
        if actor is None:
            unknown("actor", addresses[side] or "")
            return
    one, other = chosen.get(sitemap.ONE), chosen.get(sitemap.OTHER)
    heading.draw(f"{one.name} and {other.name}" if one and other else "Two actors")
    _pickers(one, other)
    if one and other and one != other:
        _both(one, other)
    else:
        _guide(one or other)


def _pickers(one: Thing | None, other: Thing | None) -> None:
    left, right, _ = st.columns([2, 2, 1], vertical_alignment="center")
    with left:
        actor_picker.draw(sitemap.ONE, one, other)
    with right:
        actor_picker.draw(sitemap.OTHER, other, one)


def _both(one: Thing, other: Thing) -> None:
    people = ask(pair.side, one.iri), ask(pair.side, other.iri)
    acting: tuple[tuple[Thing, ...], tuple[Thing, ...]] = ((), ())
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        sitemap.link(one)
        sitemap.link(other)
        sitemap.link_to_network(one, other, label="Connections of both")
        dossier_button.draw(one, other)
        query = st.container(width="content")
        if any(people) and st.toggle(
            "With those who hold office for them",
            key="officials",
            bind="query-params",
            help=plain(f"Counts what these do too: {_named(people[0] + people[1])}."),
        ):
            acting = people
    sides = [(of.iri, *(person.iri for person in people)) for of, people in zip((one, other), acting, strict=True)]
    with query:
        behind.draw(questions.events_between(sides[0], sides[1], "Events between the two"))
    pair_tabs.draw(Pair(one, other, sides[0], sides[1]))


def _named(people: tuple[Thing, ...], most: int = 12) -> str:
    rest = f" and {len(people) - most} more" if len(people) > most else ""
    return ", ".join(person.name for person in people[:most]) + rest


def _guide(chosen: Thing | None) -> None:
    """Say what to do as long as there are not two actors."""
    known = [actor.thing for actor in look_up(ledger.most_mentioned, actor_picker.ACTOR_KINDS, SUGGESTED)]
    if len(known) < 2:
        empty.draw("pair")
        return
    missing = f"Choose a second actor beside {chosen.name}" if chosen else "Choose two actors"
    st.text(
        f"{missing} to see all events between them, what each says about the other, what is denied, "
        "and how they are connected."
    )
    st.caption("Or begin with one of these.")
    pairs = [(chosen, of) for of in known if of != chosen] if chosen else list(combinations(known, 2))
    with st.container(gap="xxsmall"):
        for one, other in pairs:
            sitemap.link_to_pair(one, other, label=f"{one.name} and {other.name}")
