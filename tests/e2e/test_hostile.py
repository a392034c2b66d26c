"""Titles, names and sentences that try to run as scripts: they stay text on every page."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from ingest.record import Quote, Record
from tests.e2e.conftest import showing
from tests.e2e.driving import graph, main, settled, visit
from tests.graph.records import article, event, relation

BAIT = "<img src=x onerror=alert(1)>"
ESCAPES = (
    f"{BAIT}<script>alert(2)</script>![x](http://127.0.0.1:9/x.png) [y](javascript:alert(3)) "
    "$$\\href{javascript:alert(4)}{z}$$ :material/home: </textarea><svg onload=alert(7)>"
)
EVE = "person/img-src-x-onerror-alert"
NAMED = quote("SELECT ?s ?name ?other WHERE { ?s rdfs:label ?name . ?claim ng:claimant ?other }")
PAGES = (
    "",
    "entity",
    "events",
    "articles",
    "connections",
    "claims",
    "claims?view=By+event",
    f"claims?view=By+claimant&who={EVE}",
    f"pair?a={EVE}&b=organization/script-alert-5-script",
    f"sparql?query={NAMED}",
    "ingest",
    f"connections?actor={EVE}",
)


def baited() -> Record:
    return article(
        "bait",
        f"[{BAIT}|Person|x] met [<script>alert(5)</script>|Organization|o] and said: {ESCAPES.replace('[', '(')}",
        title=ESCAPES,
        publisher=f"Outlet {BAIT}",
        authors=(BAIT,),
        url="javascript:alert(6)",
        events=[
            event("Meeting", "met", participant="x+o", when="2023-11-01", by="x"),
            event("Visit", "met", said="NEG", agent="x", recipient="o", by="x"),
        ],
        relations=[relation("x", "worksFor", "o", role=BAIT)],
        quotes=[Quote(((0, 40),), True, speaker_cluster="x", attribution=("x",))],
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a server over hostile articles only."""
    with showing([baited()], tmp_path_factory.mktemp("hostile") / "store") as url:
        yield url


@pytest.mark.parametrize("address", PAGES, ids=lambda address: address.partition("?")[0] or "overview")
def test_markup_stays_text_on_each_page(page: Page, address: str) -> None:
    visit(page, f"/{address}")
    expect(main(page)).not_to_be_empty()
    assert page.locator("img[src=x]").count() == 0


def test_an_actor_whose_name_is_markup_can_be_read_about(page: Page) -> None:
    visit(page, f"/?entity={EVE}")
    expect(main(page).get_by_role("heading", name=BAIT)).to_be_visible()


def test_markup_in_the_network_stays_text(page: Page) -> None:
    visit(page, f"/connections?actor={EVE}")
    expect(graph(page).get_by_role("button", name=BAIT).first).to_be_attached()


def test_markup_in_an_article_is_read_letter_by_letter(page: Page) -> None:
    visit(page, "/articles")
    page.get_by_role("searchbox", name="Search").fill("met")
    page.locator("a[href*='article=']").first.click()
    settled(page)
    expect(page.get_by_test_id("ng-article")).to_contain_text("<script>alert(2)</script>")
