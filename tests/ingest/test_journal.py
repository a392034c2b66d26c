"""The journal tells what a run did, while it runs and afterwards."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from ingest.account import Outcome
from ingest.errors import JournalError
from ingest.journal import Journal


def test_a_run_can_be_followed(tmp_path: Path) -> None:
    with Journal(tmp_path / "sidecar.sqlite") as journal, Journal(tmp_path / "sidecar.sqlite") as page:
        run = journal.begin(expected=2)
        journal.note(run, Outcome("a.txt", "stored", "a", "Leaders meet"))
        assert page.runs()[0].state == "running"
        journal.note(run, Outcome("b.txt", "refused", reason="is empty"))
        journal.end(run, "done")
        assert page.runs()[0].counts == {"stored": 1, "unchanged": 0, "duplicate": 0, "refused": 1}
        assert [outcome.source for _, outcome in page.outcomes(run, after=1)] == ["b.txt"]
        assert page.runs()[0].state == "done"


def test_a_receipt_is_for_one_content() -> None:
    with Journal() as journal:
        journal.acknowledge("a", "one", "r1")
        assert (journal.receipt("a", "one"), journal.receipt("a", "two"), journal.receipt("b", "one")) == (
            "r1",
            None,
            None,
        )


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "sidecar.sqlite").write_text("something else" * 100)
    with pytest.raises(JournalError, match="move it away"):
        Journal(tmp_path / "sidecar.sqlite")


def test_a_damaged_journal_has_no_receipts_and_says_so_of_its_runs(tmp_path: Path) -> None:
    path = tmp_path / "sidecar.sqlite"
    with Journal(path) as journal:
        journal.note(journal.begin(), Outcome("a.txt", "stored", "a"))
        journal.acknowledge("a", "one", "r1")
    with closing(sqlite3.connect(path)) as database:
        size = database.execute("PRAGMA page_size").fetchone()[0]
        roots = [root for (root,) in database.execute("SELECT rootpage FROM sqlite_master WHERE type = 'table'")]
    with path.open("r+b") as file:
        for root in roots:
            file.seek((root - 1) * size)
            file.write(b"\xa5" * size)
    with Journal(path) as journal:
        assert journal.receipt("a", "one") is None
        assert journal.begin() == 0
        with pytest.raises(JournalError, match="move it away"):
            journal.runs()
