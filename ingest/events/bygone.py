"""Adjectives of what lies ahead, of what is over by now: "was on a scheduled trip", "the planned trip took place"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.ahead import venue_of
from ingest.events.given import is_past
from ingest.events.operators import verb_name, words
from ingest.events.support import supports


def is_bygone(token: Token, modifier: Token) -> bool:
    """True where an adjective in front of a noun tells nothing ahead any more: "it was a planned attack"."""
    operator = words("adjective").get(modifier.lower_) if modifier.dep_ == "amod" else None
    if operator is None or not operator.future:
        return False
    verb = venue_of(token) if modifier.lower_ in words("calendar") else None
    return (verb is not None and is_past(verb)) or _has_been(token) or _is_premeditated(token, modifier)


def _has_been(noun: Token) -> bool:
    """True for what took place or was held."""
    verb = noun.head
    there = f"{verb_name(verb)} occur" if noun.dep_ == "nsubj" else verb_name(verb) if noun.dep_ == "nsubjpass" else ""
    return there in supports() and is_past(verb)


def _is_premeditated(deed: Token, modifier: Token) -> bool:
    """True for "called it a planned attack", "it was a planned killing"."""
    said = deed.dep_ == "attr" or (deed.dep_ == "pobj" and deed.head.lower_ == "as")
    return said and modifier.lower_ == "planned" and deed.lemma_ in words("raging")
