"""How sure the extractor is of an event, from the evidence it was read off."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from ingest.events.triggers import Trigger
from ingest.lexicon import toml
from ingest.record import Argument

_ACTORS = ("agent", "participant", "recipient")
_COMPLEMENTS, _SIDE_CLAUSES = ("ccomp", "conj"), ("relcl", "acl", "advcl", "pcomp")


def confidence(trigger: Trigger, arguments: tuple[Argument, ...]) -> float:
    """Return the share of events with this much evidence that a careful reader calls right, between 0 and 1.

    More for verbs in main clauses with named actors, less for bare nouns; the weights and the measured shares are
    those of `data/lexicon/events/confidence.toml`.
    """
    table = _table()
    score = min(max(_evidence(trigger, arguments, table), table["floor"]), table["ceiling"])
    return round(calibrated(score), 3)


def calibrated(score: float) -> float:
    """Return the share of right events among those whose evidence adds up to `score`; it never falls as that rises."""
    for (low, share), (high, more) in pairwise(_table()["calibration"]["points"]):
        if score <= high:
            return float(share + (more - share) * (score - low) / (high - low))
    return float(_table()["calibration"]["points"][-1][1])


def _evidence(trigger: Trigger, arguments: tuple[Argument, ...], table: Mapping[str, Any]) -> float:
    sense, weights = trigger.sense, table["evidence"]
    named = {a.role for a in arguments if a.cluster is not None and a.role in _ACTORS}
    score: float = table["base"][sense.part] + sense.weight
    score += weights["condition"] * min(len(sense.needs) + len(sense.with_words), 2)
    score += weights["actor"] * len(named)
    if not any(a.role in _ACTORS for a in arguments):
        score += weights["nobody"]
    if trigger.slots.support is not None:
        score += weights["support"]
    return score + _place_in_sentence(trigger, weights)


def _place_in_sentence(trigger: Trigger, weights: Mapping[str, float]) -> float:
    label = (trigger.slots.support or trigger.token).dep_
    if label == "ROOT":
        return weights["main_clause"]
    if label in _COMPLEMENTS:
        return weights["complement"]
    return weights["side_clause"] if label in _SIDE_CLAUSES else 0.0


@functools.cache
def _table() -> Mapping[str, Any]:
    return toml("events/confidence")
