"""Who met Kim Jong Un in September 2023, and who denies what: the acts of docs/first-question.md."""

from __future__ import annotations

import pytest

from tests.ui.explorer import choose, links, texts, titles, visit

pytestmark = pytest.mark.usefixtures("store")


def test_who_met_him_is_found_by_name_and_told_with_its_sentences() -> None:
    found = visit(q="Kim Jong Un")
    assert any(label.startswith("Kim Jong Un") for label in links(found)[:2])
    page = visit(entity="person/kim-jong-un")
    events = page.dataframe[0].value
    row = list(events["When"]).index("13 Sep 2023")
    assert "Vladimir Putin" in events["Who and what"][row]
    page = choose(page, "entity-events", "When", row)
    assert "Kim Jong-un met Putin" in texts(page)
    assert "Kim Jong Un and Vladimir Putin did not meet" in texts(page)


def test_who_denies_what_is_one_click_away() -> None:
    page = visit("claims")
    assert titles(page) == ["Claims"]
    assert any("Kim Jong Un, Vladimir Putin" in name for name in page.dataframe[0].value["What"])
    assert "✗ denies" in texts(page)
