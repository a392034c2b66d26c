"""The explorer over a large store, in a browser: time from click to content, and how the canvas moves.

    python -W ignore -m bench.pages [--articles 20000] [--visits 20] [--store FOLDER] [--write docs/pages.md]

Invented articles are put into a store by the program's own way of writing; the store is kept for the next run. Each
page is visited so many times, actors, events, articles and pairs another one each time. A visit ends when the page's
heading stands, nothing is left to draw and the server is idle. The server's CPU time tells what the page costs on a
machine that does nothing else.
"""

from __future__ import annotations

import argparse
import datetime
import os
import re
import statistics
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from playwright.sync_api import Page

from bench import driven, expanding
from bench.canvas import Motion, move
from bench.driven import Server, Visit, timed
from bench.synthetic import articles
from bench.targets import NETWORK, Target, targets
from graph.service.workspace import open_workspace
from ui.network.expanding import DEFAULT

CACHE = Path("bench/.cache")
PORT, CANVAS_PORT = 8731, 8732
SIZES = (2_000, 10_000)
_FLUSHED = 1000

_SETTLED = """heading => {
    const app = document.querySelector('[data-testid=stApp]');
    const idle = app?.dataset.testConnectionState === 'CONNECTED' && app?.dataset.testScriptState === 'notRunning';
    const title = document.querySelector('[data-testid=stMain] h1')?.textContent;
    const waiting = document.querySelector('[data-testid=stSkeleton], [data-stale=true]');
    return idle && !waiting && title?.toLowerCase() === heading.toLowerCase();
}"""
_GO = """address => { history.pushState(null, '', address); window.dispatchEvent(new PopStateEvent('popstate')); }"""

_PAGE = """# Speed of the pages

Written by `make pages` on {date}: {articles:,} invented articles ({quads:,} quads), {visits} visits of each page in
headless Chromium on the same {cores} cores as the server{shared}.

Seconds from click to content: the first visit, the median, and that below which nine of ten lie; and the median of
the CPU time that the server spent. The aim is 2 s. A first visit includes the import of what the page needs, and of
a list the reading of it, which is kept until the store changes; actors, events, articles and pairs are another one each
time, the actors those mentioned most.

The aim for expanding an actor on the canvas is 1 s, until the last neighbour is drawn. It is the neighbour with most
articles in common; where more than {most} would come it is first asked which, and both are measured.

| page | first | median | 90 % | server CPU |
|---|---|---|---|---|
{rows}

The canvas, drawn without a graphics card (SwiftShader), with twice as many lines as actors:

| actors | layout | frames a second while panning |
|---|---|---|
{canvas}

The aims are 5 s of layout and 30 frames a second at 2,000 actors; 10,000 are to be usable.
"""


def build(store: Path, number: int) -> int:
    """Put the articles that are missing into the store; return its number of quads."""
    with open_workspace(store) as opened:
        for index, record in enumerate(articles(number)):
            if opened.graph.receipt(record.id) is None:
                opened.graph.put(record)
                if index % _FLUSHED == 0:
                    opened.graph.flush()
        opened.graph.flush()
        return opened.backend.size()


def main() -> None:
    """Build the store, measure, print and write the page."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--articles", type=int, default=20_000)
    options.add_argument("--visits", type=int, default=20)
    options.add_argument("--store", type=Path, help="A folder to use or make, in place of the one that is kept.")
    options.add_argument("--write", type=Path, default=Path("docs/pages.md"))
    given = options.parse_args()
    store = given.store or CACHE / f"pages-{given.articles}"
    quads = build(store, given.articles)
    wanted = targets(store, given.visits)
    load = os.getloadavg()[0]
    with driven.explorer(store, PORT) as server, driven.browser() as page:
        rows = [_row(name, visits) for name, visits in _tour(page, server, wanted)]
    with driven.canvas(CANVAS_PORT) as server, driven.browser() as page:
        motions = [move(page, server.url, nodes) for nodes in SIZES]
    told = _PAGE.format(
        date=datetime.date.today().isoformat(),
        articles=given.articles,
        quads=quads,
        visits=given.visits,
        most=DEFAULT,
        cores=os.cpu_count(),
        shared=f", which had other work to do (load {load:.0f})" if load >= 1 else "",
        rows="\n".join(rows),
        canvas="\n".join(map(_canvas_row, motions)),
    )
    given.write.write_text(told, encoding="utf-8")
    print(told)


def _tour(page: Page, server: Server, wanted: Sequence[Target]) -> Iterable[tuple[str, list[Visit]]]:
    """Visit every page in turn, so many rounds."""
    page.goto(f"{server.url}/watchlist")
    page.wait_for_function(_SETTLED, arg="Watchlist")
    found: dict[str, list[Visit]] = {}
    for target in wanted:
        go = _menu(page, target) if target.address is None else _address(page, target.address)
        found.setdefault(target.page, []).append(_visited(page, server, go, target))
        if target.page == NETWORK:
            for name, visit in expanding.expand(page, server):
                found.setdefault(name, []).append(visit)
    return found.items()


def _visited(page: Page, server: Server, go: Callable[[], None], target: Target) -> Visit:
    def visit() -> None:
        go()
        page.wait_for_function(_SETTLED, arg=target.heading)
        for part in target.parts:
            page.locator(part).first.wait_for()

    return timed(server, visit)


def _menu(page: Page, target: Target) -> Callable[[], None]:
    link = (
        page.get_by_test_id("stSidebar")
        .get_by_test_id("stPageLink-NavLink")
        .filter(has_text=re.compile(f"{target.page}$"))
    )
    return link.click


def _address(page: Page, address: str) -> Callable[[], None]:
    """Go on as a click on a link of the explorer does: by an address, without loading the explorer anew."""
    return lambda: page.evaluate(_GO, address)


def _row(name: str, visits: Sequence[Visit]) -> str:
    walls = sorted(visit.wall for visit in visits)
    median, slow = statistics.median(walls), walls[int(0.9 * (len(walls) - 1))]
    cpu = statistics.median(visit.cpu for visit in visits)
    return f"| {name} | {visits[0].wall:.2f} | {median:.2f} | {slow:.2f} | {cpu:.2f} |"


def _canvas_row(motion: Motion) -> str:
    return f"| {motion.nodes:,} | {motion.layout:.1f} s | {motion.frames:.0f} |"


if __name__ == "__main__":
    main()
