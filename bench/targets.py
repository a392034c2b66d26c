"""What the measurement of the pages visits: every page of the menu, and the things that most articles speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from graph import ledger
from graph.service.workspace import open_workspace
from graph.views.things import Thing

LISTS = ("Overview", "Actors", "Events", "Claims", "Articles", "SPARQL", "Watchlist", "Add articles")
NETWORK = "Connections of an actor"
_ACTORS = ("Person", "Country", "Organization")
_TABLE, _CANVAS = "[data-testid=stDataFrame] canvas", "[data-testid=ng-graph][data-settled='1']"


@dataclass(frozen=True, slots=True)
class Target:
    """A visit: the page, the heading that it has, its address (none: a click in the menu), and what must be drawn."""

    page: str
    heading: str
    address: str | None = None
    parts: tuple[str, ...] = ()


def targets(store: Path, visits: int) -> list[Target]:
    """Return what to visit, round by round."""
    with open_workspace(store) as opened:
        tables = opened.search.index
        actors = [actor.thing for actor in ledger.most_mentioned(tables, _ACTORS, visits + 1)]
        events = [of.about for of in ledger.contests(tables) if of.about.kind == "Event"]
        read = [line.article for line in ledger.articles(tables, most=visits)]
    rounds = zip(actors, actors[1:], events, read, strict=False)
    return [target for of in rounds for target in _round(*of)]


def _round(actor: Thing, other: Thing, event: Thing, article: Thing) -> Sequence[Target]:
    one, two = quote(actor.address), quote(other.address)
    lists = [Target(name, name, None, (_TABLE,) if name in ("Actors", "Articles", "Claims") else ()) for name in LISTS]
    return (
        *lists,
        Target("Search", "Search", f"/search?q={quote(actor.name)}"),
        Target("An actor", actor.name, f"/entity?entity={one}", (_TABLE,)),
        Target("An event", event.name, f"/event?event={quote(event.address)}"),
        Target("An article", article.name, f"/article?article={quote(article.address)}"),
        Target("Two actors", f"{actor.name} and {other.name}", f"/pair?a={one}&b={two}"),
        Target(NETWORK, "Connections", f"/connections?actor={one}", (_CANVAS,)),
    )
