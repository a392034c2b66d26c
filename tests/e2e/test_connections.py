from __future__ import annotations

import datetime
import re
from itertools import combinations

from playwright.sync_api import Page, expect

from tests.e2e.driving import drag, graph, main, place, visit

KIM, PUTIN, LAVROV = "person/kim-jong-un", "person/vladimir-putin", "person/sergei-lavrov"
ID = "https://w3id.org/newsgraph/id/"


def test_a_click_on_an_actor_shows_who_it_is(page: Page) -> None:
    visit(page, f"/connections?actor={KIM}")
    page.mouse.click(**place(graph(page), PUTIN))
    expect(main(page).get_by_role("link", name="Vladimir Putin")).to_be_visible()
    expect(page.get_by_test_id("ng-live")).to_contain_text("Vladimir Putin, Person")


def test_a_click_on_a_line_shows_the_sentence_behind_it(page: Page) -> None:
    visit(page, f"/connections?actor={KIM}")
    page.mouse.click(**place(graph(page), f"{ID}{KIM} {ID}{PUTIN} reported"))
    expect(main(page).get_by_text("said the meeting was real")).to_be_visible()


def test_a_double_click_brings_neighbours_and_nobody_else_moves(page: Page) -> None:
    visit(page, f"/connections?actor={KIM}")
    canvas = graph(page)
    before = [place(canvas, actor) for actor in (KIM, PUTIN)]
    page.mouse.dblclick(**place(canvas, LAVROV))
    expect(page).to_have_url(re.compile("expand=person%2Fsergei-lavrov"))
    expect(canvas.get_by_role("button", name="Russia, Country")).to_be_attached()
    assert [place(canvas, actor) for actor in (KIM, PUTIN)] == before
    canvas.get_by_role("button", name="Undo").click()
    expect(canvas.get_by_role("button", name="Russia, Country")).not_to_be_attached()


def test_what_stands_beside_follows_the_actor_that_is_expanded(page: Page) -> None:
    visit(page, f"/connections?actor={KIM}")
    canvas = graph(page)
    page.mouse.click(**place(canvas, PUTIN))
    expect(main(page).get_by_role("link", name="Vladimir Putin")).to_be_visible()
    page.mouse.dblclick(**place(canvas, LAVROV))
    expect(canvas.get_by_role("button", name="Russia, Country")).to_be_attached()
    expect(main(page).get_by_role("link", name="Sergei Lavrov")).to_be_visible()
    expect(main(page).get_by_role("button", name="Collapse")).to_be_visible()
    expect(main(page).get_by_role("button", name=re.compile("^Russia: "))).to_be_visible()


def test_names_beside_a_pointed_at_actor_do_not_lie_on_each_other(page: Page) -> None:
    visit(page, f"/connections?actor={KIM}")
    canvas = graph(page)
    page.mouse.move(**place(canvas, KIM))
    expect(page.get_by_test_id("ng-graph")).to_have_attribute("data-settled", "1")
    page.wait_for_function("host => host.labels().length > 2", arg=canvas.element_handle())
    boxes = [box for box in canvas.evaluate("host => host.labels()") if box["angle"] == 0]
    crossing = [
        (one["text"], other["text"])
        for one, other in combinations(boxes, 2)
        if all(abs(one[at] - other[at]) < (one[size] + other[size]) / 2 for at, size in (("x", "w"), ("y", "h")))
    ]
    assert not crossing


def test_an_actor_can_be_hidden_and_brought_back_and_the_address_keeps_it(page: Page) -> None:
    visit(page, f"/connections?actor={KIM}&hide={PUTIN}")
    canvas = graph(page)
    expect(canvas.get_by_role("button", name="1 hidden, show")).to_be_visible()
    canvas.get_by_role("button", name="1 hidden, show").click()
    expect(page).not_to_have_url(re.compile("hide="))


def test_a_dragged_actor_stays_where_it_was_put_when_the_address_is_opened_again(page: Page) -> None:
    visit(page, f"/connections?actor={KIM}")
    drag(page, PUTIN, 60, -45)
    expect(page).to_have_url(re.compile("pin=person%2Fvladimir-putin%40"))
    expect(graph(page).get_by_role("button", name="Undo")).to_be_enabled()


def test_the_keyboard_reaches_an_actor(page: Page) -> None:
    visit(page, f"/connections?actor={KIM}")
    graph(page).get_by_role("application").focus()
    page.keyboard.press("n")
    page.keyboard.press("Enter")
    expect(main(page).get_by_role("link", name="Kim Jong Un")).to_be_visible()


def test_paths_between_two_actors_show_each_step(page: Page) -> None:
    visit(page, f"/connections?show=Paths&actor={PUTIN}&actor={LAVROV}")
    graph(page)
    expect(main(page).get_by_role("radio", name="Vladimir Putin – Kim Jong Un – Sergei Lavrov")).to_be_checked()
    expect(main(page).get_by_text("1. Vladimir Putin")).to_be_visible()


def test_a_filter_leaves_only_what_fits(page: Page) -> None:
    visit(page, "/connections?actor=country/RUS&status=Denied")
    canvas = graph(page)
    expect(canvas.get_by_role("button", name="Denied 1")).to_be_visible()
    expect(canvas.get_by_role("button", name="Reported as happened")).not_to_be_attached()


def test_the_picture_can_be_saved_in_each_form(page: Page) -> None:
    visit(page, f"/connections?actor={KIM}")
    for name, suffix in (("PNG", "png"), ("SVG", "svg"), ("JSON", "json")):
        with page.expect_download() as saved:
            graph(page).get_by_role("button", name=f"Save as {name}").click()
        assert saved.value.suggested_filename == f"Connections-of-Kim-Jong-Un.{suffix}"
        if suffix != "png":
            text = saved.value.path().read_text(encoding="utf-8")
            assert f"{ID}article/" in text, "its sources are in the file"
            assert datetime.datetime.now(datetime.UTC).date().isoformat() in text


def test_the_network_is_saved_with_the_articles_behind_it_and_the_day(page: Page) -> None:
    visit(page, f"/connections?actor={KIM}")
    graph(page)
    for name, told in (("CSV", "sources,saved"), ("GraphML", "Northern Wire"), ("GEXF", "Connections of Kim Jong Un")):
        with page.expect_download() as saved:
            main(page).get_by_test_id("stDownloadButton").get_by_role("button", name=name).click()
        text = saved.value.path().read_text(encoding="utf-8-sig")
        assert told in text
        assert "article/" in text


def test_another_actor_is_chosen_by_name(page: Page) -> None:
    visit(page, "/connections")
    main(page).get_by_role("combobox", name="Actors").fill("Lavrov")
    page.get_by_role("option", name="Sergei Lavrov").click()
    page.keyboard.press("Escape")
    expect(graph(page).get_by_role("button", name="Sergei Lavrov, Person")).to_be_attached()
    expect(page).to_have_url(re.compile("actor=person%2Fsergei-lavrov"))
