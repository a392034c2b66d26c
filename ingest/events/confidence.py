"""How sure the extractor is of an event: the share of events with such evidence that careful readers call right.

Logistic regression on what readers judged (Platt, 1999, Probabilistic outputs for support vector machines);
`python -m bench.confidence` fits the weights in `data/lexicon/events/confidence.toml` anew.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Token

from ingest.document import Document
from ingest.lexicon import toml
from ingest.record import Event, Mention

_ACTORS = frozenset(("agent", "participant", "recipient"))
_BARE = frozenset(("xcomp", "pcomp"))
_MARKS = frozenset('"“”')
_MODIFIERS = frozenset(("amod", "compound"))
_DEEPEST, _LONGEST_CHAIN, _LONGEST_SENTENCE, _MOST_ARGUMENTS = 8, 2, 60, 6


def rated(document: Document) -> Iterator[Event]:
    """Yield the events of `document` with their confidence; reach for it when actors and claimants are filled in."""
    for event in document.events:
        yield replace(event, confidence=confidence(evidence(document, event)))


def confidence(found: Mapping[str, float]) -> float:
    """Return a probability, strictly between 0 and 1, from the evidence that `evidence` names."""
    table = _weights()
    score = table["constant"] + sum(table[name] * value for name, value in found.items())
    return round(1 / (1 + math.exp(-score)), 3)


def evidence(document: Document, event: Event) -> dict[str, float]:
    """Return what speaks for and against an event having been read rightly: a number for each name of the table."""
    trigger = document.tokens(*event.trigger).root
    actors = list(_actors(document, event))
    return {
        "main_clause": float(trigger.dep_ == "ROOT"),
        "bare_clause": float(trigger.dep_ in _BARE),
        "coordinated": float(trigger.dep_ == "conj"),
        "modifier": float(trigger.dep_ in _MODIFIERS),
        "depth": min(_depth(trigger), _DEEPEST) / _DEEPEST,
        "length": min(len(trigger.sent), _LONGEST_SENTENCE) / _LONGEST_SENTENCE,
        "quoted": float(any(token.text in _MARKS for token in trigger.sent)),
        "asked": float(any(token.text == "?" for token in trigger.sent)),
        "reported": min(len(event.attribution), _LONGEST_CHAIN) / _LONGEST_CHAIN,
        "doubtful": float(event.certainty != "CERTAIN"),
        "denied": float(event.polarity == "NEG"),
        "arguments": min(len(event.arguments), _MOST_ARGUMENTS) / _MOST_ARGUMENTS,
        "nobody": float(not any(argument.role in _ACTORS for argument in event.arguments)),
        "people": float(any(actor.type == "Group" for actor in actors)),
        "pronoun": float(any(actor.mention == "PRO" for actor in actors)),
        "unsure_name": 1 - min((actor.confidence for actor in actors), default=1.0),
    }


def _actors(document: Document, event: Event) -> Iterator[Mention]:
    """Yield the mentions by which the event's actors are told where it names them."""
    for argument in event.arguments:
        if argument.role in _ACTORS and argument.start is not None and argument.end is not None:
            start, end = argument.start, argument.end
            yield from (
                m for m in document.mentions if m.cluster == argument.cluster and m.start < end and start < m.end
            )


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)


@functools.cache
def _weights() -> Mapping[str, float]:
    weights: Mapping[str, float] = toml("events/confidence")["weights"]
    return weights
