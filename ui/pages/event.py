"""One event or lasting relation: what the graph makes of it, and every claim that is made of it."""

from __future__ import annotations

import streamlit as st

from graph import behind as questions
from graph.views import claims, events
from graph.views.events import EventPage
from ui import behind, evidence, heading, sitemap, words
from ui.escape import plain
from ui.missing import unknown
from ui.store import ask


def page() -> None:
    """Draw the event or the relation that the address names."""
    if tie := st.query_params.get(sitemap.TIE):
        _tie(tie)
        return
    address = st.query_params.get(sitemap.EVENT, "")
    found = ask(events.event, address) if address else None
    if found is None:
        unknown("event", address)
        return
    _header(found)
    left, right = st.columns([2, 3], gap="large")
    with left:
        _roles(found)
        _concerned(found)
    with right:
        evidence.show_sides(found.claims, key="event")


def _header(found: EventPage) -> None:
    line = found.line
    with st.container(horizontal=True, gap="small"):
        st.badge(
            words.STATUS_WORDS[line.status],
            color=words.STATUS_COLORS[line.status],
            icon=words.STATUS_ICONS[line.status],
        )
        if line.disputed:
            st.badge(
                "Disputed", color="red", icon=":material/balance:", help="One source affirms it and another denies it."
            )
        st.badge(plain(line.type), color="gray")
        if line.quad:
            st.badge(plain(line.quad), color="violet", help="PLOVER class of the type of event.")
        behind.draw(questions.claims("What is claimed of this event", "about", line.event.iri))
    heading.draw(words.headline(line.event.name))
    st.caption(words.STATUS_HELP[line.status])
    dates = f"When: {' or '.join(found.when)}. " if found.when else "No date is given. "
    st.caption(
        plain(f"{dates}First reported {words.day(line.reported)}, in {words.counted(line.articles, 'article')}.")
    )


def _roles(found: EventPage) -> None:
    st.subheader("Who and what")
    if not found.roles:
        st.text("No article says who or what takes part.")
    for role in found.roles:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.caption(plain(role.role), width=110)
            if role.thing.is_entity:
                sitemap.link(role.thing)
            else:
                st.text(role.thing.name)
            st.caption(words.counted(role.articles, "article"), width="content")


def _concerned(found: EventPage) -> None:
    if not found.concerned:
        return
    st.subheader("Bound up with")
    for other in found.concerned:
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.caption("is about" if other.towards else "spoken of in", width=110)
            sitemap.link(other.event)
            st.badge(words.STATUS_WORDS[other.status], color=words.STATUS_COLORS[other.status])


def _tie(address: str) -> None:
    found = ask(claims.about, address)
    if not found:
        unknown("relation", address)
        return
    with st.container(horizontal=True, gap="small"):
        st.badge("Relation", color="gray")
        behind.draw(questions.claims("What is claimed of this relation", "about", found[0].about.iri))
    heading.draw(words.headline(found[0].about.name))
    evidence.show_sides(found, key="event")
