from __future__ import annotations

import re
from urllib.parse import quote

from playwright.sync_api import Locator, Page, expect

from tests.e2e.driving import graph, main, settled, unfold, visit

RUNAWAY = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"

# Reads few triples again and again: takes long, and next to no memory.
ENDLESS = "SELECT ?a WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(STR(?a) = CONCAT(STR(?d), STR(?g))) }"


def editor(page: Page) -> Locator:
    widget = page.get_by_test_id("ng-sparql")
    expect(widget).to_have_attribute("data-ready", "1")
    return widget


def write(page: Page, query: str) -> None:
    editor(page).get_by_role("textbox").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(query)


def test_an_example_is_run_and_stands_in_the_editor_and_the_address(page: Page) -> None:
    visit(page, "/sparql")
    editor(page)
    main(page).get_by_role("button", name="Run").nth(1).click()
    expect(main(page).get_by_text(re.compile(r"\d+ rows? in"))).to_be_visible()
    expect(page).to_have_url(re.compile("query="))


def test_an_example_is_filled_in_with_an_actor_and_run(page: Page) -> None:
    visit(page, "/sparql")
    editor(page)
    main(page).get_by_text("Fill in").first.click()
    main(page).get_by_role("combobox", name="With").fill("Lavrov")
    page.get_by_role("option", name="Sergei Lavrov").click()
    main(page).get_by_test_id("stForm").get_by_role("button", name="Run").click()
    expect(editor(page).get_by_role("textbox")).to_contain_text("person/sergei-lavrov")
    expect(main(page).get_by_text(re.compile(r"1 row in"))).to_be_visible()


def test_control_enter_asks_and_the_answer_can_be_seen_as_a_graph(page: Page) -> None:
    visit(page, "/sparql")
    write(page, "SELECT ?who ?state WHERE { ?who ng:headOfState ?state }")
    page.keyboard.press("Control+Enter")
    main(page).get_by_role("radio", name="Graph").click()
    expect(graph(page).get_by_role("button", name="North Korea, Country")).to_be_attached()


def test_a_term_is_completed_with_its_prefix_declared(page: Page) -> None:
    visit(page, "/sparql")
    write(page, "SELECT ?e WHERE { ?e a ng:Meeti")
    page.keyboard.press("Control+Space")
    editor(page).get_by_role("option", name="ng:Meeting").click()
    expect(editor(page).get_by_role("textbox")).to_contain_text("PREFIX ng: <https://w3id.org/newsgraph/ns#>")


def test_an_error_is_marked_at_its_place(page: Page) -> None:
    visit(page, "/sparql?query=" + quote("SELECT ?who\nWHERE { ?who ng:headOfState }"))
    expect(main(page).get_by_role("alert")).to_contain_text("line 2")
    expect(editor(page).locator(".cm-lint-marker-error")).to_be_visible()


def test_a_runaway_query_ends_and_the_next_one_is_answered(page: Page) -> None:
    visit(page, "/sparql")
    write(page, RUNAWAY)
    page.keyboard.press("Control+Enter")
    expect(main(page).get_by_role("alert")).to_contain_text(re.compile("seconds|memory"))
    write(page, "ASK { ?event a ng:Meeting }")
    page.keyboard.press("Control+Enter")
    expect(main(page).get_by_test_id("stMetric")).to_contain_text("yes")


def test_a_running_query_is_cancelled_and_another_one_asked(page: Page) -> None:
    visit(page, "/sparql")
    write(page, ENDLESS)
    page.keyboard.press("Control+Enter")
    main(page).get_by_role("button", name="Cancel the query").click()
    expect(main(page).get_by_text("The query was cancelled.")).to_be_visible()
    write(page, "ASK { ?event a ng:Meeting }")
    page.keyboard.press("Control+Enter")
    expect(main(page).get_by_test_id("stMetric")).to_contain_text("yes")


def test_an_answer_can_be_saved(page: Page) -> None:
    visit(page, "/sparql?query=" + quote("SELECT ?who WHERE { ?who ng:headOfState ?state }"))
    settled(page)
    with page.expect_download() as saved:
        main(page).get_by_role("button", name="CSV", exact=True).click()
    assert saved.value.suggested_filename == "answer.csv"
    assert saved.value.path().read_text().startswith("who,saved\nhttps://w3id.org/newsgraph/id/person/")


def test_from_an_answer_to_the_connections_of_its_entities_measured_on_the_whole_graph(page: Page) -> None:
    visit(page, f"/sparql?query={quote('SELECT ?who ?state WHERE { ?who ng:headOfState ?state }')}")
    main(page).get_by_role("link", name="Show these in Connections").click()
    expect(page).to_have_url(re.compile("/connections.*actor=country%2FPRK"))
    expect(graph(page).get_by_role("button", name="North Korea, Country")).to_be_attached()
    main(page).get_by_text("Whole graph").click()
    expect(main(page).get_by_text("Measured on the whole graph")).to_be_visible()


def test_from_a_view_to_the_query_behind_it(page: Page) -> None:
    visit(page, "/events?type=meeting")
    behind = page.get_by_role("link", name="Open on the SPARQL page")
    unfold(main(page).get_by_role("button", name="SPARQL"), behind)
    behind.click()
    expect(editor(page).get_by_role("textbox")).to_contain_text("VALUES ?type")
    expect(main(page).get_by_text(re.compile(r"\d+ rows? in"))).to_be_visible()
