"""Building a store anew."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad

from graph.canonical import lines
from graph.service.renew import compact, rebuild
from graph.service.workspace import open_workspace
from graph.store import StoreError
from graph.store.folder import StoreFolder
from graph.vocabulary import CURATION, LABEL, NG
from tests.graph.samples import ARTICLES
from tests.serving import served

DECISION = Quad(NG.some, LABEL, Literal("an analyst decided"), CURATION)


@pytest.fixture
def folder(tmp_path: Path) -> StoreFolder:
    with open_workspace(tmp_path) as opened:
        for record in ARTICLES:
            opened.graph.put(record)
        opened.backend.apply(add=[DECISION])
    return StoreFolder(tmp_path)


def content(folder: StoreFolder) -> list[bytes]:
    with open_workspace(folder.path) as opened:
        return list(lines(opened.backend.match()))


def test_a_rebuilt_store_is_the_same_store(folder: StoreFolder) -> None:
    before = content(folder)
    renewed = rebuild(folder, reversed(ARTICLES))
    assert (renewed.articles, renewed.decisions, renewed.quads) == (4, 1, len(before))
    assert content(folder) == before


def test_a_damaged_store_comes_back(folder: StoreFolder) -> None:
    before = content(folder)
    (folder.oxigraph / "CURRENT").write_text("nonsense")
    with pytest.raises(StoreError, match="rebuild"):
        open_workspace(folder.path)
    assert rebuild(folder, ARTICLES).decisions is None
    assert len(content(folder)) == len(before) - 1


def test_lost_articles_and_a_wrong_index_come_back(folder: StoreFolder) -> None:
    with open_workspace(folder.path) as opened:
        opened.backend.update("DROP ALL")
    rebuild(folder, ARTICLES)
    with open_workspace(folder.path) as opened:
        assert opened.search.find("Vladimir Putin").entities[0].articles == 3


def test_records_that_fail_leave_the_old_store(folder: StoreFolder) -> None:
    before = content(folder)

    def failing():
        yield ARTICLES[0]
        raise OSError("the archive is gone")

    with pytest.raises(OSError, match="archive is gone"):
        rebuild(folder, failing())
    assert content(folder) == before


def test_a_crash_between_the_renames_is_mended(folder: StoreFolder) -> None:
    before = content(folder)
    folder.oxigraph.rename(folder.outgoing)
    assert content(folder) == before


def test_compacting_keeps_every_quad_and_frees_space(folder: StoreFolder) -> None:
    before = content(folder)
    compact(folder)
    assert content(folder) == before
    assert not folder.growing.exists()
    assert not folder.outgoing.exists()


def test_a_served_store_is_not_renewed(tmp_path: Path) -> None:
    with served(tmp_path), pytest.raises(StoreError, match="stop that process"):
        rebuild(StoreFolder(tmp_path), ARTICLES)
