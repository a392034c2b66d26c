"""A store that nobody may write: the pages show it, and say why nothing is kept when somebody tries."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.service.workspace import open_workspace
from graph.store import EmbeddedBackend, StoreNotWritableError
from graph.store import open as opening
from tests.graph.samples import ARTICLES
from tests.ui.explorer import stored_in, texts, titles, visit
from ui import sitemap

WHY = "The store may not be written."


@pytest.fixture(autouse=True)
def unwritable_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with open_workspace(tmp_path) as opened:
        for record in ARTICLES:
            opened.graph.put(record)
        opened.graph.flush()

    def refusing(folder: Path, **options: Any) -> EmbeddedBackend:
        if not options:
            raise StoreNotWritableError(WHY)
        return EmbeddedBackend(folder, **options)

    monkeypatch.setattr(opening, "EmbeddedBackend", refusing)
    with stored_in(str(tmp_path), monkeypatch):
        yield


def test_every_page_is_shown() -> None:
    for entry in sitemap.ENTRIES:
        page = visit("" if entry.module == "overview" else entry.module)
        assert not page.error, entry.module


def test_an_actor_can_be_read_about_but_not_watched() -> None:
    page = visit(entity="person/kim-jong-un")
    assert titles(page) == ["Kim Jong Un"]
    page.button(key="watch-entity").click().run()
    assert page.error[0].value.replace("\\", "") == WHY


def test_nothing_can_be_added() -> None:
    page = visit("ingest")
    assert page.info[0].value.replace("\\", "") == WHY
    assert not page.main.button


def test_questions_are_answered() -> None:
    page = visit("sparql", query="SELECT (COUNT(*) AS ?articles) { ?a a schema:NewsArticle }")
    assert "1 row" in texts(page)
