"""Cues that report nothing: what nobody has said, or is only asked, told or said not to have said."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.undecided import says_neither
from ingest.quotes.clauses import infinitive
from ingest.quotes.lexicon import verb_senses, words
from ingest.quotes.sources import SUBJECTS, is_passive

_OBLIGED = frozenset(("must", "should", "ought"))


def is_withheld(verb: Token) -> bool:
    """Whether nobody has said it: "declined to say whether" (that they declined is the report), "if they decide to"."""
    if says_neither(verb) or _is_reduced(verb) or _is_charge(verb) or _is_order(verb) or _is_aside(verb):
        return True
    if _is_errand(verb) or _is_due(verb):
        return True
    marks = _marks(verb)
    conditional = "if" in marks or "unless" in marks
    if verb.dep_ == "advcl" and conditional and verb.head.lemma_ not in ("ask", "wonder", "inquire"):
        return True
    kept = verb.head.lemma_ in words("verbs", "withholding") and verb.dep_ == "xcomp"
    return infinitive(verb) is not None and (kept or verb.head.lemma_ in words("verbs", "refusals"))


def _marks(verb: Token) -> list[str]:
    return [child.lower_ for child in verb.lefts if child.dep_ == "mark"]


def _is_aside(verb: Token) -> bool:
    """Whether it is left open, done without, or contradicted: "about whether he wants it", "instead of calling it"."""
    marks = _marks(verb)
    if verb.dep_ == "pcomp":
        return "whether" in marks or (verb.head.i > 0 and verb.head.nbor(-1).lower_ == "instead")
    # "Were not held, as he suggested": that they were.
    denied = any(child.dep_ == "neg" for child in verb.head.children)
    return "as" in marks and verb.dep_ == "advcl" and denied and _claims(verb)


def _is_charge(verb: Token) -> bool:
    """Whether a cue is what somebody is charged with: "faces charges including conspiring to flee"."""
    listed = verb.dep_ == "pcomp" and verb.head.lower_ in ("including", "of", "for")
    return listed and verb.head.head.lemma_ in words("verbs", "charges")


def _claims(verb: Token) -> bool:
    return any(sense.stance == "claims" for sense in verb_senses(verb))


def _is_order(verb: Token) -> bool:
    """Whether somebody is told to say it, and has not: 'He said: "Tell them to leave."'."""
    bare = verb.tag_ == "VB" and not any(c.dep_ in ("aux", "auxpass", *SUBJECTS) for c in verb.children)
    return bare and verb.i > 0 and verb.nbor(-1).is_quote


def _is_errand(verb: Token) -> bool:
    """Whether somebody is only ordered or wanted to say it: "ordered him to ask Peru to leave"."""
    stances = {sense.stance for sense in verb_senses(verb.head)}
    told = any(c.dep_ in ("dobj", "nsubjpass") for c in verb.head.children) or any(
        c.dep_ in SUBJECTS for c in verb.children
    )
    sent = verb.dep_ in ("xcomp", "ccomp") and not stances.isdisjoint(("orders", "wants"))
    return sent and told and infinitive(verb) is not None


def _is_due(verb: Token) -> bool:
    """Whether somebody else has still to say or show it: "must prove that they left", not "I must say that"."""
    helpers = {child.lower_ for child in verb.lefts if child.dep_ in ("aux", "auxpass")}
    who = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    other = who is not None and who.dep_ == "nsubj" and who.lower_ not in ("i", "we", "it")
    return other and not helpers.isdisjoint(_OBLIGED) and "have" not in helpers


def _is_reduced(verb: Token) -> bool:
    """Whether a participle lacks its "is": "a man believed to be ill", "talks intended to end it"."""
    if is_passive(verb) or verb.i + 2 >= len(verb.doc) or verb.nbor(1).lower_ != "to":
        return False
    if verb.lower_ in words("verbs", "reduced"):
        return verb.nbor(2).lower_ in ("be", "have") and not any(c.dep_ == "aux" for c in verb.lefts)
    alone = verb.dep_ != "conj" and not any(c.dep_ in ("aux", *SUBJECTS) for c in verb.lefts)
    return verb.lower_ in words("verbs", "meant") and alone
