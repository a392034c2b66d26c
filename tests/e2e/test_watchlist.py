from __future__ import annotations

import re

import feedparser
from playwright.sync_api import Page, expect

from tests.e2e.driving import main, unfold, visit


def test_an_actor_is_watched_found_on_the_list_and_let_go(page: Page) -> None:
    visit(page, "/?entity=person/sergei-lavrov")
    main(page).get_by_role("button", name="Watch", exact=True).click()
    expect(main(page).get_by_role("button", name="Watching")).to_be_visible()
    visit(page, "/watchlist")
    with page.expect_download() as saved:
        main(page).get_by_role("button", name="Atom feed").click()
    assert feedparser.parse(saved.value.path().read_bytes()).feed.title == "newsgraph: watchlist"
    main(page).get_by_role("link", name="Sergei Lavrov").click()
    expect(main(page).get_by_role("heading", name="Sergei Lavrov")).to_be_visible()
    main(page).get_by_role("button", name="Watching").click()
    expect(main(page).get_by_role("button", name="Watch", exact=True)).to_be_visible()


def test_a_query_is_saved_and_found_again(page: Page) -> None:
    visit(page, "/sparql?query=SELECT%20%3Fwho%20WHERE%20%7B%20%3Fwho%20ng%3AheadOfState%20%3Fstate%20%7D")
    name = page.get_by_role("textbox", name="Name of the query")
    unfold(main(page).get_by_role("button", name="Save", exact=True), name)
    name.fill("Heads of state")
    page.get_by_role("button", name="Save this query").click()
    expect(page.get_by_test_id("stToast")).to_contain_text("Saved: Heads of state")
    visit(page, "/sparql")
    main(page).get_by_role("tab", name="Saved").click()
    main(page).get_by_role("button", name="Heads of state").click()
    expect(page).to_have_url(re.compile("query=SELECT"))
    main(page).get_by_role("button", name="Delete").click()
    expect(main(page).get_by_role("button", name="Heads of state")).to_have_count(0)
