from __future__ import annotations

import pytest

from tests.ui.explorer import links, texts, titles, visit

pytestmark = pytest.mark.usefixtures("empty_store")


def test_overview_of_an_empty_store_says_what_to_do() -> None:
    page = visit()
    assert titles(page) == ["Welcome to newsgraph"]
    assert any("Add articles" in label for label in links(page))
    assert page.code[0].value == "newsgraph ingest data/samples"


@pytest.mark.parametrize("page", ["entity", "events", "articles", "claims", "pair"])
def test_lists_of_an_empty_store_lead_to_adding_articles(page: str) -> None:
    opened = visit(page)
    assert "in the graph yet" in texts(opened)
    assert "Add articles" in links(opened)


def test_search_says_that_nothing_fits() -> None:
    assert "Nothing fits" in texts(visit(q="anything"))
