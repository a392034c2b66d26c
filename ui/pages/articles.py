"""Articles: the list of them, by outlet, date and words of the title."""

from __future__ import annotations

import streamlit as st

from graph.views import articles
from graph.views.articles import ArticleLine
from ui import sitemap, tables, words
from ui.store import ask


def page() -> None:
    """Draw the page."""
    st.title("Articles")
    everything = ask(articles.all_articles)
    if not everything:
        st.text("No article is in the graph yet.")
        st.page_link(sitemap.page("ingest"), label="Add articles", icon=":material/upload_file:")
        return
    lines = _filtered(everything)
    st.caption(f"{words.counted(len(lines), 'article')} of {len(everything):,}, newest first. Choose one to read it.")
    chosen = tables.choose(
        {
            "Date": [line.published for line in lines],
            "Outlet": [line.outlet for line in lines],
            "Title": [line.article.name for line in lines],
            "Claims": [line.claims for line in lines],
        },
        key="articles-list",
        alt="Articles",
        config={"Title": st.column_config.TextColumn(width="large")},
        rows=22,
    )
    if chosen is not None:
        sitemap.go_to(lines[chosen].article)


def _filtered(everything: tuple[ArticleLine, ...]) -> list[ArticleLine]:
    title, outlet, between = st.columns([3, 3, 2], vertical_alignment="bottom")
    with title:
        wanted = st.text_input("Words of the title", key="title", type="search", bind="query-params") or ""
    with outlet:
        names = sorted({line.outlet for line in everything if line.outlet})
        outlets = st.multiselect("Outlets", names, key="outlet", bind="query-params")
    days = [line.published for line in everything if line.published]
    with between:
        period = st.date_input("Published", (min(days), max(days)), key="articles-period") if days else ()
    first, last = period if isinstance(period, tuple) and len(period) == 2 else (None, None)
    return [
        line
        for line in everything
        if all(word in line.article.name.casefold() for word in wanted.casefold().split())
        and (not outlets or line.outlet in outlets)
        and (not first or not last or line.published is None or first <= line.published <= last)
    ]
