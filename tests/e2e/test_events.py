from __future__ import annotations

import calendar
import re

from playwright.sync_api import Locator, Page, expect

from tests.e2e.driving import main, pick, settled, unfold, visit


def chart(page: Page, key: str) -> Locator:
    """Return the drawing of the chart whose key begins so."""
    return page.locator(f"[class*='st-key-{key}'] .marks").first


def told(page: Page, text: str) -> None:
    expect(main(page).get_by_text(text)).to_be_visible()
    settled(page)


def test_months_drawn_over_become_the_period_and_the_table_and_the_address_follow(page: Page) -> None:
    visit(page, "/events")
    told(page, "6 events of 6 fit")
    box = chart(page, "events-months").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] - 20, box["y"] + 150)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 60, box["y"] + 160, steps=6)
    page.mouse.up()
    told(page, "1 event of 6 fit")
    expect(page).to_have_url(re.compile(r"since=202\d-\d\d-01"))
    main(page).get_by_role("button", name="Clear all filters").click()
    told(page, "6 events of 6 fit")


def test_the_calendar_names_each_month_once_in_their_order(page: Page) -> None:
    visit(page, "/events?clock=Calendar")
    labels = page.locator("[class*='st-key-events-days'] .role-axis-label text")
    expect(labels.filter(has_text=re.compile("[a-z]"))).to_have_text(list(calendar.month_abbr)[1:])


def test_a_click_on_a_bar_leaves_its_events_and_a_second_one_brings_the_others_back(page: Page) -> None:
    visit(page, "/events?side=Types")
    told(page, "6 events of 6 fit")
    for left in ("2 events of 6 fit", "6 events of 6 fit"):
        main(page).locator("path[aria-roledescription='bar'][aria-label*='meeting']").last.click()
        told(page, left)


def test_a_click_on_the_map_leaves_the_events_of_a_place(page: Page) -> None:
    visit(page, "/events?where=Pyongyang")
    told(page, "1 event of 6 fit")
    expect(chart(page, "events-map-Pyongyang")).to_be_visible()
    visit(page, "/events?status=Reported&type=visit")
    told(page, "No event fits all filters")


def test_a_day_of_the_calendar_is_shared_by_its_address(page: Page) -> None:
    visit(page, "/events?clock=Calendar&since=2023-10-18&until=2023-10-18")
    told(page, "1 event of 6 fit")
    expect(chart(page, "events-days")).to_be_visible()


def test_the_calendar_of_a_date_box_gives_way_to_what_it_covers(page: Page) -> None:
    for width in (820, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 900})
        visit(page, "/events?type=meeting&until=2023-10-31")
        box = main(page).get_by_test_id("stDateInput").first
        calendar = page.get_by_role("dialog")
        unfold(box.get_by_role("button").first, calendar)
        calendar.get_by_role("gridcell").filter(has_text=re.compile(r"^18$")).first.click()
        expect(calendar).to_have_count(0)
        expect(main(page).get_by_role("button", name=re.compile("From: 18"))).to_be_visible()
        main(page).get_by_role("button", name="Clear all filters").click()
        told(page, "6 events of 6 fit")


def test_a_filter_says_what_each_of_its_options_would_leave(page: Page) -> None:
    visit(page, "/events")
    types = main(page).get_by_test_id("stMultiSelect").first
    told(page, "6 events of 6 fit")
    pick(page, types, "meeting (2)")
    told(page, "2 events of 6 fit")
    expect(types.get_by_text("meeting (2)")).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?type=meeting$"))
    page.reload()
    told(page, "2 events of 6 fit")
