"""Overview: what is in the graph, what is new, who is in the news, what is contested."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from graph import behind as questions
from graph import ledger
from graph.ledger import Choice, Wanted
from graph.views import overview
from graph.views.things import beginning, status_term
from ui import behind, charts, empty, heading, particulars, sitemap, tables, words
from ui.store import ask, look_up

NEWEST, ACTORS, CONTESTED, LISTED = 12, 15, 200, 500
_COUNTED = (
    "People, states and organizations count if articles mention them by a name of their own, as on the page Actors."
)
_NARROW = st.column_config.NumberColumn(width=50)
_HAPPENED = Choice(statuses=(status_term("happened"),))
_ACTOR_KINDS = ("Person", "Country", "Organization", "Group")


def page() -> None:
    """Draw the page."""
    counts = ask(overview.counts)
    if not counts.get("article"):
        _first_run()
        return
    heading.draw("Overview")
    _figures(counts)
    left, right = st.columns([3, 2], gap="large")
    with left:
        st.subheader("Events over time")
        charts.events_by_month(look_up(ledger.days, _HAPPENED), key="overview-months")
        _newest()
    with right:
        _contested()
        _actors()
    behind.draw(
        questions.view("How many things of each kind", "kinds"),
        questions.events(_since_listed(), f"The latest {LISTED} events"),
        questions.contests(),
        questions.actors(map(beginning, _ACTOR_KINDS), most=ACTORS),
        questions.articles(Wanted(), most=NEWEST),
    )


def _since_listed() -> Choice:
    """Return the choice of the latest events that happened: all are too many for one answer of a large graph."""
    lines = look_up(ledger.lines, _HAPPENED, most=LISTED)
    return replace(_HAPPENED, since=lines[-1].day) if len(lines) == LISTED else _HAPPENED


def _first_run() -> None:
    heading.draw("Welcome to newsgraph", tab="Welcome")
    empty.draw("overview")
    st.text("Or read a folder, a feed or an archive of your own, in a terminal:")
    st.code("newsgraph ingest FOLDER", language="shell")


def _figures(counts: dict[str, int]) -> None:
    statuses = look_up(ledger.statuses)
    by_status = "; ".join(f"{words.STATUS_WORDS[status]}: {number:,}" for status, number in statuses.items())
    figures = (
        ("Articles", counts.get("article", 0), None),
        ("People", counts.get("person", 0), _COUNTED),
        ("States", counts.get("country", 0), None),
        ("Organizations", counts.get("organization", 0), None),
        ("Events", sum(statuses.values()), by_status),
        ("Claims", counts.get("claim", 0), "What articles state about events and relations, each with its sentence."),
        ("Quotations", counts.get("quotation", 0), None),
    )
    with st.container(horizontal=True, gap="small"):
        for name, number, explained in figures:
            st.metric(name, f"{number:,}", help=explained, width="content")


def _newest() -> None:
    st.subheader("Newest articles")
    lines = look_up(ledger.articles, most=NEWEST)
    chosen = tables.choose(
        {
            "Date": [line.published for line in lines],
            "Outlet": [words.outlet(line.outlet) for line in lines],
            "Title": [line.article.name for line in lines],
            "Claims": [line.claims for line in lines],
        },
        key="overview-newest",
        alt="The newest articles",
        config={
            "Date": st.column_config.Column(width=84),
            "Outlet": st.column_config.Column(width=108),
            "Title": st.column_config.Column(width=268),
            "Claims": st.column_config.Column(width=56),
        },
    )
    if chosen is not None:
        sitemap.go_to(lines[chosen].article)


def _contested() -> None:
    st.subheader("Contested", help="What one source affirms and another denies, or what is only denied.")
    lines = look_up(ledger.contests)[:CONTESTED]
    if not lines:
        st.text("Nothing that is in the graph is denied by anybody.")
        return
    chosen = tables.choose(
        {
            "What": [particulars.of_contest(of) for of in lines],
            "Affirm": [sum(stand.affirmed for stand in of.stands) for of in lines],
            "Deny": [sum(not stand.affirmed for stand in of.stands) for of in lines],
        },
        key="overview-contested",
        alt="Events and relations that are denied",
        config={"What": st.column_config.TextColumn(width=225), **dict.fromkeys(("Affirm", "Deny"), _NARROW)},
    )
    if chosen is not None:
        sitemap.go("claims", about=lines[chosen].about.address)


def _actors() -> None:
    st.subheader("Most mentioned")
    actors = look_up(ledger.most_mentioned, _ACTOR_KINDS, ACTORS)
    chosen = tables.choose(
        {
            "Actor": [actor.thing.name for actor in actors],
            "Type": [actor.thing.kind for actor in actors],
            "Articles": [actor.articles for actor in actors],
        },
        key="overview-actors",
        alt="The actors that most articles mention",
        config={
            "Actor": st.column_config.Column(width=150),
            "Type": st.column_config.Column(width=86),
            "Articles": st.column_config.ProgressColumn(format="%d", min_value=0, max_value=_most(actors), width=105),
        },
    )
    if chosen is not None:
        sitemap.go_to(actors[chosen].thing)


def _most(actors: tuple[overview.Actor, ...]) -> int:
    return max((actor.articles for actor in actors), default=1)
