"""Whose deed a noun is by what somebody is blamed, charged, thanked or held for: "blamed rebels for the raid".

A charge itself is not the deed of the accused: "faces charges of fraud" makes him the one who is charged.
"""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.control import subject, surface_subject
from ingest.events.control_words import object_control
from ingest.events.stranded import held_against
from ingest.events.syntax import child, children, expand, is_passive, obliques
from ingest.lexicon import toml

_GROUNDS = frozenset(("of", "for", "with", "over", "on", "to"))
_ALLEGED = frozenset(("alleged", "suspected", "purported"))


def charged(deed: Token) -> list[Token]:
    """Return who did `deed` by the charge that it stands in, if it stands in one."""
    for clause in children(deed, "relcl", "acl"):
        if held_against(clause) is not None:  # "the raid that he is accused of"
            return expand(surface_subject(clause)) if is_passive(clause) else []
    claim = _claim(deed)
    if claim is None:
        return _held_for(deed)
    disputed = claim.dep_ == "dobj" and claim.head.lemma_ in toml("events/control")["disputing"]
    return accused(claim) or (expand(subject(claim.head)) if disputed else [])


def accused(claim: Token) -> list[Token]:
    """Return whom a charge is against: "a charge against X", "X faces charges", "convicted of charges"."""
    while claim.dep_ == "conj" and claim.head.pos_ == "NOUN":
        claim = claim.head
    against = [noun for name, noun in obliques(claim) if name == "against"]
    if against:
        return against
    verb = claim.head
    if claim.dep_ == "dobj" and verb.lemma_ in toml("events/control")["facing"]:
        return expand(subject(verb))
    return _held_for(claim) or _in_court(claim)


def _in_court(claim: Token) -> list[Token]:
    """Return who "is due in court on charges of fraud", "was in jail on a murder charge"."""
    verb = claim.head.head
    while verb.dep_ in ("acomp", "prep", "pobj", "advmod") and verb.pos_ not in ("VERB", "AUX"):
        verb = verb.head
    there = claim.dep_ == "pobj" and claim.head.lower_ == "on" and verb.lemma_ == "be"
    return expand(surface_subject(verb)) if there else []


def is_claim(noun: Token) -> bool:
    """True for nouns that say that somebody did something: "charge", "allegation"."""
    return noun.lemma_.lower() in toml("events/control")["claims"]


def _claim(deed: Token) -> Token | None:
    """Return the charge that a deed is named in: "charges of murder", "a rape allegation"."""
    above = deed.head
    if deed.dep_ == "compound" and is_claim(above):
        return above
    behind = deed.dep_ == "pobj" and above.lower_ in ("of", "for") and above.head.pos_ == "NOUN"
    return above.head if behind and is_claim(above.head) else None


def _held_for(deed: Token) -> list[Token]:
    verb = deed.head
    if deed.dep_ in ("dobj", "nsubjpass") and verb.lemma_ == "blame":
        return [noun for name, noun in obliques(verb) if name in ("on", "upon")]
    if deed.dep_ != "pobj":
        return []
    above = verb.head
    if verb.lower_ in _GROUNDS and above.pos_ == "VERB" and _holds(above, deed) and not _is_penalty(deed):
        blamed = surface_subject(above) if is_passive(above) else child(above, "dobj")
        return [] if blamed is not None and _is_reciprocal(blamed) else expand(blamed)
    if verb.lower_ == "to" and above.lower_ == "guilty" and above.head.lemma_ in ("plead", "find"):
        return expand(surface_subject(above.head))
    if verb.lower_ == "for" and above.dep_ == "dobj" and _is_owned_up(above):
        return [one for who in expand(subject(above.head)) for one in _spoken_for(who)]
    return []


def _spoken_for(who: Token) -> list[Token]:
    """Return the body in front of its speaker's name, who owns up to nothing of his own: "rebel spokesman Jon Lind"."""
    titles = [c for c in (*children(who, "compound", "nmod"), who) if c.lemma_.lower().startswith("spokes")]
    before = (c for title in titles for c in (*children(title, "compound", "amod", "poss"), *children(who, "compound")))
    bodies = [c for c in before if c.ent_type_ in ("ORG", "NORP", "GPE") and c.i < titles[0].i]
    return bodies[:1] or [who]


def _holds(verb: Token, deed: Token) -> bool:
    """True for "arrested for the raid", and for "invited over the alleged raid": a suspect is called in for his own.

    Who is warned of a raid has others' ahead; who is attacked for one or criticized over one may only answer for it.
    """
    if deed.head.lower_ in ("of", "on") and verb.lemma_ in toml("events/control")["warning"]:
        return False
    if verb.lemma_ in object_control():
        answers = deed.head.lower_ == "over" and verb.lemma_ not in toml("events/control")["punishing"]
        return child(deed, "poss") is not None or not (answers or verb.lemma_ == "attack")
    alleged = any(c.lower_ in _ALLEGED for c in children(deed, "amod"))
    return alleged and verb.lemma_ in toml("events/control")["called_in"]


def _is_penalty(deed: Token) -> bool:
    """True for what a court sentences somebody to, which others do to him: "to life imprisonment"."""
    return deed.head.lower_ == "to" and deed.head.head.lemma_ in toml("events/control")["sentencing"]


def _is_owned_up(liability: Token) -> bool:
    """Say whether a liability is taken on: "claimed responsibility", not "denied" or "did not claim" it."""
    table, verb = toml("events/control"), liability.head
    owners = expand(subject(verb)) if verb.pos_ == "VERB" else []
    if child(verb, "neg") is not None or any(c.lower_ in ("no", "neither") for who in owners for c in who.children):
        return False
    return liability.lemma_ in table["liabilities"] and liability.head.lemma_ in table["owning_up"]


def _is_reciprocal(blamed: Token) -> bool:
    """True for "each other"."""
    return blamed.lower_ == "other" and any(c.lower_ == "each" for c in blamed.children)
