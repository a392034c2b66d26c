"""Which pages there are, and the address of every entity, event and article.

An address holds one IRI without the data namespace: `?entity=person/kim-jong-un`, `?event=...`, `?article=...`. It
works on the page that shows such a thing and on the bare address of the explorer.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from typing import NoReturn
from urllib.parse import urlencode

import streamlit as st

from graph.views.claims import Passage
from graph.views.things import Thing
from ui.escape import plain
from ui.network.address import ACTOR, PARAMETERS

ENTITY, EVENT, TIE, ARTICLE, AT, QUERY = "entity", "event", "tie", "article", "at", "q"
ONE, OTHER, ASKED = "a", "b", "query"
ABOUT, VOICE, WHO = "about", "voice", "who"
CASE, PATH = "case", "path"
"""Query parameters. `a` and `b` are two actors; `at` is a stretch of an article's text, such as `176-329`; `about` is
the contest that is open, `voice` the outlet of its cell, `who` a claimant; `case` is the name of an investigation,
`path` an address at which there is no page."""

LONGEST_ADDRESS = 6000
"""Longer addresses are cut by some browsers and proxies."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A page: the module of `ui.pages` that draws it, its title and icon, and whether the menu lists it.

    `reads` are the query parameters that it reads itself, beside those of its boxes.
    """

    module: str
    title: str
    icon: str
    listed: bool = True
    reads: tuple[str, ...] = ()

    def draw(self) -> None:
        """Draw the page; its module is imported when it is first needed."""
        importlib.import_module(f"ui.pages.{self.module}").page()


ENTRIES = (
    Entry("overview", "Overview", ":material/dashboard:"),
    Entry("entity", "Actors", ":material/groups:", reads=(ENTITY,)),
    Entry("events", "Events", ":material/event:"),
    Entry("claims", "Claims", ":material/balance:", reads=(ABOUT, VOICE, WHO)),
    Entry("articles", "Articles", ":material/newspaper:"),
    Entry("connections", "Connections", ":material/hub:", reads=(*PARAMETERS, CASE)),
    Entry("pair", "Two actors", ":material/compare_arrows:", reads=(ONE, OTHER)),
    Entry("sparql", "SPARQL", ":material/terminal:", reads=(ASKED,)),
    Entry("watchlist", "Watchlist", ":material/star:"),
    Entry("ingest", "Add articles", ":material/upload_file:"),
    Entry("search", "Search", ":material/search:", listed=False),
    Entry("event", "Event", ":material/event_note:", listed=False, reads=(EVENT, TIE)),
    Entry("article", "Article", ":material/article:", listed=False, reads=(ARTICLE, AT)),
    Entry("missing", "No such page", ":material/wrong_location:", listed=False, reads=(PATH,)),
)
_SHOWS = {ENTITY: "entity", EVENT: "event", TIE: "event", ARTICLE: "article", QUERY: "search"}
_PARAMETER_OF_KIND = {"Event": EVENT, "Tie": TIE, "Article": ARTICLE}


_ICONS = {
    "Person": ":material/person:",
    "Country": ":material/flag:",
    "Organization": ":material/account_balance:",
    "Place": ":material/location_on:",
    "Facility": ":material/factory:",
    "Group": ":material/groups:",
    "Weapon": ":material/rocket:",
    "Law": ":material/gavel:",
    "Product": ":material/inventory_2:",
    "Document": ":material/description:",
    "Event": ":material/event_note:",
    "Tie": ":material/link:",
    "Article": ":material/article:",
}


def navigation() -> list[st.Page]:
    """Return all pages in the order of the menu."""
    return [page(entry.module) for entry in ENTRIES]


def page(module: str) -> st.Page:
    """Return the page that a module of `ui.pages` draws, for links and switches."""
    entry = next(entry for entry in ENTRIES if entry.module == module)
    return st.Page(
        entry.draw,
        title=entry.title,
        icon=entry.icon,
        url_path=entry.module,
        default=entry.module == "overview",
        visibility="visible" if entry.listed else "hidden",
    )


def parameters(shown: st.Page) -> tuple[str, ...]:
    """Return the query parameters that a page reads itself, beside those of its boxes."""
    return next((entry.reads for entry in ENTRIES if entry.module == shown.url_path), ())


def follow_address(shown: st.Page) -> None:
    """Go on to the page of the thing that stands in the bare address of the explorer (`/?entity=...`)."""
    wanted = next((parameter for parameter in _SHOWS if parameter in st.query_params), None)
    if wanted and shown.url_path == page("overview").url_path:
        go(_SHOWS[wanted], **st.query_params.to_dict())


def show_address(shown: st.Page) -> None:
    """Put into the browser where a link led that stayed on the same page.

    Streamlit 1.67 shows such a page and leaves the old address, which the next click on it would go back to.
    """
    now = shown.url_path, {name: st.query_params.get_all(name) for name in st.query_params}
    before = st.session_state.get("address")
    if before and before[0] == now[0] and before != now:
        st.query_params.update({})  # changes nothing, and tells the browser all
    st.session_state["address"] = now


def go(module: str, **parameters: str) -> NoReturn:
    """Switch to a page; ends the current run."""
    st.switch_page(page(module), query_params=parameters)


def go_to(thing: Thing) -> NoReturn:
    """Switch to the page of an entity, event or article."""
    parameter = _PARAMETER_OF_KIND.get(thing.kind, ENTITY)
    go(_SHOWS[parameter], **{parameter: thing.address})


def has_page(thing: Thing) -> bool:
    """Say whether the explorer has a page for a thing."""
    return thing.is_entity or thing.kind in _PARAMETER_OF_KIND


def url(thing: Thing) -> str:
    """Return the address of a thing's page on this server, for places that take no link but its text."""
    parameter = _PARAMETER_OF_KIND.get(thing.kind, ENTITY)
    base = str(st.get_option("server.baseUrlPath") or "").strip("/")
    return f"{'/' + base if base else ''}/{_SHOWS[parameter]}?{urlencode({parameter: thing.address})}"


