"""What tabs and bookmarks are called, and what becomes of addresses that lead nowhere."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.driving import main, settled, visit


def test_tabs_and_the_way_back_can_be_told_apart_by_what_they_show(page: Page) -> None:
    visit(page, "/entity?entity=person/kim-jong-un")
    expect(page).to_have_title("Kim Jong Un – newsgraph")
    page.get_by_test_id("stSidebar").get_by_role("link", name="Claims").click()
    # The title changes with the click, the address only when the page comes.
    expect(page).to_have_url(re.compile("/claims$"))
    expect(page).to_have_title("Claims – newsgraph")
    page.go_back()
    expect(page).to_have_title("Kim Jong Un – newsgraph")


def test_an_address_without_a_page_leads_to_the_pages_that_there_are(page: Page) -> None:
    for address in ("/evnets", "/entity/person/kim-jong-un"):
        visit(page, address)
        expect(main(page).get_by_role("heading", name="No such page")).to_be_visible()
        expect(page.get_by_role("dialog")).to_have_count(0)
    visit(page, "/evnets")
    main(page).get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/events"))
    settled(page)
    expect(main(page).get_by_role("heading", name="Events")).to_be_visible()
    page.go_back()
    expect(main(page).get_by_role("heading", name="No such page")).to_be_visible()


def test_a_mistyped_actor_is_one_click_away(page: Page) -> None:
    visit(page, "/entity?entity=person/kim-jogn-un")
    main(page).get_by_role("link", name="Kim Jong Un").first.click()
    expect(main(page).get_by_role("heading", name="Kim Jong Un")).to_be_visible()
