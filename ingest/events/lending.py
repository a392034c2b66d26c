"""What a support verb adds to the slots of its noun: "X held talks with Y", "sanctions imposed by X on Y"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.classes import belongs
from ingest.events.control import subject, surface_subject
from ingest.events.of_whom import doers_behind, is_backed, is_ended, is_endured
from ingest.events.slots import Slots
from ingest.events.support import Support, carriers, measure_of, supports, takes_no_part
from ingest.events.syntax import child, children, expand, is_passive, is_teller, obliques, prefix_of
from ingest.lexicon import toml

_OUTCOMES = frozenset(
    ("lead to", "result in", "end in", "end with", "culminate in", "come after", "come amid", "come as")
)
_UNDERGOERS = ("of", "against", "on", "possessive")
_OF_SUFFERERS = frozenset(("object", "attendee"))
"""Slots that the subject of a passive verb fills too: "was subjected to a raid", "was involved in talks"."""


def add_support(slots: Slots, noun: Token) -> None:
    """Add to `slots` what the verbs that carry `noun` lend it."""
    for verb, support, word in carriers(noun):
        if takes_no_part(verb):
            break
        slots.support, slots.support_word = verb, word
        slots.add("between", *(noun for name, noun in obliques(verb) if name == "between"))
        turned = word.endswith(" by") or (support.subject in _OF_SUFFERERS and is_passive(verb))
        doer = surface_subject(verb) if turned else subject(verb)
        if doer is not None and support.subject:
            slot = "undergoer" if is_backed(verb, noun) or is_endured(verb, noun) else _lent(support, slots, noun)
            slot = "aside" if is_ended(verb, noun) else slot
            slots.add(slot, *(t for t in expand(doer) if t != noun))
        if support.object and not _is_heard(verb, slots):
            slots.add(support.object, *_others(verb, noun))
        slots.add("subject", *behalf(verb))
        for name, other in obliques(verb):
            if support.weak and other.lemma_ in toml("attachment")["messages"]:
                continue  # "announced the raid at a press conference"
            if f"{verb.lemma_} {name}" in _OUTCOMES:
                continue  # "a trial that led to her acquittal"
            if not (name == "by" and is_passive(verb)) and other != noun and other not in slots.get(name):
                done = name == "by" and support.subject == "object"  # "came under attack by rebels"
                slots.add("subject" if done else name, other)
        if not support.weak:
            break


def _is_heard(verb: Token, slots: Slots) -> bool:
    """True for who only hears it: "gave the crowd an endorsement of Lind" endorses Lind."""
    return not is_passive(verb) and any(belongs(one, "actor") for one in slots.get("of"))


def _lent(support: Support, slots: Slots, noun: Token) -> str:
    """Return the slot that the verb's subject fills: who avoids criticism of teachers does not criticize them.

    Who only announces or asks for something that others do stands aside: "aside", or "asker" where they would gain;
    who opens talks between others is their "convener".
    """
    if support.subject == "subject" and slots.get("between"):
        return "convener"
    if support.weak and (_names_others(slots) or doers_behind(slots, noun)):
        return "asker" if support.subject == "seeker" else "aside"
    if support.turned and any(slots.get(slot) for slot in _UNDERGOERS):
        return "subject"
    return "undergoer" if support.subject == "object" else support.subject


def behalf(verb: Token) -> Iterator[Token]:
    """Yield on whose behalf something is done: a suit filed on behalf of the villagers is theirs."""
    for prep in children(verb, "prep"):
        noun = child(prep, "pobj")
        if prep.lower_ == "on" and noun is not None and noun.lower_ == "behalf":
            yield from (t for owner in children(noun, "poss") for t in expand(owner))
            yield from (other for name, other in obliques(noun) if name == "of")


def whose_deed(verb: Token) -> Iterator[Token]:
    """Yield whose the deed is that is done: "U.S. sanctions imposed on Moscow" are imposed by the U.S."""
    done = supports().get(verb.lemma_)
    if done is None or done.subject != "subject" or done.weak or not is_passive(verb):
        return
    for deed in (one for one in expand(surface_subject(verb)) if belongs(one, "event_noun")):
        owners = children(deed, "poss", "compound", "amod", "nmod")
        yield from (one for one in owners if one.ent_type_ in ("GPE", "NORP", "ORG") and prefix_of(one) is None)


def _names_others(slots: Slots) -> bool:
    return any(slots.get(slot) for slot in ("between", "possessive", "actor", "subject"))


def _others(verb: Token, noun: Token) -> list[Token]:
    things = (c for c in children(verb, "dative", "dobj") if not is_teller(c))
    given = [t for c in things for t in expand(c) if t.pos_ != "ADP"]
    if is_passive(verb):
        given += expand(surface_subject(verb))
    first = noun
    while first.dep_ == "conj" and first.head.pos_ == "NOUN":
        first = first.head
    row = expand(first)
    return [t for t in given if t not in (*row, measure_of(noun))]
