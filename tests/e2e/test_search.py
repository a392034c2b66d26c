from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.driving import main, settled, visit


def test_the_keyboard_alone_goes_from_any_page_to_an_actor(page: Page) -> None:
    visit(page, "/events")
    box = page.get_by_role("searchbox", name="Search")
    _press_slash_until(page, box)
    page.keyboard.type("Lavrof")
    expect(page.get_by_role("link", name=re.compile("^Sergei Lavrov")).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name=re.compile("^Sergei Lavrov")).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("Enter")
    expect(main(page).get_by_role("heading", name="Sergei Lavrov")).to_be_visible()


def test_who_holds_an_office_is_found_by_it_through_a_typing_error(page: Page) -> None:
    visit(page, "/")
    page.get_by_role("searchbox", name="Search").fill("foreign minster of Russia")
    page.get_by_role("link", name=re.compile(r"Sergei Lavrov \(foreign minister of Russia\)")).click()
    expect(main(page).get_by_role("heading", name="Sergei Lavrov")).to_be_visible()


def test_enter_opens_what_was_typed_however_fast(page: Page) -> None:
    visit(page, "/events")
    box = page.get_by_role("searchbox", name="Search")
    _press_slash_until(page, box)
    box.fill("Kim Jong Un")
    expect(page.get_by_test_id("stSidebar").get_by_role("link", name=re.compile("^Kim Jong Un")).first).to_be_visible()
    box.fill("Lavrov")
    box.press("Enter")
    expect(main(page).get_by_role("heading", name="Sergei Lavrov")).to_be_visible()


@pytest.mark.parametrize(
    ("address", "opened", "box"),
    [
        ("/", None, "Search"),
        ("/pair", "Choose an actor", "Name of a person, state or organization"),
        ("/sparql", "Terms", "Find a term"),
    ],
)
def test_a_link_leads_where_it_says_even_while_somebody_types(
    page: Page, address: str, opened: str | None, box: str
) -> None:
    visit(page, address)
    _press_slash_until(page, page.get_by_role("searchbox", name="Search"))
    if opened:
        main(page).get_by_test_id("stMarkdownContainer").get_by_text(opened).first.click()
        settled(page)
    page.get_by_label(box).first.press_sequentially("Meet")
    page.get_by_test_id("stSidebar").get_by_role("link", name="Articles", exact=True).click()
    expect(main(page).get_by_role("heading", name="Articles")).to_be_visible()
    page.wait_for_timeout(1000)
    settled(page)
    expect(main(page).get_by_role("heading", name="Articles")).to_be_visible()


def test_back_leads_to_the_page_before(page: Page) -> None:
    visit(page, "/?entity=person/sergei-lavrov")
    page.get_by_role("link", name="Events", exact=True).click()
    expect(main(page).get_by_role("heading", name="Events")).to_be_visible()
    settled(page)
    page.go_back()
    expect(main(page).get_by_role("heading", name="Sergei Lavrov")).to_be_visible()


def _press_slash_until(page: Page, box: Locator) -> None:
    """Press "/" until the box has the focus: the script that listens for it may come after the page is drawn."""
    for _ in range(30):
        page.keyboard.press("/")
        page.wait_for_timeout(500)
        if box.evaluate("box => box === document.activeElement"):
            break
    expect(box).to_have_value("")
    expect(box).to_be_focused()
