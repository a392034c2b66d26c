"""Which events are asked for: what the facets of the events page choose."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """Values by facet; an empty facet does not filter.

    `types` and `statuses` are IRIs of the ontology, `actors`, `places` and `outlets` those of entities. Any of a
    facet's values will do, except that all `actors` must be in the event. `words` must all stand in its name. An event
    lies between `since` and `until` by the first day on which it can have happened, or that of the first report.
    Somebody with a name of its own, not "two men", has a part in a `named` one, and at least one of its claims was
    read with `confidence` (0 to 1).
    """

    types: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    words: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None
    disputed: bool = False
    named: bool = False
    confidence: float = 0.0

    def values(self) -> dict[str, object]:
        """Return the parameters of the query `chosen`."""
        return {
            "types": _listed(self.types),
            "statuses": _listed(self.statuses),
            "actors": _listed(dict.fromkeys(self.actors)),
            "places": _listed(self.places),
            "outlets": _listed(self.outlets),
            "words": _listed(self.words.casefold().split()),
            "since": self.since.isoformat() if self.since else None,
            "until": self.until.isoformat() if self.until else None,
            "disputed": True if self.disputed else None,
            "named": True if self.named else None,
            "confidence": self.confidence or None,
        }


EVERY = Choice()
"""Chooses all events."""


def _listed(values: Iterable[str]) -> str | None:
    return json.dumps(list(values)) if values else None
