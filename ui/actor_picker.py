"""A box to choose one of two actors: those who come first, and a search that sees through typing errors."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from graph import ledger
from graph.search import Hit
from graph.views.things import Thing, thing
from ui import sitemap, words
from ui.escape import plain, shortened
from ui.store import look_up, workspace

ACTOR_KINDS = ("Person", "Country", "Organization", "Group")
OFFERED, FOUND, LONGEST = 8, 40, 60


def draw(side: str, chosen: Thing | None, other: Thing | None) -> None:
    """Draw the box for the actor of `side`, a query parameter; a link in it keeps the actor of the other side."""
    label = plain(shortened(chosen.name, LONGEST)) if chosen else "Choose an actor"
    with st.popover(label, icon=":material/person_search:", key=f"picker-{side}", width="stretch"):
        _choices(side, chosen, other)


@st.fragment
def _choices(side: str, chosen: Thing | None, other: Thing | None) -> None:
    typed = st.text_input(
        "Name of a person, state or organization", type="search", live=True, key=f"picker-{side}-name"
    )
    offered = _found(typed) if typed and typed.strip() else _first(other)
    taken = {actor.iri for actor in (chosen, other) if actor}
    offered = [(actor, told) for actor, told in offered if actor.iri not in taken][:OFFERED]
    if not offered:
        st.caption("No such actor is in the graph.")
    with st.container(gap="xxsmall"):
        for actor, told in offered:
            kept = {_opposite(side): other.address} if other else {}
            st.page_link(
                sitemap.page("pair"),
                label=plain(shortened(f"{actor.name}, {told}", LONGEST)),
                query_params={side: actor.address, **kept},
            )


def _opposite(side: str) -> str:
    return sitemap.OTHER if side == sitemap.ONE else sitemap.ONE


def _found(typed: str) -> Sequence[tuple[Thing, str]]:
    hits = workspace().search.entities(typed, limit=FOUND)
    return [(of, words.counted(hit.articles, "article")) for hit in hits if (of := _thing(hit)).kind in ACTOR_KINDS]


def _thing(hit: Hit) -> Thing:
    return thing(hit.iri, hit.label)


def _first(other: Thing | None) -> Sequence[tuple[Thing, str]]:
    """Return those who have most to do with the other actor, or are mentioned most."""
    if other:
        near = [near for near in look_up(ledger.neighbours, other.iri) if near.thing.kind in ACTOR_KINDS]
        return [(of.thing, words.counted(of.events, "shared event")) for of in near]
    known = look_up(ledger.most_mentioned, ACTOR_KINDS, OFFERED + 2)
    return [(actor.thing, words.counted(actor.articles, "article")) for actor in known]
