from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.e2e.driving import main, settled, unfold, visit


def follow(page: Page, name: str) -> None:
    page.get_by_test_id("stSidebar").get_by_role("link", name=name).click()
    # The page that is left is settled until the new one begins to be drawn.
    expect(main(page).get_by_role("heading", name=name, exact=True)).to_be_visible()
    settled(page)


def pick(page: Page, box: int, name: str, found: str) -> None:
    asked = page.get_by_role("searchbox", name="Name of a person, state or organization").last
    unfold(main(page).get_by_role("button", name=re.compile("Choose an actor")).nth(box), asked)
    asked.fill(name)
    page.get_by_role("link", name=re.compile(f"^{found}")).last.click()
    settled(page)


def test_who_met_whom_in_september_and_who_denies_it(page: Page) -> None:
    visit(page, "/")
    follow(page, "Two actors")
    pick(page, 0, "Kim Jon", "Kim Jong Un")
    expect(main(page)).to_contain_text("Choose a second actor beside Kim Jong Un")
    pick(page, 0, "Puttin", "Vladimir Putin")
    expect(main(page).get_by_role("heading", name="Kim Jong Un and Vladimir Putin")).to_be_visible()
    settled(page)
    main(page).get_by_role("tab", name="For and against").click()
    settled(page)
    expect(main(page).get_by_role("link", name=re.compile("meeting: Kim Jong Un, Vladimir Putin"))).to_be_visible()
    denied = main(page).locator("[data-testid=stColumn]", has_text="Denied").last
    expect(denied).to_contain_text("Kim Jong Un and Vladimir Putin did not meet")
    expect(denied).to_contain_text("According to Russia")


def test_a_sentence_is_read_in_its_context_without_leaving_the_page(page: Page) -> None:
    visit(page, "/pair?a=person/kim-jong-un&b=person/vladimir-putin")
    main(page).get_by_role("tab", name="For and against").click()
    context = page.get_by_test_id("stPopoverBody")
    unfold(main(page).get_by_role("button", name="In context").first, context)
    expect(context).to_contain_text("John Kirby said the meeting was real.")
    expect(page).to_have_url(re.compile("/pair"))


def test_from_a_shared_cell_of_the_claims_to_both_sides_of_the_event(page: Page) -> None:
    visit(page, "/")
    follow(page, "Claims")
    main(page).get_by_role("radio", name="By event").click()
    settled(page)
    expect(page).to_have_url(re.compile("view=By"))
    main(page).get_by_role("link", name=re.compile("meeting: Kim Jong Un")).click()
    expect(page).to_have_url(re.compile("/event[?]"))
    expect(main(page).get_by_role("heading", name="Denied")).to_be_visible()
    page.go_back()
    expect(main(page).get_by_role("heading", name="Claims")).to_be_visible()
