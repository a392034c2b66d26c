from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.driving import main, settled, visit


def test_the_keyboard_alone_goes_from_any_page_to_an_actor(page: Page) -> None:
    visit(page, "/events")
    box = page.get_by_role("searchbox", name="Search")
    _press_slash(page)
    page.keyboard.type("Lavrof")
    expect(page.get_by_role("link", name=re.compile("^Sergei Lavrov")).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("link", name=re.compile("^Sergei Lavrov")).first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("Enter")
    expect(main(page).get_by_role("heading", name="Sergei Lavrov")).to_be_visible()


@pytest.mark.parametrize("width", [1280, 600])
def test_what_is_typed_as_soon_as_a_page_opens_arrives_whole(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/events", wait_until="commit")
    if width > 768:
        _press_slash(page)
    else:  # the box lies in the sidebar, which opens first
        visit(page, "/events")
        page.wait_for_function("() => document.documentElement.dataset.searchKeys === '1'")
        page.keyboard.press("/")
    page.keyboard.type("Lavrov")
    expect(page.get_by_role("searchbox", name="Search")).to_have_value("Lavrov")
    expect(page.get_by_role("link", name=re.compile("^Sergei Lavrov")).first).to_be_visible()


def test_who_holds_an_office_is_found_by_it_through_a_typing_error(page: Page) -> None:
    visit(page, "/")
    page.get_by_role("searchbox", name="Search").fill("foreign minster of Russia")
    page.get_by_role("link", name=re.compile(r"Sergei Lavrov \(foreign minister of Russia\)")).click()
    expect(main(page).get_by_role("heading", name="Sergei Lavrov")).to_be_visible()


def test_enter_opens_what_was_typed_however_fast(page: Page) -> None:
    visit(page, "/events")
    box = page.get_by_role("searchbox", name="Search")
    _press_slash(page)
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
    _press_slash(page)
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
    expect(page).to_have_url(re.compile("/events"))
    expect(main(page).get_by_role("heading", name="Events")).to_be_visible()
    settled(page)
    page.go_back()
    expect(main(page).get_by_role("heading", name="Sergei Lavrov")).to_be_visible()


_INVITES = """() => {
    const box = document.querySelector(".st-key-search-box");
    return box && getComputedStyle(box, "::after").content === '"press /"';
}"""


def _press_slash(page: Page) -> None:
    """Press "/" as soon as the box shows that it may be pressed."""
    page.wait_for_function(_INVITES)
    page.keyboard.press("/")
