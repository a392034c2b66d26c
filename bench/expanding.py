"""How long expanding an actor on the canvas takes: until its neighbours are drawn, or it is asked which of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from playwright.sync_api import Page, expect

from bench.driven import Server, Visit, timed

ASKED, EXPANDED = "Asking which neighbours to bring", "Expanding an actor"

_PATIENCE_MS = 120_000
_BROUGHT = re.compile(r"came|Updated")
_IDLE = """() => {
    const app = document.querySelector('[data-testid=stApp]');
    return app?.dataset.testScriptState === 'notRunning' && !document.querySelector('[data-stale=true]');
}"""


def expand(page: Page, server: Server) -> Iterator[tuple[str, Visit]]:
    """Expand the neighbour with most articles in common, by keyboard; where it is asked which are to come, bring them.

    Yields what was measured, by its name; the canvas must stand.
    """
    page.get_by_test_id("ng-graph").get_by_role("application").focus()
    page.keyboard.press("n")
    page.keyboard.press("n")
    live, bring = page.get_by_test_id("ng-live"), page.get_by_role("button", name=re.compile("^Bring "))

    def done() -> None:
        page.locator("[data-testid=ng-graph][data-settled='1']").wait_for()
        page.wait_for_function(_IDLE)

    def ask() -> None:
        page.keyboard.press("e")
        live.filter(has_text=_BROUGHT).or_(bring).first.wait_for()
        done()

    def take() -> None:
        bring.click()
        expect(live).to_contain_text(_BROUGHT, timeout=_PATIENCE_MS)
        done()

    first = timed(server, ask)
    if bring.count():
        yield ASKED, first
        first = timed(server, take)
    yield EXPANDED, first
