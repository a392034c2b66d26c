"""How sure the extractor is of an event, from the evidence it was read off."""

from __future__ import annotations

from ingest.events.triggers import Trigger
from ingest.record import Argument

_BASE = {"verb": 0.75, "noun": 0.6, "adjective": 0.5}
_ACTORS = ("agent", "participant", "recipient")
_FLOOR, _CEILING = 0.05, 0.98


def confidence(trigger: Trigger, arguments: tuple[Argument, ...]) -> float:
    """Return a number between 0 and 1: more for verbs in main clauses with named actors, less for bare nouns."""
    token, sense = trigger.token, trigger.sense
    score = _BASE[sense.part] + sense.weight
    score += 0.04 * min(len(sense.needs) + len(sense.with_words), 2)
    named = {a.role for a in arguments if a.cluster is not None and a.role in _ACTORS}
    score += 0.08 * len(named)
    if not any(a.role in _ACTORS for a in arguments):
        score -= 0.2
    if trigger.slots.support is not None:
        score += 0.08
    head = trigger.slots.support or token
    if head.dep_ == "ROOT":
        score += 0.1
    elif head.dep_ in ("ccomp", "conj"):
        score += 0.04
    elif head.dep_ in ("relcl", "acl", "advcl", "pcomp"):
        score -= 0.05
    return round(min(max(score, _FLOOR), _CEILING), 3)
