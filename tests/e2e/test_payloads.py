"""Thousands of script payloads as titles, names and sentences: on every page they are words, and nothing runs.

Whatever a page does wrong is told by the `page` fixture: a dialog, an error, a request to another host. Our own
payloads are always there, the public ones where they lie beside the project. All are stored at once, and each page is
visited once.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import quote
from xml.etree import ElementTree

import docx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from graph import ledger
from graph.desk import begin, open_desk
from graph.service.workspace import Workspace, open_workspace
from graph.store.folder import StoreFolder
from ingest.account import STATUSES, Outcome
from ingest.journal import Journal
from tests.e2e.driving import graph, main, place, settled, unfold, visit
from tests.hostile.bait import HUB, articles
from tests.hostile.corpora import OWN, every_payload
from tests.serving import served

BAIT = OWN[0]
MARKDOWN = next(line for line in OWN if line.startswith("!["))
LIVE = ", ".join(
    (
        "img[src=x], img[src*='outside'], a[href^='javascript' i], a[href*='//outside.example'], iframe, object, embed",
        "base, link[href*=outside], meta[http-equiv=refresh], form[action*=outside], video, x, mglyph, mtext",
        "[onerror], [onload], [onfocus], [ontoggle], [onblur], [onmouseover]",
    )
)
"""What no page may hold: elements that only a payload would have made."""

NAMES = "SELECT ?who ?name ?said { ?who a schema:Person ; rdfs:label ?name . ?claim ng:claimant ?said } LIMIT 300"
COUPLES = "SELECT ?one ?other { ?event ng:participant ?one, ?other FILTER(?one != ?other) } LIMIT 200"
MIXED = "SELECT ?x { { ?x a schema:Person } UNION { ?who a schema:Person ; rdfs:label ?x } } LIMIT 400"
LINKS = (
    "SELECT ?x { VALUES ?y { 1 } { ?x a schema:Country } UNION { VALUES ?x { "
    "'javascript:alert(91)' <javascript:alert(92)> 'data:text/html,<script>alert(93)</script>' } } "
    "UNION { SELECT ?x { ?x a schema:Person } LIMIT 1 } }"
)
POINTS = (
    "SELECT ?name ('POINT(9 45)'^^geo:wktLiteral AS ?at) (1 AS ?n) ('2023-09-01'^^xsd:date AS ?day) "
    "{ ?who a schema:Person ; rdfs:label ?name } LIMIT 60"
)

LISTS = (
    "/",
    "/entity",
    "/events?side=Actors",
    "/events?side=Outlets&clock=Calendar",
    "/claims",
    "/claims?view=By+event",
    "/claims?view=By+claimant&who={hub}",
    "/articles",
    "/connections",
    "/pair",
    "/watchlist",
    "/ingest",
    "/search?q=alert",
    "/event?event={event}",
    "/event?event={denied}",
    "/event?tie={tie}",
    "/?q={bait}",
    "/?entity=person/{bait}",
    "/?article={bait}",
    "/?event={bait}",
    "/pair?a={bait}&b={hub}",
    "/connections?actor={bait}",
    "/connections?case={bait}&actor={hub}",
    "/events?who={bait}&outlet={bait}&name={bait}",
    "/articles?title={bait}&outlet={bait}",
    "/sparql?query={bait}",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> StoreFolder:
    return StoreFolder(tmp_path_factory.mktemp("payloads") / "store")


@pytest.fixture(scope="module")
def bait(folder: StoreFolder) -> SimpleNamespace:
    """Fill the store, its desk and its journal with payloads and nothing else; return where what is."""
    first, *others = articles(every_payload())
    with open_workspace(folder.path) as opened, open_desk(opened) as desk:
        for record in others:
            opened.graph.put(record)
        found = _addresses(opened)
        begin(desk, opened, "search", "alert", BAIT)
        begin(desk, opened, "entity", found.hub, MARKDOWN)
        begin(desk, opened, "query", NAMES, OWN[23])
        opened.graph.put(first)
        opened.graph.flush()
        for line in OWN:
            desk.save_query(line, f"# {line}\nSELECT * {{ ?s ?p ?o }} LIMIT 1")
            desk.save_investigation(line, json.dumps({"canvas": {"actor": [found.hub]}, "boxes": {}}), line)
    with Journal(folder.sidecar) as journal:
        run = journal.begin()
        for number, line in enumerate(OWN):
            journal.note(run, Outcome(f"{line}.txt", STATUSES[number % 4], line, line, line))
        journal.end(run, "done")
    return found


def _addresses(opened: Workspace) -> SimpleNamespace:
    index = opened.search.index
    hub, other = (actor.thing for actor in ledger.most_mentioned(index, ("Person",), 2, unnamed=True))
    events = ledger.of_entity(index, hub.iri)
    ties = ledger.contests_of(index, hub.iri)
    return SimpleNamespace(
        hub=hub.address,
        other=other.address,
        event=next(line.event.address for line in events if line.status == "happened"),
        denied=next(line.event.address for line in events if line.status == "denied"),
        tie=next((of.about.address for of in ties if of.about.kind == "Tie"), "none"),
        article=ledger.articles(index, most=1)[0].article.address,
    )


@pytest.fixture(scope="module")
def site(folder: StoreFolder, bait: SimpleNamespace) -> Iterator[str]:
    """Return the address of a server over nothing but payloads."""
    with served(folder.path) as owner:
        yield owner.url


def harmless(page: Page) -> None:
    """Check that the page shows something, and that nothing on it was made of a payload."""
    settled(page)
    expect(main(page)).not_to_be_empty()
    made = page.locator(LIVE)
    assert made.count() == 0, (page.url, made.first.evaluate("found => found.outerHTML"))


def each_tab(page: Page) -> Iterator[str]:
    """Open the tabs of the page one after the other."""
    tabs = main(page).get_by_role("tab")
    for number in range(tabs.count()):
        tabs.nth(number).click()
        settled(page)
        yield tabs.nth(number).inner_text()


def choose_row(page: Page, row: int = 1, *, times: int = 1) -> None:
    """Click a row of the first table that is seen, which is drawn as a picture."""
    tables = main(page).get_by_test_id("stDataFrame").locator("visible=true")
    if tables.count():
        tables.first.scroll_into_view_if_needed()
        tables.first.locator("canvas").first.click(
            position={"x": 60, "y": 17 + 34 * row}, click_count=times, force=True
        )
        settled(page)


def look_around(page: Page) -> None:
    """Open what stands around the first piece of evidence."""
    around = main(page).get_by_role("button", name="In context").locator("visible=true")
    if around.count():
        around.first.click()
        settled(page)
        page.keyboard.press("Escape")


def hovered(page: Page, chart: Locator) -> None:
    """Move over a chart until it tells something of what lies there."""
    chart.scroll_into_view_if_needed()
    box = chart.bounding_box()
    assert box
    for down in range(14, int(box["height"]), 9):
        for across in range(10, int(box["width"]), 14):
            page.mouse.move(box["x"] + across, box["y"] + down)
            if page.locator("#vg-tooltip-element.visible").count():
                return
    raise AssertionError("nothing in the chart tells what it is")


def saved(page: Page, button: Locator) -> Path:
    """Return what a button saves."""
    with page.expect_download() as download:
        button.click()
    return download.value.path()


def button(page: Page, name: str) -> Locator:
    return page.get_by_test_id("stDownloadButton").get_by_role("button", name=name, exact=True)


def opened(browser: Browser, file: Path, name: str) -> None:
    """Open a file in the browser, and check that nothing in it runs or asks for anything."""
    shown = file.rename(file.with_name(name))
    wrong: list[str] = []
    page = browser.new_page()
    page.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: wrong.append(request.url) if request.url != shown.as_uri() else None)
    page.goto(shown.as_uri())
    expect(page.locator(":root")).to_contain_text(OWN[1])
    assert page.locator("script, img, iframe, [onload], [onerror], a[href^='javascript' i]").count() == 0
    page.close()
    assert wrong == []


def formulas(file: Path) -> list[str]:
    """Return the cells of a table that a spreadsheet would run."""
    rows = csv.reader(io.StringIO(file.read_text(encoding="utf-8-sig")))
    return [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]


def test_lists_of_payloads_are_lists_of_words(page: Page, bait: SimpleNamespace) -> None:
    known = {name: quote(address) for name, address in vars(bait).items()}
    for address in LISTS:
        visit(page, address.format(**known, bait=quote(BAIT)))
        harmless(page)


def test_every_tab_of_an_actor_and_of_two(page: Page, bait: SimpleNamespace) -> None:
    for address in (f"/entity?entity={bait.hub}", f"/pair?a={bait.hub}&b={bait.other}"):
        visit(page, address)
        expect(main(page).get_by_role("heading").first).to_contain_text(OWN[1])
        for _ in each_tab(page):
            harmless(page)
            choose_row(page)
            look_around(page)
            harmless(page)


def test_an_article_is_read_letter_by_letter(page: Page, bait: SimpleNamespace) -> None:
    visit(page, f"/article?article={bait.article}&at=0-20")
    reader = page.get_by_test_id("ng-article")
    expect(reader).to_contain_text(HUB)
    for number in range(3):
        reader.locator(".piece").nth(number).click()
        harmless(page)
    main(page).get_by_text("Quotations", exact=True).click()
    harmless(page)


def test_the_search_box_takes_payloads_and_finds_them(page: Page, bait: SimpleNamespace) -> None:
    visit(page, "/")
    box, found = page.get_by_role("searchbox", name="Search"), page.get_by_test_id("stSidebar")
    for typed in (BAIT, MARKDOWN, "script"):
        box.fill(typed)
        expect(found.get_by_role("link", name="All results")).to_be_visible()
        harmless(page)
    found.locator("a[href*='entity=']").first.click()
    harmless(page)


def test_charts_tell_names_letter_by_letter(page: Page, bait: SimpleNamespace) -> None:
    for address in (f"/entity?entity={bait.hub}", "/events?side=Actors&clock=Each+event"):
        visit(page, address)
        settled(page)
        for chart in main(page).get_by_test_id("stVegaLiteChart").all():
            hovered(page, chart)
            harmless(page)


def test_the_network_has_words_on_its_canvas_and_beside_it(page: Page, bait: SimpleNamespace) -> None:
    visit(page, f"/connections?actor={bait.hub}")
    canvas = graph(page)
    page.mouse.move(**place(canvas, bait.hub))
    page.mouse.click(**place(canvas, bait.hub))
    harmless(page)
    expect(page.get_by_test_id("ng-live")).to_contain_text(OWN[1])
    main(page).get_by_test_id("stBaseButton-tertiary").filter(has_text="Meeting").first.click()
    harmless(page)
    expect(canvas.get_by_role("button", name=HUB).first).to_be_attached()
    canvas.get_by_role("button", name="List of nodes").click()
    canvas.get_by_role("searchbox").fill("script")
    harmless(page)
    visit(page, f"/connections?show=Paths&actor={bait.hub}&actor={bait.other}")
    graph(page)
    harmless(page)


def test_answers_of_queries_are_words_in_every_view(page: Page, bait: SimpleNamespace) -> None:
    shown_as = {
        NAMES: "Graph",
        COUPLES: "Graph",
        POINTS: "Map, Bars, Timeline, Over time",
        MIXED: "",
    }
    shown_as[f"DESCRIBE <{bait.hub}>"] = "Graph"
    for query, views in shown_as.items():
        visit(page, f"/sparql?query={quote(query)}")
        expect(main(page).get_by_text(re.compile(r"\d+ (rows|triples) in"))).to_be_visible()
        harmless(page)
        for view in filter(None, views.split(", ")):
            main(page).get_by_role("radio", name=view).click()
            harmless(page)
    for _ in each_tab(page):
        harmless(page)


def test_links_in_an_answer_run_nothing(page: Page, bait: SimpleNamespace) -> None:
    visit(page, f"/sparql?query={quote(LINKS)}")
    expect(main(page).get_by_text("4 rows in")).to_be_visible()
    for row in range(1, 4):
        choose_row(page, row, times=2)
        page.keyboard.press("Escape")
        harmless(page)


def test_saved_networks_run_nothing(page: Page, browser: Browser, bait: SimpleNamespace) -> None:
    visit(page, f"/connections?actor={bait.hub}")
    canvas = graph(page)
    opened(browser, saved(page, canvas.get_by_role("button", name="Save as SVG")), "drawing.svg")
    assert json.loads(saved(page, canvas.get_by_role("button", name="Save as JSON")).read_text())["nodes"]
    for name in ("GEXF", "GraphML"):
        ElementTree.fromstring(saved(page, button(page, name)).read_text(encoding="utf-8"))
    assert formulas(saved(page, button(page, "CSV"))) == []


def test_dossiers_run_nothing(page: Page, browser: Browser, bait: SimpleNamespace) -> None:
    visit(page, f"/entity?entity={bait.hub}")
    buttons = page.get_by_test_id("stDownloadButton").get_by_role("button")
    unfold(main(page).get_by_role("button", name="Dossier"), buttons.first)
    opened(browser, saved(page, buttons.first), "dossier.html")
    word = docx.Document(str(saved(page, buttons.last)))
    assert OWN[1] in word.paragraphs[0].text
    assert not [part for part in word.part.rels.values() if part.is_external]


def test_tables_and_feeds_run_nothing(page: Page, bait: SimpleNamespace) -> None:
    visit(page, "/events")
    assert formulas(saved(page, button(page, "CSV"))) == []
    visit(page, f"/sparql?query={quote(NAMES.replace('LIMIT 300', 'LIMIT 3000'))}")
    assert formulas(saved(page, button(page, "CSV"))) == []
    visit(page, "/watchlist")
    expect(main(page).get_by_text(re.compile(r"[1-9]\d* new results? in 3 watches"))).to_be_visible()
    feed = ElementTree.fromstring(saved(page, button(page, "Atom feed")).read_text(encoding="utf-8"))
    entries = feed.findall("{http://www.w3.org/2005/Atom}entry")
    assert entries
    assert not [entry for entry in entries if len(entry.find("{http://www.w3.org/2005/Atom}content") or ())]