def link(thing: Thing, label: str | None = None) -> None:
    """Draw a link to the page of an entity, event, tie or article, with the icon of its kind."""
    parameter = _PARAMETER_OF_KIND.get(thing.kind, ENTITY)
    to = page(_SHOWS[parameter])
    icon = _ICONS.get(thing.kind, ":material/category:")
    st.page_link(to, label=plain(label or thing.name), icon=icon, query_params={parameter: thing.address})


def link_to_network(*actors: Thing, label: str) -> None:
    """Draw a link to the connections of one or several actors."""
    addresses = [actor.address for actor in actors]
    st.page_link(page("connections"), label=plain(label), icon=":material/hub:", query_params={ACTOR: addresses})


def link_to_query(query: str, *, label: str) -> None:
    """Draw a link to the SPARQL page that asks a query there."""
    st.page_link(page("sparql"), label=plain(label), icon=":material/terminal:", query_params={ASKED: query})


def link_to_pair(one: Thing, other: Thing, *, label: str) -> None:
    """Draw a link to all that lies between two actors."""
    both = {ONE: one.address, OTHER: other.address}
    st.page_link(page("pair"), label=plain(label), icon=":material/compare_arrows:", query_params=both)


def link_to_passage(article: Thing, passage: Passage, label: str) -> None:
    """Draw a link to an article that opens it at a passage of its text."""
    where = {ARTICLE: article.address, AT: f"{passage.start}-{passage.end}"}
    st.page_link(page("article"), label=plain(label), icon=_ICONS["Article"], query_params=where)


def link_to_sentence(article: Thing, sentence: str, label: str) -> None:
    """Draw a link to an article that opens it at a sentence, whose IRI ends in its characters (`#char=176,329`)."""
    at = sentence.rpartition("#char=")[2].replace(",", "-")
    st.page_link(
        page("article"),
        label=plain(label),
        icon=":material/format_quote:",
        query_params={ARTICLE: article.address, AT: at},
    )
