"""One event or lasting relation: what the graph makes of it, and every claim that is made of it."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from graph import behind as questions
from graph.views import claims, events
from graph.views.events import EventPage, Role
from ui import behind, edtf, evidence, heading, sitemap, statuses, words
from ui.escape import plain
from ui.missing import unknown
from ui.network.address import MOST_ACTORS
from ui.store import ask

ACTING = ("agent", "recipient", "participant")


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
    heading.draw(words.headline(line.event.name))
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        statuses.badge(line.status)
        if line.disputed:
            st.badge(
                "Disputed", color="red", icon=":material/balance:", help="One source affirms it and another denies it."
            )
        st.badge(plain(line.type), color="gray")
        if line.quad:
            st.badge(plain(line.quad), color="violet", help="PLOVER class of the type of event.")
        _links(found)
        behind.draw(questions.claims("What is claimed of this event", "about", line.event.iri))
    dates = f"When: {' or '.join(map(edtf.told, found.when))}. " if found.when else "No date is given. "
    reported = f"First {words.reported(line.reported)}, in {words.counted(line.articles, 'article')}."
    st.caption(plain(f"{dates}{reported} {words.STATUS_HELP[line.status]}"))


def _links(found: EventPage) -> None:
    """Draw links to what lies between those who take part, where they are two, and to their connections."""
    acting = {role.thing.iri: role.thing for role in found.roles if role.role in ACTING and role.thing.is_entity}
    actors = list(acting.values())[:MOST_ACTORS]
    if len(actors) == 2:
        sitemap.link_to_pair(*actors, label="All between the two")
    if actors:
        sitemap.link_to_network(*actors, label="Connections")


def _roles(found: EventPage) -> None:
    st.subheader("Who and what")
    if not found.roles:
        st.text("No article says who or what takes part.")
    for role, group in groupby(found.roles, key=lambda role: role.role):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.caption(plain(role), width=90)
            for of in group:
                _filler(of)


def _filler(of: Role) -> None:
    told = f"{of.thing.name} ({of.articles})" if of.articles > 1 else of.thing.name
    if of.thing.is_entity:
        sitemap.link(of.thing, told)
    else:
        st.text(told, width="content")


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
