"""Articles: the list of them, by outlet, date and words of the title."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from graph import behind as questions
from graph import ledger
from graph.ledger import CountedArticles, Wanted
from ui import behind, chips, counted, empty, heading, paging, sitemap, tables, words
from ui.chips import Box
from ui.store import look_up

LISTED = 200
BOXES: Mapping[str, Box] = {
    "words": Box("title", "Title", ""),
    "outlets": Box("outlet", "Outlets"),
    "since": Box("since", "From", None),
    "until": Box("until", "To", None),
}
"""The boxes of what `Wanted` holds, by its fields."""


def page() -> None:
    """Draw the page."""
    heading.draw("Articles")
    everything = look_up(ledger.count_articles)
    if not everything.articles:
        empty.draw("articles")
        return
    wanted = _wanted(everything)
    fitting = look_up(ledger.count_articles, wanted).articles
    told = f"{words.counted(fitting, 'article')} of {everything.articles:,}, newest first. Choose one to read it."
    left, right = st.columns([3, 2], vertical_alignment="center")
    with left, st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.caption(told, width="content")
        question = st.container(width="content")
    with right:
        after = paging.choose(fitting, most=LISTED)
    with question:
        behind.draw(questions.articles(wanted, most=LISTED, after=after))
    chips.draw(chips.of(wanted, Wanted(), BOXES, lambda of: look_up(ledger.count_articles, of).articles))
    if fitting:
        _list(wanted, after)
    else:
        st.text("No article fits all filters. Take one away.")


def _list(wanted: Wanted, after: int) -> None:
    lines = look_up(ledger.articles, wanted, most=LISTED, after=after)
    chosen = tables.choose(
        {
            "Date": [line.published for line in lines],
            "Outlet": [words.outlet(line.outlet) for line in lines],
            "Title": [line.article.name for line in lines],
            "Claims": [line.claims for line in lines],
        },
        key=f"articles-list-{after}" if after else "articles-list",
        alt="Articles",
        config={
            "Date": st.column_config.Column(width=90),
            "Outlet": st.column_config.Column(width=150),
            "Title": st.column_config.Column(width=610),
            "Claims": st.column_config.Column(width=66),
        },
        rows=22,
    )
    if chosen is not None:
        sitemap.go_to(lines[chosen].article)


def _wanted(everything: CountedArticles) -> Wanted:
    title, outlet, period = st.columns([3, 3, 3], vertical_alignment="bottom")
    with title:
        typed = st.text_input("Words of the title", key="title", type="search", bind="query-params") or ""
    with period, st.container(horizontal=True, gap="small", vertical_alignment="bottom"):
        since = _day("Published from", "since", everything)
        until = _day("to", "until", everything)
    wanted = Wanted(typed, (), since, until)
    with outlet:
        offered = dict.fromkeys(look_up(ledger.publishers), 0) | dict(look_up(ledger.publishers, wanted))
        return replace(wanted, outlets=tuple(counted.several("Outlets", offered, key="outlet")))


def _day(label: str, key: str, everything: CountedArticles) -> datetime.date | None:
    return st.date_input(label, None, everything.first, everything.last, key=key, bind="query-params", width=130)
