"""The declared operators of modality: words that negate, weaken or postpone what they govern."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from spacy.tokens import Token

from ingest.events.syntax import child
from ingest.lexicon import toml
from ingest.record import Certainty

Force = Literal["", "commissive", "directive", "refusal", "halt", "condition", "accusation", "wish", "denial"]
"""What kind of operator an event stands under; codes depend on it ("urged to", "agreed to", "halted")."""


@dataclass(frozen=True, slots=True)
class Operator:
    """What a word does to what it governs; the head of `data/lexicon/events/modality.toml` explains each field."""

    flips: bool = False
    certainty: Certainty = "CERTAIN"
    future: bool = False
    force: Force = ""
    status: str | None = None
    opaque: bool = False
    bare: bool = False
    present: bool = False
    achieved: bool = False


_PARTS = {"VERB": "verbs", "AUX": "verbs", "NOUN": "nouns", "PROPN": "nouns", "ADJ": "adjectives"}
_WORDS = frozenset(("words", "verbs", "nouns", "adjectives", "over"))
PLAIN = Operator()
NEGATION = Operator(flips=True)


def governor(word: Token, way: str) -> Operator | None:
    """Return what `word` does to what it governs by `way`: "complement", "infinitive", "object", or a preposition."""
    part = _PARTS.get(word.pos_)
    if part is None:
        return None
    table = _governors()
    return next((table[part, name, way] for name in _names(word) if (part, name, way) in table), None)


def _names(word: Token) -> Iterator[str]:
    """Yield the names that a governor may be listed under, the longest first: "call on", "call off", "call"."""
    if word.pos_ in ("VERB", "AUX"):
        beside = (c for c in word.children if c.dep_ in ("prt", "prep", "advmod", "oprd", "acomp"))
        yield from (f"{word.lemma_} {c.lower_}" for c in beside if child(c, "neg") is None)
        yield word.lemma_
    else:
        yield word.lemma_.lower()
    yield word.lower_


@functools.cache
def words(kind: str) -> Mapping[str, Operator]:
    """Return the operators of one kind: negation, auxiliary, adverb, adjective, preposition or subordinator."""
    return {word: _read(entry) for entry in toml("events/modality")[kind] for word in entry["words"]}


def verb_name(verb: Token) -> str:
    """Return a verb's lemma with its particle: "call off"."""
    particle = child(verb, "prt")
    return f"{verb.lemma_} {particle.lower_}" if particle is not None else verb.lemma_


@functools.cache
def _governors() -> Mapping[tuple[str, str, str], Operator]:
    return {
        (part, word, way): _read(entry)
        for entry in toml("events/modality")["governor"]
        for part in ("verbs", "nouns", "adjectives")
        for word in entry.get(part, ())
        for way in entry["over"]
    }


def _read(entry: Mapping[str, Any]) -> Operator:
    return Operator(**{name: value for name, value in entry.items() if name not in _WORDS})
