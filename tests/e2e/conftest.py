"""A real server over a small store, and a browser that can reach nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

from graph.service.workspace import open_workspace
from ingest.record import Record
from tests.e2e.articles import stories
from tests.serving import served

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # WebGL without a graphics card.
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)
# Two cores shared with a server that imports its libraries on the first visit.
PATIENCE_MS = 30_000


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, and leave all out where there is no browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="needs Chromium"))


@contextmanager
def showing(records: Iterable[Record], folder: Path) -> Iterator[str]:
    """Serve a store that holds `records`, and give its address."""
    with open_workspace(folder) as workspace:
        for record in records:
            workspace.graph.put(record)
        workspace.graph.flush()
    with served(folder) as owner:
        yield owner.url


@pytest.fixture(scope="package")  # closed with this folder: other tests run event loops of their own
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a server over the stories' articles."""
    with showing(stories(), tmp_path_factory.mktemp("stories") / "store") as url:
        yield url


@pytest.fixture(scope="package")  # closed with this folder: other tests run event loops of their own
def browser() -> Iterator[Browser]:
    """Return a headless Chromium."""
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    """Return a fresh visitor's page; afterwards, nothing may have asked another host, thrown, or opened a dialog."""
    wrong: list[str] = []

    def stay_here(route: Route) -> None:
        if route.request.url.startswith((site, site.replace("http", "ws"), "data:", "blob:")):
            route.continue_()
        else:
            wrong.append(f"asked {route.request.url} on {opened.url}")
            route.abort()

    context = browser.new_context(base_url=site, accept_downloads=True, viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE_MS)
    context.route("**/*", stay_here)
    opened = context.new_page()
    opened.on("pageerror", lambda error: wrong.append(f"threw {error} on {opened.url}"))
    opened.on("dialog", lambda told: (wrong.append(f"opened a dialog on {opened.url}: {told.message}"), told.dismiss()))
    yield opened
    context.close()
    assert not wrong
