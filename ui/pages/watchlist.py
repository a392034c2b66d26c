"""Watchlist: what is new about the words, actors and queries that somebody watches."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from graph.desk import Finding, Kind, Watch, atom
from graph.views.things import Thing
from ui import heading, sitemap, watching, words
from ui.escape import plain, shortened
from ui.failures import tells
from ui.watching import desk

SHOWN, LONGEST = 30, 240
_ICONS: Mapping[Kind, str] = {
    "search": ":material/search:",
    "entity": ":material/groups:",
    "query": ":material/terminal:",
}


def page() -> None:
    """Draw the page."""
    heading.draw("Watchlist")
    watching.refresh()
    watches = desk().watches()
    if not watches:
        _first_steps()
        return
    _head(watches)
    for watch in sorted(watches, key=lambda watch: (not watch.unread, watch.name.casefold())):
        _draw(watch)


def _first_steps() -> None:
    st.text(
        "Nothing is watched yet. Press the star on the page of an actor, beside the results of a search, or under the "
        "answer to a query: whatever comes in after that is listed here, until you mark it as read."
    )
    with st.container(horizontal=True, gap="medium"):
        for module in ("entity", "search", "sparql"):
            st.page_link(sitemap.page(module))


def _head(watches: list[Watch]) -> None:
    unread = sum(watch.unread for watch in watches)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        news = words.counted(unread, "new result") if unread else "Nothing new"
        watched = words.counted(len(watches), "watch", "watches")
        st.caption(f"{news} in {watched}. The star of an actor, a search or a query adds another.", width="content")
        if unread:
            read = tells(desk().mark_read)
            st.button("Mark all as read", key="watch-read", icon=":material/done_all:", on_click=read)
        st.button("Ask again now", key="watch-check", icon=":material/refresh:", on_click=tells(watching.refresh_now))
        st.download_button(
            "Atom feed",
            data=lambda: atom(desk(), _address()),
            file_name="newsgraph.atom",
            mime="application/atom+xml",
            on_click="ignore",
            key="watch-feed",
            icon=":material/rss_feed:",
            help="The latest results for a feed reader. `newsgraph watch run --feed FILE` writes the same.",
        )


def _address() -> str:
    """Return where this explorer is, as the visitor's browser sees it."""
    address = st.context.url or ""
    return address.removesuffix("/").removesuffix("/watchlist")


def _draw(watch: Watch) -> None:
    with st.container(border=True, key=f"watch-{watch.id}", gap="small"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            _subject(watch)
            if watch.unread:
                st.badge(f"{watch.unread:,} new", color="green")
                st.button(
                    "Mark as read",
                    key=f"watch-read-{watch.id}",
                    type="tertiary",
                    icon=":material/done:",
                    on_click=tells(desk().mark_read),
                    args=(watch,),
                )
            st.button(
                "Remove",
                key=f"watch-end-{watch.id}",
                type="tertiary",
                icon=":material/delete:",
                on_click=tells(_end),
                args=(watch.id,),
            )
        if watch.trouble:
            st.warning(plain(watch.trouble), icon=":material/error:")
        for finding in desk().unread(watch, SHOWN):
            _finding(finding)
        if watch.unread > SHOWN:
            st.caption(f"And {watch.unread - SHOWN:,} more.")


def _end(number: int) -> None:
    desk().end(number)


def _subject(watch: Watch) -> None:
    """Draw the link to what is watched."""
    label = plain(shortened(watch.name, LONGEST))
    module, parameter = {"search": ("search", sitemap.QUERY), "entity": ("entity", sitemap.ENTITY)}.get(
        watch.kind, ("sparql", "query")
    )
    where = {parameter: watch.question}
    st.page_link(sitemap.page(module), label=label, icon=_ICONS[watch.kind], query_params=where)


def _finding(finding: Finding) -> None:
    label = f"{shortened(finding.text, LONGEST)} ({finding.detail})" if finding.detail else finding.text
    article, _, characters = finding.target.partition("#char=")
    thing = Thing(article, finding.text)
    if characters:
        sitemap.link_to_sentence(thing, finding.target, label)
    elif finding.target and sitemap.has_page(thing):
        sitemap.link(thing, label)
    else:
        st.text(label)
