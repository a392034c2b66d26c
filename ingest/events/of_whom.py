"""Whom "of" names behind a noun: who does it, in "the demands of the workers" and "with the support of the army"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.by_phrases import by
from ingest.events.classes import belongs, measured
from ingest.events.slots import Slots
from ingest.events.syntax import child, expand
from ingest.lexicon import toml

_WITH = frozenset(("with", "without", "despite", "to", "under"))
_DOERS = ("subject", "possessive", "actor")


def turn(slots: Slots, noun: Token) -> None:
    """Move those from "of" to the subject who do what `noun` says; nobody else in `slots` does it."""
    doers = doers_behind(slots, noun)
    if doers and not any(slots.get(slot) for slot in _DOERS):
        slots.fillers["of"] = [one for one in slots.get("of") if one not in doers]
        slots.add("subject", *doers)


def doers_behind(slots: Slots, noun: Token) -> list[Token]:
    """Return those behind "of" who do what `noun` says, as far as its own word tells: "the demands of the workers"."""
    doers = [one for one in slots.get("of") if any(belongs(part, "actor") for part in (one, *measured(one)))]
    return doers if doers and _is_theirs(slots, noun) else []


def _is_theirs(slots: Slots, noun: Token) -> bool:
    table, word = toml("events/control"), noun.lemma_.lower()
    if word in table["asking"]:
        return True
    if word in table["resolved"]:
        return bool(slots.get("infinitive"))
    if word not in table["backing"]:
        return False
    gained = slots.support is not None and slots.support.lemma_ in table["gaining"]
    return gained or (noun.dep_ == "pobj" and noun.head.lower_ in _WITH)


def launchers(deed: Token) -> list[Token]:
    """Return whose "launch of an inquiry" it is: they inquire."""
    start = deed.head.head
    launched = deed.dep_ == "pobj" and deed.head.lower_ == "of" and start.pos_ == "NOUN"
    if not launched or start.lemma_.lower() not in toml("events/control")["light_nouns"]:
        return []
    owner = child(start, "poss") or by(start)
    return expand(owner)


def is_endured(verb: Token, noun: Token) -> bool:
    """True for the subject of "took a lot of criticism", who criticized nobody."""
    return verb.lemma_ in ("take", "get", "catch") and noun.lemma_.lower() in toml("events/control")["endured"]


def is_ended(verb: Token, noun: Token) -> bool:
    """True where somebody puts an end to what others do: "called the police to stop the shooting"."""
    table = toml("events/control")
    others = verb.lemma_ in table["ending"] and noun.lemma_.lower() in table["ended"]
    return others and child(noun, "poss") is None


def is_backed(verb: Token, noun: Token) -> bool:
    """True for the subject of "has the support of the army", who supports nobody."""
    table = toml("events/control")
    return noun.lemma_.lower() in table["backing"] and verb.lemma_ in ("have", "enjoy", "lose", "keep", "retain")
