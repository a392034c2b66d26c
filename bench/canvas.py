"""How fast the canvas lays a network out, and how smoothly it moves."""

from __future__ import annotations

import time
from dataclasses import dataclass

from playwright.sync_api import Page

_SECONDS, _STEP_PIXELS = 3.0, 12
_COUNT = """() => {
    window.frames_drawn = 0;
    const count = () => { window.frames_drawn += 1; requestAnimationFrame(count); };
    requestAnimationFrame(count);
}"""


@dataclass(frozen=True, slots=True)
class Motion:
    """A network of so many nodes: seconds of its layout, and frames a second while it is panned."""

    nodes: int
    layout: float
    frames: float


def move(page: Page, url: str, nodes: int) -> Motion:
    """Open a network of so many nodes and drag it to and fro."""
    page.goto(f"{url}/?nodes={nodes}")
    graph = page.get_by_test_id("ng-graph")
    graph.wait_for(state="attached")
    started = time.perf_counter()
    page.locator("[data-testid=ng-graph][data-settled='1']").wait_for()
    layout = time.perf_counter() - started
    box = graph.get_by_role("application").bounding_box()
    assert box is not None
    return Motion(nodes, layout, _panned(page, box["x"] + box["width"] * 0.9, box["y"] + 12))


def _panned(page: Page, x: float, y: float) -> float:
    """Drag from an empty place of the canvas; return how many frames a second the browser drew meanwhile."""
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(_COUNT)
    started, steps = time.perf_counter(), 0
    while time.perf_counter() - started < _SECONDS:
        steps += 1
        page.mouse.move(x - _STEP_PIXELS * (steps % 20), y + _STEP_PIXELS * (steps % 10))
    drawn: int = page.evaluate("window.frames_drawn")
    spent = time.perf_counter() - started
    page.mouse.up()
    return drawn / spent
