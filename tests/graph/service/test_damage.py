"""A damaged search index is noticed and made anew; the graph, and what others keep in its file, stay."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from graph.search import SearchError, unsound
from graph.search.file import mark_of_damage
from graph.service.renew import rebuild
from graph.service.workspace import open_workspace
from graph.store.folder import StoreFolder
from tests.graph.samples import ARTICLES, HELD


@pytest.fixture
def folder(tmp_path: Path) -> StoreFolder:
    """A store whose index shares its file with somebody's table of a hundred lines."""
    folder = StoreFolder(tmp_path)
    with open_workspace(tmp_path) as opened:
        for record in ARTICLES:
            opened.graph.put(record)
    with closing(sqlite3.connect(folder.sidecar)) as database, database:
        database.execute("CREATE TABLE kept (line TEXT)")
        database.executemany("INSERT INTO kept VALUES (?)", ((f"line {n} {'x' * 100}",) for n in range(100)))
    return folder


def kept(folder: StoreFolder) -> int:
    with closing(sqlite3.connect(folder.sidecar)) as database:
        return int(database.execute("SELECT count(*) FROM kept").fetchone()[0])


def page_of(folder: StoreFolder, table: str) -> tuple[int, int]:
    """Return where a table of the index begins in its file, and how long a page is."""
    with closing(sqlite3.connect(folder.sidecar)) as database:
        size = database.execute("PRAGMA page_size").fetchone()[0]
        root = database.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    return (root - 1) * size, size


def overwritten(folder: StoreFolder, start: int, count: int) -> None:
    with folder.sidecar.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * count)


def emptied(folder: StoreFolder) -> None:
    folder.sidecar.write_bytes(b"")


def cut(folder: StoreFolder) -> None:
    folder.sidecar.write_bytes(folder.sidecar.read_bytes()[:9000])


def garbled(folder: StoreFolder) -> None:
    folder.sidecar.write_bytes(b"\xa5\x5a" * 20_000)


def torn(folder: StoreFolder) -> None:
    overwritten(folder, *page_of(folder, "search_version"))


def removed(folder: StoreFolder) -> None:
    folder.sidecar.unlink()


@pytest.mark.parametrize("damage", [emptied, cut, garbled, torn, removed])
def test_what_is_damaged_is_made_anew_at_opening(folder: StoreFolder, damage: Callable[[StoreFolder], None]) -> None:
    damage(folder)
    with open_workspace(folder.path) as opened:
        assert opened.search.find("Vladimir Putin").entities[0].articles == 3
        assert list(unsound(opened.search.index, opened.backend)) == []
    assert not mark_of_damage(folder.sidecar).exists()


def test_making_it_anew_is_said_and_keeps_what_others_wrote(
    folder: StoreFolder, caplog: pytest.LogCaptureFixture
) -> None:
    torn(folder)
    open_workspace(folder.path).close()
    assert "damaged; it is made anew" in caplog.text
    assert kept(folder) == 100


def test_of_what_others_wrote_as_much_is_kept_as_can_be_read(folder: StoreFolder) -> None:
    torn(folder)
    start, size = page_of(folder, "kept")
    overwritten(folder, start, size)
    open_workspace(folder.path).close()
    assert kept(folder) < 100


def test_damage_that_shows_only_in_use_is_mended_at_the_next_opening(folder: StoreFolder) -> None:
    with open_workspace(folder.path) as opened:
        opened.search.find("Putin")
    overwritten(folder, *page_of(folder, "ledger_about"))
    with open_workspace(folder.path) as opened, pytest.raises(SearchError, match="made anew"):
        opened.search.index.rows("SELECT * FROM ledger_about")
    with open_workspace(folder.path) as again:
        assert again.search.index.rows("SELECT count(*) FROM ledger_about")[0][0] > 0
        assert list(unsound(again.search.index, again.backend)) == []


@pytest.mark.parametrize(
    ("change", "table"),
    [
        ("UPDATE ledger_about SET label = 'nothing of the kind'", "ledger_about"),
        ("DELETE FROM ledger_claim WHERE claim = (SELECT min(claim) FROM ledger_claim)", "ledger_claim"),
        ("UPDATE search_text SET label = 'somebody else' WHERE kind = 'entity'", "search_text"),
        ("INSERT INTO search_names (search_names) VALUES ('delete-all')", "search_names_words"),
    ],
)
def test_what_the_graph_does_not_say_is_found_and_mended(folder: StoreFolder, change: str, table: str) -> None:
    with closing(sqlite3.connect(folder.sidecar)) as database, database:
        database.execute(change)
    with open_workspace(folder.path) as opened:
        assert [what for what in unsound(opened.search.index, opened.backend) if table in what]
    with open_workspace(folder.path) as again:
        assert list(unsound(again.search.index, again.backend)) == []


def test_what_an_article_changes_in_others_is_found_under_both(tmp_path: Path) -> None:
    spellings = ("Wire", "The Northern Wire", "Northern Wire", "Northern Wire", "The Northern Wire Service")
    with open_workspace(tmp_path) as opened:
        for number, outlet in enumerate(spellings):
            opened.graph.put(replace(HELD, id=f"a{number}", title=f"Leaders meet {number}", publisher=outlet))
            assert list(unsound(opened.search.index, opened.backend)) == []
        named = {hit.detail for hit in opened.search.find("Leaders meet", limit=9).articles if "Northern" in hit.detail}
        assert len(named) < len(spellings) - 1
        assert all(detail.startswith("2023-09-14 · ") for detail in named)


@pytest.mark.parametrize("damage", [emptied, cut, garbled, torn, removed])
def test_a_rebuild_does_not_mind_the_damage(folder: StoreFolder, damage: Callable[[StoreFolder], None]) -> None:
    damage(folder)
    assert rebuild(folder, ARTICLES).articles == len(ARTICLES)
    with open_workspace(folder.path) as opened:
        assert list(unsound(opened.search.index, opened.backend)) == []
