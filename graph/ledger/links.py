"""The links of one actor out of the ledger, in three look-ups however many events it is in, and paths along them."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from typing import Any

from graph import networks
from graph.ledger.lines import day, named
from graph.ledger.tables import Tables, query
from graph.networks import Link, Stated
from graph.views.rows import node


def links_of(tables: Tables, entity: str) -> list[Link]:
    """Return the links in which an entity takes part, as `graph.networks.links_of` finds them in the graph."""
    asked = {"entity": node(entity).value}
    actors = _by_about(tables.rows(query("links_actors"), asked))
    claims = _by_about(tables.rows(query("links_claims"), asked))
    abouts = (row for row in tables.rows(query("links"), asked) if row[0] in actors and row[0] in claims)
    return [_link(row, actors[row[0]], claims[row[0]]) for row in abouts]


def paths(
    tables: Tables, start: str, end: str, *, most: int = 5, longest: int = 4, hub: int | None = None
) -> list[networks.Path]:
    """Return the shortest paths between two actors, as `graph.networks.paths` finds them."""
    return networks.paths(partial(links_of, tables), start, end, most=most, longest=longest, hub=hub)


def _by_about(rows: list[tuple[Any, ...]]) -> dict[str, list[tuple[Any, ...]]]:
    found: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return found


def _link(row: tuple[Any, ...], actors: list[tuple[Any, ...]], claims: list[tuple[Any, ...]]) -> Link:
    about, is_event, type_, label, status, disputed, earliest, latest = row
    return Link(
        about=about,
        type=named(type_),
        label=label,
        status=named(status),
        disputed=bool(disputed),
        actors=tuple(actor for _, actor, _ in actors),
        names=tuple(name for *_, name in actors),
        claims=tuple(map(_stated, claims)),
        is_event=bool(is_event),
        earliest=day(earliest),
        latest=day(latest),
    )


def _stated(row: tuple[Any, ...]) -> Stated:
    _, claim, claimant, article, published, publisher, affirmed, certainty, tense, confidence = row
    return Stated(
        claim=claim,
        claimant=claimant,
        article=article,
        published=day(published),
        publisher=publisher,
        affirmed=bool(affirmed),
        certainty=named(certainty),
        tense=named(tense),
        confidence=confidence,
    )
