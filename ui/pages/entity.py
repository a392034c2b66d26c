"""Actors: the list of them, and everything about one, each line with its evidence."""

from __future__ import annotations

import streamlit as st

from graph import behind as questions
from graph import ledger
from graph.behind import Question
from graph.views import entity
from graph.views.entity import Profile, TieLine
from graph.views.things import ENTITY_KINDS, beginning
from ui import behind, dossier_button, empty, entity_tabs, heading, sitemap, tables, watching, words
from ui.escape import plain
from ui.missing import unknown
from ui.store import ask, look_up

LISTED, NAMES = 2000, 12
UNNAMED = "Lists as well whom one article describes and does not name (two officials), or names by a surname alone."


def page() -> None:
    """Draw the list of actors, or the one that the address names."""
    address = st.query_params.get(sitemap.ENTITY)
    if not address:
        _list()
        return
    profile = ask(entity.profile, address)
    if profile is None:
        unknown("actor", address)
        return
    _header(profile)
    entity_tabs.draw(profile)


def _list() -> None:
    heading.draw("Actors")
    if not look_up(ledger.most_mentioned, ENTITY_KINDS, 1, unnamed=True):
        empty.draw("entity")
        return
    with st.container(horizontal=True, gap="medium", vertical_alignment="bottom"):
        chosen = st.pills(
            "Types", ENTITY_KINDS, selection_mode="multi", default=ENTITY_KINDS[:3], key="kind", bind="query-params"
        )
        unnamed = st.toggle("Unnamed too", key="unnamed", bind="query-params", help=UNNAMED)
    kinds = tuple(chosen) or ENTITY_KINDS
    actors = look_up(ledger.most_mentioned, kinds, LISTED, unnamed=unnamed)
    if not actors:
        st.text("No actor of these types is in the graph. Choose others above.")
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        number = words.counted(look_up(ledger.count_mentioned, kinds, unnamed=unnamed), "actor")
        told = number if len(actors) < LISTED else f"The first {LISTED:,} of {number}"
        st.caption(f"{told}, most mentioned first. Choose one to see all about it.", width="content")
        behind.draw(questions.actors(map(beginning, kinds), most=LISTED, unnamed=unnamed))
    row = tables.choose(
        {
            "Name": [actor.thing.name for actor in actors],
            "Type": [actor.thing.kind for actor in actors],
            "Articles": [actor.articles for actor in actors],
        },
        key="entity-list",
        alt="Actors and the number of articles that mention them",
        rows=24,
    )
    if row is not None:
        sitemap.go_to(actors[row].thing)


def _header(profile: Profile) -> None:
    heading.draw(profile.thing.name)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.badge(profile.thing.kind, color="gray")
        for code in profile.codes:
            st.badge(plain(code), color="blue", help="ISO 3166 code")
        for address in profile.same:
            if address.startswith(("https://", "http://")):
                st.link_button(
                    plain(address.rsplit("/", 1)[-1]), address, type="tertiary", icon=":material/open_in_new:"
                )
        sitemap.link_to_network(profile.thing, label="Connections")
        dossier_button.draw(profile.thing)
        watching.button("entity", profile.thing.address, profile.thing.name)
        behind.draw(*_questions(profile.thing.iri))
    _belongs(profile)
    others = [name for name in profile.names if name.text != profile.thing.name]
    if others:
        called = ", ".join(f"{name.text} ({name.articles})" for name in others[:NAMES])
        rest = f" and {len(others) - NAMES} more" if len(others) > NAMES else ""
        st.caption(plain(f"Also called {called}{rest}"), help="In brackets: how many articles use the name.")
    _coverage(profile)


def _belongs(profile: Profile) -> None:
    """Say which offices an actor holds, or else where it belongs."""
    told = "; ".join(map(_told, ask(entity.held, profile.thing.iri)))
    if told:
        st.markdown(plain(told[0].upper() + told[1:]))


def _told(line: TieLine) -> str:
    called = f" ({line.roles[0]})" if line.roles else ""
    return f"{line.predicate} {line.object.name}{called}{' (implied)' if line.implied else ''}"


def _questions(iri: str) -> tuple[Question, ...]:
    return (
        questions.view("Events with this actor", "part_in_events", entity=iri),
        questions.view("Ties to others", "ties", subject=iri),
        questions.view("Ties of others to it", "ties", object=iri),
        questions.claims("What it affirms and denies", "claimant", iri),
        questions.view("Who else is in its events", "company", entity=iri),
        questions.view("Articles that mention it", "mentioning", entity=iri),
    )


def _coverage(profile: Profile) -> None:
    days = sorted(article.published for article in profile.articles if article.published)
    between = f", {words.day(days[0])} to {words.day(days[-1])}" if days else ""
    outlets = ", ".join(f"{outlet} ({number})" for outlet, number in profile.coverage()[:6])
    st.caption(plain(f"{words.counted(len(profile.articles), 'article')}{between}: {outlets}"))
