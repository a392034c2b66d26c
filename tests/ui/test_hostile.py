"""Nothing that stands in an article may become markup on a page."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl

import pytest
from streamlit.testing.v1 import AppTest

from graph import ledger
from graph.views import articles
from ingest.record import Quote
from tests.graph.records import article, event, relation
from tests.ui.explorer import titles, visit
from ui.store import ask, look_up, workspace

BAIT = "![x](//evil.example/x.png) <img src=x onerror=alert(1)> **b** :red[y]"
LIVE = re.compile(r"(?<!\\)(!\[|\]\(|<img|\*\*b|:red\[)")
NAME = "<b>Eve</b> ![x](//evil.example/i.png)"


@pytest.fixture(autouse=True)
def baited_store(empty_store: None) -> None:
    """An article whose title, outlet, names and words are all bait."""
    text = f"[{NAME.replace('[', '(').replace(']', ')')}|Person|e] met [Adam Smith|Person|a]. {BAIT.replace('[', '(')}"
    bait = article(
        BAIT,
        text,
        publisher=f"Outlet {BAIT}",
        authors=(BAIT,),
        url="javascript:alert(1)",
        events=[
            event("Meeting", "met", participant="e+a", by="e"),
            event("Visit", "met", said="NEG", agent="e", recipient="a", by="e"),
        ],
        relations=[relation("e", "spouse", "a", role=BAIT)],
        quotes=[Quote(((0, 12),), True, speaker_cluster="e", about=("a",))],
    )
    workspace().graph.put(bait)


def markdown(page: AppTest) -> list[str]:
    """Return every string of the page that Streamlit reads as Markdown."""
    elements = [*page.title, *page.subheader, *page.caption, *page.markdown]
    shown = [element.value for element in elements]
    shown += [link.proto.label for link in page.get("page_link")]
    shown += [button.label for button in page.button]
    shown += [popover.proto.popover.label for popover in page.get("popover")]
    return [*shown, *(element.proto.help for element in elements if hasattr(element.proto, "help"))]


def test_no_page_reads_markup_out_of_an_article() -> None:
    search = visit(q="Adam Smith")
    found = {link.proto.query_string for link in search.main.get("page_link")}
    assert found
    lists = [visit(page) for page in ("", "entity", "events", "articles", "claims", "pair")]
    for page in (search, *lists, *map(opened, sorted(found)), between(), contested(), cited()):
        assert [text for text in markdown(page) if LIVE.search(text)] == []


def between() -> AppTest:
    """The page of the two actors, with the people of both and the sentences about both."""
    page = visit("pair", a=eve(), b="person/adam-smith")
    page.session_state["tab"] = "For and against"
    return page.run()


def contested() -> AppTest:
    return visit("claims", view="By event")


def cited() -> AppTest:
    return visit("claims", view="By claimant", who=eve())


def eve() -> str:
    return next(
        of.thing.address
        for of in look_up(ledger.most_mentioned, ("Person",), 9, unnamed=True)
        if "Eve" in of.thing.name
    )


def opened(query: str) -> AppTest:
    return visit(**dict(parse_qsl(query)))


def test_title_is_shown_letter_by_letter() -> None:
    page = next(page for page in (opened("article=" + a) for a in addresses()))
    assert titles(page)[0].replace("\N{WORD JOINER}", "") == BAIT


def addresses() -> list[str]:
    return [line.article.address for line in ask(articles.all_articles)]
