"""Gatherings, votes and trips that are still to come by what is to be done there: "will speak at the summit".

A known noun stands for itself, whatever its sentence plans or doubts; yet where somebody is still to go, it is itself
still ahead. So is what "will" is said of, and what others run for or are in the run-up to.
"""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.given import is_present, is_ranked, is_told
from ingest.events.operators import Operator, verb_name, words
from ingest.events.syntax import children

AHEAD = Operator(future=True, force="commissive")
_AT = frozenset(("at", "during", "in"))
_BEFORE = frozenset(("before", "until", "till"))


def venue_of(noun: Token) -> Token | None:
    """Return the verb of what is done at the gathering that `noun` names, or that the gathering does."""
    if noun.pos_ == "VERB" or is_told(noun) or is_over(noun) or is_between_others(noun):
        return None
    head = noun.head
    if _is_counted(noun) and (verb := _summed_up(noun)) is not None:
        return verb
    if noun.dep_ == "nsubj" and head.pos_ in ("VERB", "AUX"):
        return head if verb_name(head) not in words("lasting") and _is_foretold(head) else None
    if noun.dep_ == "dobj":
        return head if head.lemma_ in words("attending") else None
    return _venue_before(head) if noun.dep_ == "pobj" else None


def is_between_others(talks: Token) -> bool:
    """True for "asked to join talks between Chad and Mali", which those two have."""
    joined = talks.dep_ == "dobj" and talks.head.lemma_ in ("join", "attend", "enter")
    return joined and any(c.lower_ == "between" for c in children(talks, "prep"))


def _is_counted(noun: Token) -> bool:
    """True for "his first visit"."""
    return is_ranked(noun) and any(c.dep_ == "poss" for c in noun.children)


def _summed_up(noun: Token) -> Token | None:
    """Return the verb of what is told before: "will go to Lima, his first visit there"."""
    head, before = noun.head, noun.doc[noun.left_edge.i - 1]
    if before.text != "," or head.i > noun.i:
        return None
    if noun.dep_ == "appos":
        return next((c for c in children(head, "relcl") if c.i < noun.i and _is_foretold(c)), None)
    return head if noun.dep_ in ("npadvmod", "dobj") and _is_foretold(head) else None


def is_visit(noun: Token) -> bool:
    """True for "during a visit", "at a summit"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in _AT and noun.lemma_ in words("scheduled")


def is_upcoming(noun: Token) -> bool:
    """True for "in the run-up to the vote", "it comes before a summit"."""
    if noun.pos_ not in ("NOUN", "PROPN") or is_told(noun) or is_over(noun):
        return False
    head = noun.head
    if noun.dep_ != "pobj":
        return False
    if head.lower_ == "to":
        return head.head.lower_ in words("leading_up")
    main = main_verb(noun)
    return head.lower_ in _BEFORE and main is not None and is_present(main)


def main_verb(noun: Token) -> Token | None:
    """Return the nearest verb with a tense above `noun`."""
    return next((above for above in noun.ancestors if above.pos_ in ("VERB", "AUX") and _has_tense(above)), None)


def _has_tense(verb: Token) -> bool:
    return any(t.tag_ in ("VBZ", "VBP", "VBD", "MD") for t in (verb, *children(verb, "aux", "auxpass")))


def _venue_before(prep: Token) -> Token | None:
    """Return the verb in "will speak at the summit", "would leave in exchange for the release"."""
    name, verb = prep.lower_, prep.head
    if name in _AT and verb.lemma_ in words("stakes") and verb.dep_ in ("dobj", "pobj"):
        verb = verb.head if verb.dep_ == "dobj" else verb.head.head  # "will win seats in the vote"
    if name == "for" and verb.lower_ in ("exchange", "return"):
        return verb.head.head if verb.head.lower_ == "in" else None
    if verb.pos_ not in ("VERB", "AUX") or (prep.i < verb.i and name not in _BEFORE):
        return None
    there = name in _AT or (name == "on" and verb.lemma_ == "be")
    return verb if there or (name in _BEFORE and _is_foretold(verb)) else None


def _is_foretold(verb: Token) -> bool:
    auxiliaries = {a.lower_ for a in children(verb, "aux")}
    return "have" not in auxiliaries and not auxiliaries.isdisjoint(words("foretelling"))


def is_over(noun: Token) -> bool:
    """True for a gathering that its own modifiers date back: "last week's summit", "the 2012 vote"."""
    modifiers = (token for token in noun.subtree if token.i < noun.i or token.ent_type_ == "DATE")
    return any(token.lower_ in ("last", "yesterday", "ago", "earlier", "previous", "past") for token in modifiers)
