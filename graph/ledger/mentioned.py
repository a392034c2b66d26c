"""Who and what most articles mention."""

from __future__ import annotations

import json

from graph.ledger.tables import Tables, query
from graph.views.overview import Actor
from graph.views.things import beginning, thing


def most_mentioned(tables: Tables, kinds: tuple[str, ...], most: int, unnamed: bool = False) -> tuple[Actor, ...]:
    """Return the entities of the given kinds that most articles mention, at most so many.

    Those without a name of their own ("two officials", a bare surname) are among them only if `unnamed`.
    """
    values = _chosen(kinds, unnamed) | {"most": most}
    return tuple(
        Actor(thing(entity, label), articles) for entity, label, articles in tables.rows(query("mentioned"), values)
    )


def count_mentioned(tables: Tables, kinds: tuple[str, ...], unnamed: bool = False) -> int:
    """Return how many entities `most_mentioned` would list if it listed all."""
    [(number,)] = tables.rows(query("mentioned_count"), _chosen(kinds, unnamed))
    return int(number)


def _chosen(kinds: tuple[str, ...], unnamed: bool) -> dict[str, object]:
    return {"beginnings": json.dumps([beginning(kind) for kind in kinds]), "unnamed": unnamed}
