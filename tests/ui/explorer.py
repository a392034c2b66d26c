"""The explorer run without a browser, over the hand-made articles."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph.store.open import MEMORY, STORE_VARIABLE
from tests.graph.samples import ARTICLES
from ui.intake import intake
from ui.store import forget_answers, workspace
from ui.watching import desk

APP = Path(__file__).parents[2] / "app.py"


@contextmanager
def stored_in(location: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Make the pages show the store at `location`, and nothing that was asked of another."""
    monkeypatch.setenv(STORE_VARIABLE, location)
    _forget()
    yield
    _forget()


def _forget() -> None:
    for kept in (workspace, intake, desk):
        kept.clear()
    forget_answers()


@pytest.fixture
def empty_store(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A store in memory with nothing in it, which the pages show."""
    with stored_in(MEMORY, monkeypatch):
        yield


@pytest.fixture
def store(empty_store: None) -> None:
    """The store with the hand-made articles."""
    for record in ARTICLES:
        workspace().graph.put(record)


def visit(page: str = "", /, **address: str) -> AppTest:
    """Open the explorer at an address, given as a page's name and query parameters; no page may fail."""
    opened = AppTest.from_file(str(APP), default_timeout=60)
    if page:
        opened.run()
        # `switch_page` finds files only; these pages are functions with an address of their own.
        known = opened._registered_pages.items()
        opened._page_hash = next(key for key, info in known if info.get("url_pathname") == page)
    for name, value in address.items():
        opened.query_params[name] = value
    opened.run()
    assert not opened.exception, opened.exception
    return opened


def choose(page: AppTest, key: str, column: str, row: int = 0) -> AppTest:
    """Click a cell of the table `key`."""
    page.session_state[key] = {"selection": {"cells": [[row, column]]}}
    page.run()
    assert not page.exception, page.exception
    return page


def titles(page: AppTest) -> list[str]:
    """Return the headings of the page."""
    return [title.value.replace("\\", "") for title in page.title]


def texts(page: AppTest) -> str:
    """Return what the page says, one element a line."""
    shown = [*page.text, *page.caption, *page.markdown]
    return "\n".join(element.value for element in shown).replace("\\", "")


def links(page: AppTest) -> list[str]:
    """Return the labels of the links on the page, without the menu."""
    return [link.proto.label.replace("\\", "") for link in page.main.get("page_link")]


def buttons(page: AppTest) -> list[str]:
    """Return the labels of the buttons on the page."""
    return [button.label.replace("\\", "") for button in page.main.button]
