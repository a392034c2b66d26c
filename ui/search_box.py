"""The search box that every page has: actors, offices, articles, sentences and kinds of events as they are typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import streamlit as st

from graph.search import Found, Hit
from graph.views.things import thing
from ui import sitemap, words
from ui.escape import plain, shortened
from ui.store import workspace

SHOWN, LONGEST = 4, 70


@st.fragment
def draw() -> None:
    """Draw the box and, as somebody types, what it finds; only this part of the page is drawn again."""
    typed = st.text_input(
        "Search",
        type="search",
        live=True,
        key="search-box",
        placeholder="Search",
        label_visibility="collapsed",
    )
    if not typed or not typed.strip():
        return
    found = workspace().search.find(typed, limit=SHOWN)
    if found:
        with st.container(key="found"):
            draw_groups(found, length=LONGEST)
            everything = {sitemap.QUERY: typed}
            st.page_link(sitemap.page("search"), label="All results", icon=":material/search:", query_params=everything)
    else:
        st.caption("Nothing found.")


def draw_groups(found: Found, *, length: int, sourced: bool = False) -> None:
    """Draw results by kind, each a link cut after `length` characters; `sourced` adds outlet and date to sentences."""
    _group("Actors", found.entities, lambda hit: _entity(hit, length))
    _group("Offices", found.offices, lambda hit: _entity(hit, length))
    _group("Kinds of events", found.event_types, _event_type)
    _group("Articles by title, newest first", found.articles, lambda hit: _article(hit, length))
    if found.about:
        name = f"Articles that mention {shortened(found.about.label, length)}, newest first"
        _group(plain(name), found.mentioning, lambda hit: _article(hit, length))
    _group("Sentences", found.sentences, lambda hit: _sentence(hit, length, sourced))


def _group(name: str, hits: Sequence[Hit], draw_hit: Callable[[Hit], None]) -> None:
    if hits:
        st.caption(name)
        with st.container(gap="xsmall"):
            for hit in hits:
                draw_hit(hit)


def _entity(hit: Hit, length: int) -> None:
    named = f"{hit.label} ({hit.text})" if hit.text.casefold() != hit.label.casefold() else hit.label
    found = thing(hit.iri, hit.label)
    sitemap.link(found, f"{shortened(named, length)}, {words.counted(hit.articles, 'article')}")


def _event_type(hit: Hit) -> None:
    label = plain(f"All events: {hit.label}")
    if st.button(
        label,
        key=f"type-{hit.label}",
        type="tertiary",
        icon=":material/event:",
        on_click=_choose_type,
        args=(hit.label,),
    ):
        sitemap.go("events", type=hit.label)


def _choose_type(label: str) -> None:
    """Set the facet of the events page, which may be the page that is open."""
    st.session_state["type"] = [label]


def _article(hit: Hit, length: int) -> None:
    sitemap.link(thing(hit.iri, hit.label), shortened(hit.label + (f" ({hit.detail})" if hit.detail else ""), length))


def _sentence(hit: Hit, length: int, sourced: bool) -> None:
    label = shortened(hit.text, length) + (f" ({hit.detail})" if sourced and hit.detail else "")
    sitemap.link_to_sentence(thing(hit.about, hit.label), hit.iri, label)
