"""However the graph came to hold its articles, the ledger says the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.search import SearchIndex
from graph.search.index import COMPARED
from tests.graph.ledger.conftest import Kept, kept, rebuilt
from tests.graph.records import article, event
from tests.graph.samples import AID, ARTICLES, DENIED, HELD, PLANNED

OTHER = article(
    "held",
    "[Kim Jong-un|Person|k] called [Mr. Putin|Person|p].",
    events=[event("PhoneCall", "called", agent="k", recipient="p", when="2023-10-01")],
)


def test_the_order_of_articles_does_not_matter() -> None:
    assert kept(*ARTICLES).tables() == kept(*reversed(ARTICLES)).tables()


def test_an_index_made_anew_is_the_one_kept_in_step() -> None:
    assert kept(*ARTICLES).tables() == rebuilt(*ARTICLES).tables()


def test_a_replaced_article_leaves_nothing_behind() -> None:
    assert kept(PLANNED, HELD, DENIED, OTHER).tables() == rebuilt(PLANNED, OTHER, DENIED).tables()


def test_a_replacement_taken_back_changes_nothing() -> None:
    assert kept(*ARTICLES, OTHER, HELD).tables() == rebuilt(*ARTICLES).tables()


def test_a_removed_article_takes_its_events_and_names_with_it() -> None:
    changed = kept(*ARTICLES)
    for gone in (AID, HELD):
        assert changed.graph.remove(gone.id)
    assert changed.tables() == rebuilt(PLANNED, DENIED).tables()


def searched(of: Kept) -> dict[str, int]:
    return {table: of.index.digest(table) for table in COMPARED}


def test_names_and_offices_that_only_a_removed_article_gives_are_found_no_more() -> None:
    changed = kept(*ARTICLES)
    for gone in (PLANNED, HELD):
        changed.graph.remove(gone.id)
        assert searched(changed) == searched(rebuilt(*(of for of in ARTICLES if changed.graph.receipt(of.id))))


def test_names_and_offices_that_only_a_replaced_article_gave_are_found_no_more() -> None:
    changed = kept(*ARTICLES)
    changed.graph.put(article(PLANNED.id, "[Xi Jinping|Person|x] spoke."))
    assert searched(changed) == searched(
        rebuilt(article(PLANNED.id, "[Xi Jinping|Person|x] spoke."), HELD, DENIED, AID)
    )


def test_nothing_is_left_when_all_are_removed() -> None:
    changed = kept(*ARTICLES)
    for gone in ARTICLES:
        changed.graph.remove(gone.id)
    assert not any(changed.tables().values())


def test_a_day_that_a_later_report_corrects_is_corrected() -> None:
    changed = kept(HELD)
    changed.graph.put(replace(HELD, published="2023-09-20"))
    assert {row[9] for row in changed.tables()["ledger_about"]} == {"2023-09-20"}


def test_a_file_with_tables_of_another_layout_is_made_again(tmp_path: Path) -> None:
    held = kept(*ARTICLES)
    old = SearchIndex(tmp_path / "sidecar.sqlite")
    old.catch_up(held.backend)
    with old._writing() as database:
        database.execute("UPDATE ledger_layout SET digest = 'of long ago'")
    old.close()
    assert SearchIndex(tmp_path / "sidecar.sqlite").catch_up(held.backend) == len(ARTICLES)


def test_a_long_catching_up_says_how_far_it_is(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("graph.search.index._SECONDS_BETWEEN_LINES", 0.0)
    rebuilt(*ARTICLES)
    assert f"1 of {len(ARTICLES)} articles" in caplog.text
