"""Finds the words that open events: lexicon senses whose conditions the sentence meets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Span, Token

from ingest.events.around import slots_of
from ingest.events.bloodless import is_bloodless
from ingest.events.classes import passes
from ingest.events.described import (
    is_general,
    is_initials,
    is_likened,
    is_not_called,
    is_only_spoken_of,
    is_quality,
    is_remit,
    only_describes,
)
from ingest.events.senses import Part, Sense, Test, index, lemmas, words_of
from ingest.events.slots import Slots
from ingest.events.syntax import acts_as_noun
from ingest.events.tone import is_fiction, is_of_day, is_sport, is_unarmed, tone_of
from ingest.events.undecided import says_neither

PARTS: dict[str, Part] = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
_GAMES = frozenset(
    ("Attack", "Battle", "Killing", "Strike", "Boycott", "Visit", "Surrender", "Ban", "Meeting", "Threat")
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word in the text that means a sense, with the fillers around it."""

    token: Token
    sense: Sense
    slots: Slots


Around = Mapping[str, frozenset[str]]
"""What a sense may ask for anywhere: lemmas of the article ("context") and of the sentence ("near"), its "tone"."""
_PARTICLES = frozenset(("up", "down", "out", "off", "away", "back", "in", "over", "aside"))
"""Words that belong to a verb as particles only: "turned in" is no "turned out in droves"."""


def triggers(
    sentence: Span, *, context: frozenset[str] = frozenset(), title: bool = False, played: bool = False
) -> Iterator[Trigger]:
    """Yield the event words of a parsed sentence in reading order.

    `context` holds the lemmas of the article, which some senses ask for; `title` says that capitals mean nothing,
    `played` that the article reports a match.
    """
    if is_fiction(sentence):
        return
    known, sport = lemmas(), None
    near = frozenset(token.lemma_.lower() for token in sentence)
    around = {"context": context, "near": near, "tone": tone_of(context)}
    for token in sentence:
        if token.pos_ not in PARTS or _is_tail(token):
            continue
        lemma = _lemma(token, title=title)
        if (lemma not in known and token.lower_ not in known) or _inside_name(token, title=title):
            continue
        found = _sense(token, lemma, around)
        if found is None or _tells_of_none(token, found.sense.type):
            continue
        if found.sense.type in _GAMES:
            sport = is_sport(sentence, played=played) if sport is None else sport
            if sport:
                continue
        if is_unarmed(token, found.sense, found.slots, around["tone"]):
            continue
        if is_bloodless(token, found.sense, found.slots, near):
            continue
        yield found


def _tells_of_none(token: Token, type_: str) -> bool:
    quality = only_describes(token, type_) or is_quality(token, type_) or is_general(token)
    named = is_not_called(token) or is_likened(token) or is_initials(token) or is_only_spoken_of(token)
    return quality or named or says_neither(token) or is_remit(token)


def _is_tail(token: Token) -> bool:
    """True for the participle of a compound adjective: a "Turkish-based carrier" is not stationed anywhere."""
    if token.tag_ not in ("VBN", "VBD", "VBG", "JJ") or token.i < token.sent.start + 2 or token.nbor(-1).text != "-":
        return False
    return token.nbor(-2).lower_ not in ("re", "co", "pre", "mis")


def _lemma(token: Token, *, title: bool) -> str:
    """Return the dictionary form; the tagger leaves the plural on words that it takes for names."""
    lemma = token.lemma_.lower()
    if token.pos_ == "PROPN" and title and lemma not in lemmas() and lemma.endswith("s"):
        return lemma[:-1]
    return lemma


def _inside_name(token: Token, *, title: bool) -> bool:
    """True for capitalised words of a name ("Paris Agreement", "Strike Force") outside of headlines."""
    if token.pos_ != "PROPN":
        return False
    return not title and (token.ent_type_ != "" or token.text[:1].isupper())


_SLOTS: Mapping[str, tuple[str, ...]] = {
    "modifier": ("modifier", "actor", "compound"),
    "actor": ("actor", "compound"),
    "doer": ("subject", "possessive", "actor"),
    "target": ("object", "harmed", "on", "against", "of", "at", "undergoer"),
}
"""Slots that a condition means together: "Senate attacks" and "attacks by the senator" have one doer."""


def _sense(token: Token, lemma: str, around: Around) -> Trigger | None:
    part = "noun" if acts_as_noun(token) else PARTS[token.pos_]
    candidates = index().get((part, lemma), ())
    if token.tag_ == "VBG" and token.dep_ in ("csubj", "nsubj", "pobj", "dobj"):
        candidates += index().get(("noun", token.lower_), ())
    if not candidates:
        return None
    slots = slots_of(token)
    for sense in candidates:
        if sense.type == "Criticism" and is_of_day(token, slots):
            continue
        if _fits(token, slots, sense, around):
            return Trigger(token, sense, slots)
    return None


def _fits(token: Token, slots: Slots, sense: Sense, around: Around) -> bool:
    if sense.number == "plural" and token.tag_ not in ("NNS", "NNPS", "NNP"):
        return False
    if not _has_words(token, slots, sense.with_words):
        return False
    if not all(_passes(slots, slot, test, around) for slot, test in sense.needs.items()):
        return False
    return not any(_passes(slots, slot, test, around) for slot, test in sense.lacks.items())


def _has_words(token: Token, slots: Slots, wanted: tuple[str, ...]) -> bool:
    if not wanted:
        return True
    beside = [c for c in token.children if c.dep_ != "prep" and c.tag_ != "TO"]  # "to yield 2%" is no "yield to"
    around = {c.lower_ for c in beside} | {c.lemma_.lower() for c in beside}
    if token.pos_ in ("NOUN", "PROPN"):
        around |= {m.lower_ for c in token.children if c.dep_ in ("compound", "amod", "nmod") for m in c.children}
    return all(word in around or (word in slots.fillers and word not in _PARTICLES) for word in wanted)


def _passes(slots: Slots, slot: str, test: Test, around: Around) -> bool:
    if slot == "support":
        return slots.support_word in test.words or (test.anything and slots.support_word is not None)
    if slot in around:
        return not words_of(test).isdisjoint(around[slot])
    return passes([token for name in _SLOTS.get(slot, (slot,)) for token in slots.get(name)], test)
