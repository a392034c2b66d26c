from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.driving import main, settled, visit


def reader(page: Page) -> Locator:
    widget = page.get_by_test_id("ng-article")
    expect(widget).to_have_attribute("data-ready", "1")
    return widget


def open_article(page: Page, title: str) -> None:
    visit(page, "/")
    page.get_by_role("searchbox", name="Search").fill(title)
    page.get_by_role("link", name=title).first.click()
    # The page is settled until it begins to be drawn, and its address is the old one until then.
    expect(page).to_have_url(re.compile("article="))
    settled(page)


def test_from_the_search_box_to_the_sentence_behind_an_event(page: Page) -> None:
    visit(page, "/")
    page.get_by_role("searchbox", name="Search").fill("Lavrof")
    page.get_by_role("link", name=re.compile("Sergei Lavrov")).first.click()
    expect(main(page).get_by_role("heading", name="Sergei Lavrov")).to_be_visible()
    expect(page).to_have_url(re.compile("entity=person%2Fsergei-lavrov"))


def test_a_click_on_a_name_in_the_text_shows_the_actor(page: Page) -> None:
    open_article(page, "Lavrov in Pyongyang")
    reader(page).get_by_role("button", name=re.compile("^Kim Jong Un – Person")).first.click()
    expect(main(page).get_by_role("link", name="Kim Jong Un")).to_be_visible()


def test_layers_of_highlights_can_be_switched_off(page: Page) -> None:
    open_article(page, "Lavrov in Pyongyang")
    name = reader(page).get_by_role("button", name=re.compile("^Kim Jong Un – Person"))
    expect(name.first).to_be_visible()
    reader(page).get_by_role("button", name="Person", exact=True).click()
    expect(name).to_have_count(0)
    expect(reader(page)).to_contain_text("Kim Jong Un")


def test_the_keyboard_walks_from_name_to_name(page: Page) -> None:
    open_article(page, "Lavrov in Pyongyang")
    first = reader(page).locator("[role=button][tabindex='0'].piece")
    first.focus()
    page.keyboard.press("ArrowRight")
    expect(reader(page).locator(".piece:focus")).to_have_count(1)
    page.keyboard.press("Enter")
    settled(page)
    expect(main(page).get_by_test_id("stVerticalBlock").get_by_role("link").first).to_be_visible()


def test_an_address_of_a_passage_marks_it_in_the_text(page: Page) -> None:
    open_article(page, "Lavrov in Pyongyang")
    page.goto(page.url + "&at=0-30")
    expect(reader(page).locator(".piece.focus").first).to_be_visible()
