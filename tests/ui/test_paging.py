from __future__ import annotations

import pytest

from tests.graph.records import article
from tests.ui.explorer import choose, texts, titles, visit
from ui.pages import articles
from ui.store import workspace


@pytest.fixture
def many(empty_store: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store with more articles than a page lists."""
    monkeypatch.setattr(articles, "LISTED", 2)
    for day in range(1, 6):
        record = article(f"day {day}", "[Kim Jong Un|Person|k] slept.", published=f"2023-09-0{day}")
        workspace().graph.put(record)


@pytest.mark.parametrize(("asked", "listed"), [({}, ["day 5", "day 4"]), ({"page": "3"}, ["day 1"])])
def test_a_long_list_comes_a_page_at_a_time(many: None, asked: dict[str, str], listed: list[str]) -> None:
    page = visit("articles", **asked)
    assert list(page.dataframe[0].value["Title"]) == listed
    assert "5 articles of 5" in texts(page)


def test_a_line_of_a_later_page_opens_its_own_article(many: None) -> None:
    page = choose(visit("articles", page="2"), "articles-list-2", "Title", 1)
    assert titles(page) == ["day 2"]


def test_a_filter_that_leaves_fewer_pages_shows_the_last(many: None) -> None:
    page = visit("articles", page="3")
    page.text_input(key="title").set_value("4").run()
    assert not page.exception
    assert list(page.dataframe[0].value["Title"]) == ["day 4"]
