"""The declared event lexicon, compiled once: which word opens which event, and which dependent fills which role.

`data/lexicon/events/*.toml` holds one entry a sense. An entry lists the words that share the sense, the event type,
a frame (grammatical slot to roles) and the conditions under which the words mean this. Frames follow the idea of
FrameNet and VerbNet: a verb and its nominalisation share one frame, in which `subject` is the doer and `object` the
undergoer however the sentence turns them.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from ingest.lexicon import toml

Part = Literal["verb", "noun", "adjective"]
Frame = Mapping[str, tuple[str, ...]]
"""From a slot ("subject", "object", "with", "between", ...) to the argument roles that its filler takes."""

FILES = (
    "consult",
    "agree",
    "support",
    "cooperate",
    "aid",
    "yield",
    "request",
    "accuse",
    "reject",
    "threaten",
    "protest",
    "sanction",
    "mobilize",
    "coerce",
    "assault",
    "other",
)


@dataclass(frozen=True, slots=True)
class Test:
    """What the filler of a slot must be: one of `words` (lemmas), or of the named word classes."""

    words: frozenset[str]
    classes: tuple[str, ...]
    anything: bool = False


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of one word. `with_words` are particles or modifiers that must stand beside it ("call" + "off")."""

    id: str
    type: str
    part: Part
    lemma: str
    with_words: tuple[str, ...]
    frame: Frame
    needs: Mapping[str, Test]
    lacks: Mapping[str, Test]
    code: str | None = None
    number: Literal["plural", "singular"] | None = None
    weight: float = 0.0
    """What this word alone says about the sense: below 0 for words that often mean something else."""

    @property
    def participants(self) -> bool:
        """True for events that all sides take part in alike (meetings, agreements, battles)."""
        return "participant" in self.frame.get("subject", ())


_WIDE = frozenset(("actor", "person", "country", "organization", "place", "number"))
"""Classes that most sentences have a word of."""
Index = Mapping[tuple[Part, str], tuple[Sense, ...]]


@functools.cache
def index() -> Index:
    """Return all senses by part of speech and lemma, the most demanding sense first."""
    found: dict[tuple[Part, str], list[Sense]] = defaultdict(list)
    for sense in _senses():
        found[sense.part, sense.lemma].append(sense)
    return {key: tuple(sorted(senses, key=_leniency)) for key, senses in found.items()}


@functools.cache
def word_class(name: str) -> frozenset[str]:
    """Return the lemmas of a named word class of `events/classes.toml`; a class may include others by `@name`."""
    words = toml("events/classes")[name]
    plain = {word for word in words if not word.startswith("@")}
    return frozenset(plain.union(*(word_class(word[1:]) for word in words if word.startswith("@"))))


@functools.cache
def words_of(test: Test) -> frozenset[str]:
    """Return the lemmas that `test` lists, itself or by its word classes."""
    return test.words.union(*(word_class(name) for name in test.classes))


@functools.cache
def lemmas() -> frozenset[str]:
    """Return every lemma that can open an event."""
    return frozenset(lemma for _, lemma in index())


@functools.cache
def speech_sense(type_: str) -> Sense:
    """Return the sense of a report verb that does something by saying, such as a "Promise" ("said it would")."""
    return Sense(f"{type_}:speech", type_, "verb", "say", (), _frames()["tell"], {}, {}, weight=-0.1)


def _leniency(sense: Sense) -> tuple[int, int]:
    """Order senses from the most demanding: words beside, then tests, by how narrow they are."""
    return -len(sense.with_words), -sum(_narrowness(test) for test in sense.needs.values())


def _narrowness(test: Test) -> int:
    if test.anything:
        return 1
    if test.classes:
        return 2 if _WIDE.issuperset(test.classes) else 3
    return 4


def _senses() -> Iterator[Sense]:
    frames = _frames()
    for file in FILES:
        for number, entry in enumerate(toml(f"events/{file}")["sense"]):
            yield from _compile(entry, f"{file}.{number}", frames)


@functools.cache
def _frames() -> dict[str, dict[str, tuple[str, ...]]]:
    frames: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, slots in toml("events/frames")["frame"].items():
        own = {slot: _roles(roles) for slot, roles in slots.items() if slot != "like"}
        frames[name] = {**frames.get(slots.get("like", ""), {}), **own}
    return frames


def _roles(value: str) -> tuple[str, ...]:
    return tuple(value.split())


def _compile(entry: Mapping[str, Any], name: str, frames: Mapping[str, Frame]) -> Iterator[Sense]:
    extra = {slot: _roles(roles) for slot, roles in entry.get("slots", {}).items()}
    shared = {
        "type": entry["type"],
        "frame": {**frames[entry["frame"]], **extra},
        "needs": _tests(entry.get("needs", {})),
        "lacks": _tests(entry.get("lacks", {})),
        "code": entry.get("code"),
        "number": entry.get("number"),
        "weight": entry.get("weight", 0.0),
    }
    parts: tuple[Part, ...] = ("verb", "noun", "adjective")
    for part in parts:
        for phrase in entry.get(f"{part}s", ()):
            for lemma, others in _heads(phrase, part):
                yield Sense(f"{entry['type']}:{name}:{phrase}", part=part, lemma=lemma, with_words=others, **shared)


def _heads(phrase: str, part: Part) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the head word of an entry and the words beside it; a hyphen may or may not split the word in the text."""
    words = phrase.split()
    first = len(words) - 1 if part == "noun" else 0
    yield words[first], tuple(words[:first] + words[first + 1 :])
    if "-" in words[first]:
        *before, last = words[first].split("-")
        yield last, tuple(before)


def _tests(table: Mapping[str, list[str]]) -> dict[str, Test]:
    return {slot: _test(values) for slot, values in table.items()}


def _test(values: list[str]) -> Test:
    classes = tuple(value[1:] for value in values if value.startswith("@"))
    words = frozenset(value for value in values if not value.startswith("@"))
    return Test(words - {"*"}, classes, "*" in words)
