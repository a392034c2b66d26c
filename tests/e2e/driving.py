"""What the stories do on a page, and how they wait: for what is seen, never for time to pass."""

from __future__ import annotations

from contextlib import suppress

from playwright.sync_api import Locator, Page, TimeoutError, expect

from graph.vocabulary import ID
from tests.e2e.conftest import PATIENCE_MS

TRIES = 5

expect.set_options(timeout=PATIENCE_MS)


def visit(page: Page, address: str) -> None:
    """Open an address and wait until its page has been drawn."""
    page.goto(address)
    # A page that has not begun is as still as one that has ended.
    expect(main(page).get_by_test_id("stElementContainer").first).to_be_attached()
    settled(page)


def settled(page: Page) -> None:
    """Wait until the server has nothing more to draw."""
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-connection-state", "CONNECTED")
    expect(app).to_have_attribute("data-test-script-state", "notRunning")


def pick(page: Page, box: Locator, option: str) -> None:
    """Choose in a box of many."""
    wanted = page.get_by_role("option").filter(has_text=option)
    unfold(box.locator("input"), wanted)
    wanted.click()


def unfold(button: Locator, inside: Locator) -> None:
    """Press what opens a box until what is inside can be seen: a page that still moves may swallow a click."""
    for _ in range(TRIES):
        button.click()
        with suppress(TimeoutError):
            inside.wait_for(timeout=PATIENCE_MS / TRIES)
            return
    expect(inside).to_be_visible()


def graph(page: Page) -> Locator:
    """Return the graph canvas once its layout stands."""
    canvas = page.get_by_test_id("ng-graph")
    expect(canvas).to_have_attribute("data-settled", "1")
    return canvas


_PLACE_IN_NEXT_FRAME = (
    "(host, id) => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(host.placeOf(id)))))"
)


def place(canvas: Locator, address: str) -> dict[str, float]:
    """Return where an actor (by its address) or a connection (by its id) is on the page, once it moves no more."""
    name = address if " " in address else f"{ID.base}{address}"
    found: dict[str, float] = {}
    for _ in range(TRIES):
        before, found = found, canvas.evaluate(_PLACE_IN_NEXT_FRAME, name)
        if found == before:
            break
    return found


def drag(page: Page, address: str, across: int, down: int) -> None:
    """Drag an actor until the canvas has something to undo: drawn anew, it lets go of what was pressed."""
    canvas = graph(page)
    moved = canvas.get_by_role("button", name="Undo")
    for _ in range(TRIES):
        start = place(canvas, address)
        page.mouse.move(**start)
        page.mouse.down()
        page.mouse.move(start["x"] + across, start["y"] + down, steps=6)
        page.mouse.up()
        with suppress(AssertionError):
            expect(moved).to_be_enabled(timeout=PATIENCE_MS / TRIES)
            return


def main(page: Page) -> Locator:
    """Return the page without its menu."""
    return page.get_by_test_id("stMain")
