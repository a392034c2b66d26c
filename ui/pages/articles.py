"""Articles: the list of them, by outlet, date and words of the title."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from graph import behind as questions
from graph import ledger
from graph.ledger import CountedArticles, Wanted
from ui import behind, counted, heading, paging, sitemap, tables, words
from ui.store import look_up

LISTED = 200


def page() -> None:
    """Draw the page."""
    heading.draw("Articles")
    everything = look_up(ledger.count_articles)
    if not everything.articles:
        st.text("No article is in the graph yet.")
        st.page_link(sitemap.page("ingest"), label="Add articles", icon=":material/upload_file:")
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
    _list(wanted, after)


def _list(wanted: Wanted, after: int) -> None:
    lines = look_up(ledger.articles, wanted, most=LISTED, after=after)
    chosen = tables.choose(
        {
            "Date": [line.published for line in lines],
            "Outlet": [line.outlet for line in lines],
            "Title": [line.article.name for line in lines],
            "Claims": [line.claims for line in lines],
        },
        key=f"articles-list-{after}" if after else "articles-list",
        alt="Articles",
        config={"Title": st.column_config.TextColumn(width="large")},
        rows=22,
    )
    if chosen is not None:
        sitemap.go_to(lines[chosen].article)


def _wanted(everything: CountedArticles) -> Wanted:
    title, outlet, between = st.columns([3, 3, 2], vertical_alignment="bottom")
    with title:
        typed = st.text_input("Words of the title", key="title", type="search", bind="query-params") or ""
    days = (everything.first, everything.last)
    with between:
        period = st.date_input("Published", days, key="articles-period") if all(days) else ()
    since, until = period if isinstance(period, tuple) and len(period) == 2 else (None, None)
    wanted = Wanted(typed, (), since, until)
    with outlet:
        offered = dict.fromkeys(look_up(ledger.publishers), 0) | dict(look_up(ledger.publishers, wanted))
        return replace(wanted, outlets=tuple(counted.several("Outlets", offered, key="outlet")))
