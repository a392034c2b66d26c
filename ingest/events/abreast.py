"""Nouns abreast of a deed that are no part of it: one of the same kind, what the last of several is about."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.plover import codes
from ingest.events.senses import index
from ingest.events.triggers import Trigger

ON_GROUND = frozenset(("COERCE", "ASSAULT", None))
"""Codes of deeds that are somewhere rather than about something."""


def is_abreast(slot: str, token: Token, trigger: Trigger) -> bool:
    """True for what belongs to a noun beside the deed, or is such a noun."""
    return (
        _is_in_front(token, trigger)
        or _is_second(slot, token, trigger)
        or _is_same_kind(token, trigger)
        or _is_own_kind(token, trigger)
        or _is_of_last(slot, token, trigger)
    )


def _is_in_front(token: Token, trigger: Trigger) -> bool:
    """True for what only tells of the next noun, which the parser took for a verb: "charged in Oslo Metro stabbing"."""
    if token.dep_ != "pobj" or token.i + 1 >= len(token.doc):
        return False
    deed = token.nbor()
    cut_off = deed.head == trigger.token and deed.dep_ in ("advcl", "dep", "xcomp") and not any(deed.children)
    return cut_off and ("noun", deed.lower_) in index()


def _is_same_kind(token: Token, trigger: Trigger) -> bool:
    """True for a noun of the same kind, with which the trigger goes on: "accusations of theft and claims of fraud"."""
    if trigger.sense.part != "noun" or token.tag_ != "NNS":
        return False
    if token.lemma_.lower() == trigger.token.lemma_.lower():
        return True
    if token.dep_ != "conj":
        return False
    senses = index().get(("noun", token.lemma_.lower()), ())
    return trigger.token.tag_ == "NNS" and any(sense.type == trigger.sense.type for sense in senses)


def _is_own_kind(token: Token, trigger: Trigger) -> bool:
    """True for the summit of "the Education Summit conference", which is the conference itself."""
    if token.dep_ not in ("compound", "nmod") or token.head != trigger.token or trigger.sense.type != "Meeting":
        return False
    return any(sense.type == "Meeting" for sense in index().get(("noun", token.lemma_.lower()), ()))


def _is_of_last(slot: str, token: Token, trigger: Trigger) -> bool:
    """True for what only the last of several is about: "arrests, killings and curbs on the rights of miners"."""
    deed, prep = trigger.token, token.head
    if (
        slot != "on"
        or trigger.sense.part != "noun"
        or prep.head != deed
        or codes()[trigger.sense.type] not in ON_GROUND
    ):
        return False
    last = prep.nbor(-1)
    return last != deed and last in deed.conjuncts and trigger.sense.frame.get(slot) == ("topic",)


def _is_second(slot: str, token: Token, trigger: Trigger) -> bool:
    """True for what a second preposition of the same kind tells: "asked for a sentence of ten years for the driver"."""
    first = next(iter(trigger.slots.get(slot)), token)
    apart = first.dep_ == token.dep_ == "pobj" and first.head != token.head and first.head.i < token.head.i
    joined = token.head.dep_ == "conj" or any(c.dep_ == "cc" for c in first.head.children)
    return slot in ("for", "of", "on", "over", "about") and trigger.sense.part == "verb" and apart and not joined
