"""What the text takes for granted: nouns for something that there is, whatever is said or doubted about it.

The idea is that of presupposition (Karttunen, 1971): a known noun, or one of which the text tells in passing what it
was or did, does not fall with the sentence that it stands in.
"""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.charges import charged
from ingest.events.operators import Operator, governor, words
from ingest.events.syntax import child, children

_DEFINITE = frozenset(("the", "this", "that", "these", "those", "its", "their", "his", "her"))
_GOING_ON = ("raging", "lingering", "standing", "under_way", "in_progress")
"""Word classes of what is in force, or has begun, when it is to be halted."""
_MORE = frozenset(("further", "more", "new", "additional", "future", "any", "other", "fresh"))
"""Words of what there is not yet, whatever there was before: "to stop further raids"."""
_YEAR = 4
"""Digits of a year."""


def is_definite(noun: Token) -> bool:
    """True when an article, a demonstrative or an owner says that the noun is a known one."""
    return any(c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ in _DEFINITE) for c in noun.children)


def is_named(noun: Token) -> bool:
    """True for an event known by whose it is: "the Afghan war", "Hong Kong protests"."""
    return is_definite(noun) or any(c.ent_type_ in ("GPE", "NORP") for c in children(noun, "compound", "amod", "nmod"))


def is_ranked(noun: Token) -> bool:
    """True for "the first state to recognise it", which did, not for "the only way to win"."""
    return noun.lemma_ not in words("ways") and any(
        c.lower_ in words("ranking") or c.ent_type_ == "ORDINAL" for c in children(noun, "amod", "nummod", "compound")
    )


def is_told(noun: Token) -> bool:
    """True when the noun's own modifiers tell of it as real: "an earlier raid", "a raid that killed six"."""
    modifiers = [m for c in children(noun, "amod") for m in (c, *children(c, "amod", "advmod"))]
    if any(m.lower_ in words("given") for m in modifiers) or _is_dated(noun):
        return True
    return any(is_past(c) and governor(c, "object") is None for c in children(noun, "relcl"))


def _is_dated(deed: Token) -> bool:
    """True for "a 1999 arms deal", "the raids of 1999", which were made that year, not for "the 2028 election"."""
    days = (c for prep in children(deed, "prep") if prep.lower_ in ("of", "in") for c in children(prep, "pobj"))
    behind = (c for day in days for c in (day, *day.children) if day.text.isdigit() or day.ent_type_ == "DATE")
    beside = (*children(deed, "nummod", "compound", "amod", "nmod"), *behind)
    years = (c for c in beside if c.text.isdigit() and len(c) == _YEAR)
    return deed.lemma_ not in words("scheduled") and any(year.text[0] in "12" for year in years)


def is_said(noun: Token, operator: Operator) -> bool:
    """True for what somebody is known to have said: "agreed to their demands", "an inquiry into an allegation"."""
    if noun.pos_ == "VERB" or noun.lemma_.lower() not in words("said"):
        return False
    doubted = operator.force in ("denial", "refusal", "accusation") or (operator.bare and operator.force == "condition")
    return doubted or (is_definite(noun) and not operator.flips)


def is_done(deed: Token, operator: Operator) -> bool:
    """True for the attack that two sides "blamed each other for", or that is looked into: only who did it is open."""
    if operator.force != "accusation" or deed.pos_ != "NOUN":
        return False
    return is_definite(deed) and not charged(deed)


def goes_on(deed: Token) -> bool:
    """True for what is under way where somebody is to halt it: "an end to the siege", "to stop the arrests"."""
    if deed.tag_ == "VBG" or any(deed.lemma_ in words(kind) for kind in _GOING_ON):
        return True
    more = any(c.lower_ in _MORE for c in deed.children)
    return deed.tag_ == "NNS" and deed.lemma_ not in words("scheduled") and not more


def is_wished(noun: Token) -> bool:
    """True for what there need not be though it has an article: "the release of the hostages"."""
    return noun.lemma_ in words("wished") and any(c.lower_ == "of" for c in children(noun, "prep"))


def is_past(verb: Token) -> bool:
    """True for a finite verb in the past or the perfect that no modal softens: "fled", "has fled", "was shot"."""
    auxiliaries = tuple(children(verb, "aux", "auxpass"))
    if any(a.tag_ in ("MD", "TO") for a in auxiliaries) or any(c.dep_ == "neg" for c in verb.children):
        return False
    return verb.tag_ == "VBD" or any(a.tag_ == "VBD" or a.lemma_ == "have" for a in auxiliaries)


def is_present(verb: Token) -> bool:
    """True for a finite verb in the present or the present perfect: "goes", "has gone", "is shot"."""
    return any(t.tag_ in ("VBZ", "VBP") for t in (verb, *children(verb, "aux", "auxpass")))


def is_bare_infinitive(verb: Token) -> bool:
    """True for a verb form without a tense of its own: "go" in "let him go", "to go", "going"."""
    if any(c.dep_ == "mark" for c in verb.children) or verb.tag_ not in ("VB", "VBG", "VBN"):
        return False
    return not any(a.tag_ in ("MD", "VBZ", "VBP", "VBD") for a in children(verb, "aux", "auxpass"))


def is_called_false(claim: Token) -> bool:
    """True for a claim that the sentence calls wrong: "the idea that they fled is absurd", "described it as absurd"."""
    verb = claim.head
    if child(verb, "neg") is not None:
        return False
    if verb.lemma_ in words("calling") and claim.dep_ in ("dobj", "nsubjpass"):
        return any(word.lower_ in words("false") for word in verb.subtree if word.i > claim.i)
    if claim.dep_ == "attr" and any(c.lower_ == "it" for c in children(verb, "nsubj", "expl")):
        return claim.lemma_ in words("false")  # "it is a myth that they fled"
    predicate = children(verb, "acomp", "attr") if verb.lemma_ == "be" and claim.dep_ == "nsubj" else ()
    return any(word.lower_ in words("false") for word in predicate)


def is_generic(deed: Token) -> bool:
    """True for a deed that something is said of in general: "an attack on one is an attack on all"."""
    if deed.pos_ != "NOUN" or deed.dep_ != "nsubj" or not any(c.lower_ in ("a", "an") for c in children(deed, "det")):
        return False
    verb = deed.head
    noun = child(verb, "attr", "dobj")
    return verb.tag_ == "VBZ" and verb.lemma_ in words("equating") and noun is not None and noun.pos_ == "NOUN"


def is_doubtless(doubt: Token) -> bool:
    """True for "no doubt", "little doubt", "nobody doubts": what it is about is sure."""
    if doubt.lemma_ not in words("doubt"):
        return False
    none = any(c.lower_ in ("no", "little") for c in children(doubt, "det", "amod", "neg"))
    nobody = doubt.pos_ == "VERB" and any(_is_nobody(c) for c in children(doubt, "nsubj"))
    return (
        none or nobody or doubt.head.lower_ == "without" or (doubt.pos_ == "VERB" and child(doubt, "neg") is not None)
    )


def _is_nobody(noun: Token) -> bool:
    first = noun.left_edge.lower_
    return first in words("nothing") or first in ("no", "few")
