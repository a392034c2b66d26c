"""Who and what most articles mention."""

from __future__ import annotations

import json

from graph.ledger.tables import Tables, query
from graph.views.overview import Actor
from graph.views.things import beginning, thing


def most_mentioned(tables: Tables, kinds: tuple[str, ...], most: int) -> tuple[Actor, ...]:
    """Return the entities of the given kinds that most articles mention, at most so many."""
    values = {"beginnings": json.dumps([beginning(kind) for kind in kinds]), "most": most}
    return tuple(
        Actor(thing(entity, label), articles) for entity, label, articles in tables.rows(query("mentioned"), values)
    )
