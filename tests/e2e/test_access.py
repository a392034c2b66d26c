"""Can everybody use it: contrast, names and roles, the keyboard, sizes of screens; light and dark."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.driving import graph, main, settled, visit

KIM = "person/kim-jong-un"
PAGES = (
    "/",
    "/entity",
    f"/entity?entity={KIM}",
    "/events",
    "/articles",
    f"/connections?actor={KIM}",
    "/sparql?query=SELECT%20%3Fwho%20WHERE%20%7B%20%3Fwho%20ng%3AheadOfState%20%3Fstate%20%7D",
    "/search?q=meeting",
    "/claims",
    f"/pair?a={KIM}&b=person/vladimir-putin",
    "/watchlist",
    "/ingest",
    "/entity?entity=person/nobody",
)
WIDTHS = (820, 1280, 1920)
CONTRAST = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
# Whether an element reaches beyond the box that shows it.
CUT = """(part) => {
    const right = (of) => of.getBoundingClientRect().right;
    const hides = (of) => getComputedStyle(of).overflowX !== "visible";
    for (let box = part.parentElement; box; box = box.parentElement)
        if (hides(box) && right(part) > right(box) + 0.5) return true;
    return false;
}"""

schemes = pytest.mark.parametrize("scheme", ["light", "dark"])


def look_at(page: Page, address: str) -> None:
    """Open a page and wait until it has its style, which comes with the last of its parts."""
    visit(page, address)
    expect(page.get_by_test_id("stMainBlockContainer")).to_have_css("padding-top", "41.25px")
    settled(page)


def faults(page: Page) -> list[str]:
    """Return what is wrong with texts and controls and stays so: colours fade in for a moment after a page is drawn."""
    found: list[str] = page.evaluate(CONTRAST)
    for _ in range(10):
        if not found:
            break
        page.wait_for_timeout(300)
        found = page.evaluate(CONTRAST)
    return found


@schemes
def test_every_text_stands_out_and_every_control_has_a_name(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    for address in PAGES:
        look_at(page, address)
        assert faults(page) == [], address


def test_no_page_scrolls_sideways_on_a_tablet_a_laptop_or_a_large_screen(page: Page) -> None:
    for address in PAGES:
        visit(page, address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            over = main(page).evaluate("main => main.scrollWidth - main.clientWidth")
            assert over <= 0, (address, width)


def test_the_sparql_editor_is_left_by_escape_and_tab(page: Page) -> None:
    visit(page, "/sparql")
    editor = page.get_by_test_id("ng-sparql")
    editor.get_by_role("textbox").click()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(editor.get_by_role("textbox")).not_to_be_focused()
    expect(editor.get_by_role("button", name="Run")).to_be_focused()


def test_what_the_canvas_shows_stands_in_a_table_too(page: Page) -> None:
    visit(page, f"/connections?actor={KIM}")
    graph(page)
    expect(main(page).get_by_test_id("stDataFrame").first).to_be_attached()


def test_marks_in_an_article_are_reached_by_tab_alone(page: Page) -> None:
    visit(page, "/?q=Pyongyang")
    main(page).locator("a[href*='article=']").first.click()
    settled(page)
    reader = page.get_by_test_id("ng-article")
    expect(reader).to_have_attribute("data-ready", "1")
    reader.get_by_role("button", name="Relations").focus()
    page.keyboard.press("Tab")
    expect(reader.locator(".piece:focus")).to_have_count(1)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_date_fits_its_box(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    look_at(page, "/articles")
    boxes = main(page).get_by_test_id("stDateInput")
    expect(boxes).to_have_count(2)
    assert not any(box.locator("[role='spinbutton']").last.evaluate(CUT) for box in boxes.all())
