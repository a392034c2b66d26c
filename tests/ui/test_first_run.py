from __future__ import annotations

import pytest

from graph import ledger
from tests.ui.explorer import links, texts, titles, visit
from ui.intake import intake
from ui.store import look_up

pytestmark = pytest.mark.usefixtures("empty_store")


def test_overview_of_an_empty_store_says_what_to_do() -> None:
    page = visit()
    assert titles(page) == ["Welcome to newsgraph"]
    assert "Add articles" in links(page)
    assert page.code[0].value.startswith("newsgraph ingest")


@pytest.mark.parametrize("page", ["entity", "events", "articles", "claims", "pair", "connections"])
def test_pages_of_an_empty_store_say_what_they_will_show_and_lead_to_adding_articles(page: str) -> None:
    opened = visit(page)
    assert "The store holds nothing yet. This page will " in texts(opened)
    assert "Add articles" in links(opened)


def test_search_says_that_there_is_nothing_to_find() -> None:
    assert "The store holds nothing yet." in texts(visit(q="anything"))


def test_the_sample_articles_are_read_with_one_click() -> None:
    intake().extract = "tests.ingest.workers:record"
    page = visit("events")
    page.button(key="read-samples").click().run()
    assert not page.exception
    assert titles(page) == ["Add articles"]
    intake().wait(60)
    assert look_up(ledger.count_articles).articles == 65
