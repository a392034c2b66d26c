"""Thousands of public script payloads as names, titles and text: none of them runs on any page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from ingest.record import Mention, Record
from tests.e2e.conftest import showing
from tests.e2e.driving import main, settled, visit
from tests.hostile.corpora import payloads

LINES_AN_ARTICLE = 50
LISTS = (
    "",
    "entity",
    "articles",
    "events",
    "connections",
    "claims?view=By+claimant",
    "pair",
    "watchlist",
    "ingest",
    "?q=alert",
    "search?q=alert",
    "sparql?query=SELECT%20*%20%7B%3Fs%20rdfs%3Alabel%20%3Fname%7D",
)


def listing(number: int, lines: list[str]) -> Record:
    """An article of nothing but payloads, each of them the name of a person."""
    lines = [line.encode("utf-8", "replace").decode("utf-8").replace("\x00", "") for line in lines]
    starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]
    mentions = [
        Mention(start, start + len(line), line, "Person", f"c{start}")
        for start, line in zip(starts, lines, strict=True)
    ]
    text = "\n".join(lines)
    return Record(f"list-{number}", text, lines[0], "2023-09-14", sentences=((0, len(text)),), entities=tuple(mentions))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a server over nothing but payloads."""
    lines = payloads()
    records = [listing(at, lines[at : at + LINES_AN_ARTICLE]) for at in range(0, len(lines), LINES_AN_ARTICLE)]
    with showing(records, tmp_path_factory.mktemp("payloads") / "store") as url:
        yield url


def test_lists_of_payloads_are_lists_of_words(page: Page) -> None:
    for address in LISTS:
        visit(page, f"/{address}")
        expect(main(page)).not_to_be_empty()


def test_payloads_can_be_read_in_an_article(page: Page) -> None:
    for _ in each_found(page, "alert", "article"):
        expect(page.get_by_test_id("ng-article")).to_contain_text("alert")


def test_payloads_can_be_actors(page: Page) -> None:
    for _ in each_found(page, "script", "entity"):
        expect(main(page).get_by_role("heading").first).to_be_visible()


def each_found(page: Page, words: str, kind: str) -> Iterator[int]:
    """Open, one after the other, the first pages of a kind that a search finds."""
    visit(page, f"/?q={words}")
    found = main(page).locator(f"a[href*='{kind}=']")
    for number in range(min(found.count(), 5)):
        visit(page, f"/?q={words}")
        found.nth(number).click()
        settled(page)
        yield number
