from __future__ import annotations

import pytest

from tests.graph.records import article
from tests.ui.explorer import buttons, links, texts, titles, visit
from ui.store import workspace
from ui.watching import desk

pytestmark = pytest.mark.usefixtures("store")

NEWS = article("news", "[Kim Jong Un|Person|k] went to [Vladivostok|Place|v].", title="Kim travels")
QUERY = "SELECT ?who WHERE { ?who ng:headOfState ?state }"


def test_an_empty_list_says_how_to_begin() -> None:
    page = visit("watchlist")
    assert titles(page) == ["Watchlist"]
    assert "Press the star" in texts(page)
    assert {"Actors", "Search", "SPARQL"} <= set(links(page))


def test_what_comes_in_about_a_watched_actor_is_listed_until_it_is_read() -> None:
    page = visit(entity="person/kim-jong-un")
    page.button(key="watch-entity").click().run()
    assert page.button(key="watch-entity").label == "Watching"
    workspace().graph.put(NEWS)
    page = visit("watchlist")
    assert {"Kim Jong Un", "Kim travels (2023-09-14)"} <= set(links(page))
    page.button(key="watch-read-1").click().run()
    assert "Kim travels (2023-09-14)" not in links(page)
    assert "Nothing new in 1 watch." in texts(page)


def test_the_star_ends_a_watch_too() -> None:
    page = visit(entity="person/kim-jong-un")
    page.button(key="watch-entity").click().run()
    page.button(key="watch-entity").click().run()
    assert desk().watches() == []


def test_a_search_is_watched() -> None:
    page = visit(q="went to Vladivostok")
    page.button(key="watch-search").click().run()
    workspace().graph.put(NEWS)
    assert "Kim Jong Un went to Vladivostok. (Kim travels, 2023-09-14)" in links(visit("watchlist"))


def test_a_query_is_saved_run_again_and_deleted() -> None:
    page = visit("sparql", query=QUERY)
    name = next(box for box in page.text_input if box.label == "Name of the query")
    name.set_value("Heads *of* state")
    next(button for button in page.button if button.label == "Save this query").click().run()
    assert desk().queries() == {"Heads *of* state": QUERY}
    page = visit("sparql")
    page.button(key="sparql-saved-Heads *of* state").click().run()
    assert not page.exception
    assert page.query_params["query"] == QUERY
    page.button(key="sparql-drop-Heads *of* state").click().run()
    assert desk().queries() == {}


def test_an_answer_is_watched() -> None:
    page = visit("sparql", query=QUERY)
    page.button(key="watch-query").click().run()
    assert [(watch.kind, watch.question) for watch in desk().watches()] == [("query", QUERY)]


def test_a_watch_is_removed() -> None:
    desk().save_query("unrelated", QUERY)
    visit(entity="person/kim-jong-un").button(key="watch-entity").click().run()
    page = visit("watchlist")
    assert "Remove" in buttons(page)
    page.button(key="watch-end-1").click().run()
    assert "Press the star" in texts(page)
