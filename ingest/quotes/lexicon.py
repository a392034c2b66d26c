"""The declared cues of reported speech, thought and attitude (`data/lexicon/reporting.toml`), ready to look up."""

from __future__ import annotations

import functools
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, Literal

from spacy.tokens import Token

from ingest.lexicon import toml

Kind = Literal["speech", "evidence", "thought", "intention", "attitude"]

CLAIMING: frozenset[Kind] = frozenset(("speech", "evidence", "thought"))
"""Kinds of report whose content is claimed by the source; one may want or fear what one does not claim."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One way in which a cue reports: what the source does with the content, and which complements carry it."""

    stance: str
    kind: Kind
    frames: frozenset[str]
    links: frozenset[str]


@functools.cache
def claiming_stances() -> frozenset[str]:
    """Return the stances whose content is claimed by the source."""
    return _stances(CLAIMING)


@functools.cache
def attitudes() -> frozenset[str]:
    """Return the stances of those who only hold a view of the content: they blame, praise or fear it."""
    return _stances(frozenset(("attitude",))) - claiming_stances()


def _stances(kinds: frozenset[Kind]) -> frozenset[str]:
    lexicon = toml("reporting")
    entries = (entry for section in ("verb", "noun", "adjective") for entry in lexicon[section])
    return frozenset(entry["stance"] for entry in entries if entry["kind"] in kinds)


def words(group: str, name: str) -> frozenset[str]:
    """Return the word list `name` of the section `group`."""
    return frozenset(toml("reporting")[group][name])


@functools.cache
def verbs() -> dict[str, tuple[Sense, ...]]:
    """Return the senses of each cue verb by lemma; particle verbs are keyed "point out"."""
    return _senses("verb", "frames", "preps")


@functools.cache
def nouns() -> dict[str, tuple[Sense, ...]]:
    """Return the senses of each cue noun by lemma."""
    return _senses("noun", None, "links")


@functools.cache
def adjectives() -> dict[str, tuple[Sense, ...]]:
    """Return the senses of each cue adjective by lemma."""
    return _senses("adjective", None, "links")


def verb_senses(verb: Token) -> tuple[Sense, ...]:
    """Return the ways in which `verb` can report, those of the particle verb first ("point out" before "point")."""
    if verb.pos_ not in ("VERB", "AUX") and not verb.tag_.startswith("VB"):
        return ()
    table, lemma = verbs(), lemma_of(verb)
    particles = (
        child.lower_ for child in verb.children if child.dep_ in ("prt", "prep", "advmod") and child.i > verb.i
    )
    joined = (found for particle in particles if (found := table.get(f"{lemma} {particle}")))
    return (*next(joined, ()), *table.get(lemma, ()))


_PARTICLE = ("prt", "prep", "advmod")


def lemma_of(token: Token) -> str:
    """Return the lemma of `token`, mended where the model is known to be wrong ("hoped" is no form of "hop")."""
    mended: str | None = toml("reporting")["lemmas"].get(token.lower_)
    return mended or token.lemma_.lower()


def _senses(section: str, frames: str | None, links: str) -> dict[str, tuple[Sense, ...]]:
    found: defaultdict[str, list[Sense]] = defaultdict(list)
    for entry in toml("reporting")[section]:
        for word in entry["words"]:
            found[word].append(_sense(entry, frames, links))
            if "said" in entry:
                found[word].append(_in_words(entry["said"]))
    return {word: tuple(senses) for word, senses in found.items()}


def _in_words(stance: str) -> Sense:
    """Return how a cue of an attitude reports what it puts into words: `"They fled," he complained`."""
    return Sense(stance, "speech", frozenset(("that", "quote")), frozenset())


def _sense(entry: dict[str, Any], frames: str | None, links: str) -> Sense:
    return Sense(entry["stance"], entry["kind"], frozenset(entry[frames] if frames else ()), frozenset(entry[links]))
