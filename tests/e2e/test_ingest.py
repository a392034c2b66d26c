from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.driving import main, visit

pytestmark = pytest.mark.nlp

TEXT = (
    "PARIS, 3 March 2024 - French President Emmanuel Macron met German Chancellor Olaf Scholz in Paris on Sunday. "
    "The two leaders agreed to meet again in Berlin in April. A spokesman denied that tanks were discussed."
)


def test_a_pasted_article_is_stored_and_can_be_found(page: Page) -> None:
    visit(page, "/ingest")
    main(page).get_by_role("textbox", name="Text of the article").fill(TEXT)
    main(page).get_by_role("button", name="Read this text").click()
    # The language model is loaded for the first article.
    expect(main(page).get_by_text("1 read = 1 stored")).to_be_visible(timeout=120_000)
    page.get_by_role("searchbox", name="Search").fill("Macron")
    expect(page.get_by_role("link", name=re.compile("Emmanuel Macron")).first).to_be_visible()
