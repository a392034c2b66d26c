"""Known deeds that a clause leaves as they are whatever it doubts: "could have prevented the raid"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.given import is_definite, is_past
from ingest.events.operators import governor, verb_name, words
from ingest.events.support import supports
from ingest.events.syntax import child, children

_MIGHT = frozenset(("may", "might", "could", "should", "would", "must"))


def is_there_anyway(deed: Token) -> bool:
    """True for a known deed under a verb that tells only who did it, planned it or could have prevented it."""
    verb = deed.head
    return is_definite(deed) and (
        _is_cut_off_subject(deed, verb)
        or _is_part_in(deed, verb)
        or _is_others_deed(deed, verb)
        or _was_ordered(deed, verb)
    )


def happened_anyway(event: Token) -> bool:
    """True for "the attack would not have happened if", "the visit could not have come at a better time"."""
    verb = event.head
    if _went_badly(verb):
        return is_definite(event)
    auxiliaries = {a.lower_ for a in children(verb, "aux")}
    unreal = "have" in auxiliaries and not auxiliaries.isdisjoint(_MIGHT) and child(verb, "neg") is not None
    return unreal and is_definite(event) and f"{verb_name(verb)} occur" in supports()


def _went_badly(verb: Token) -> bool:
    """True for "did not go well", "did not go as planned": it was, in another way."""
    manner = any(c.lower_ in words("manner") for c in children(verb, "advmod", "acomp"))
    planned = (c for c in children(verb, "advcl", "prep") for m in (c, *children(c, "mark")) if m.lower_ == "as")
    return verb.lemma_ == "go" and child(verb, "neg") is not None and (manner or any(planned))


def _is_cut_off_subject(noun: Token, verb: Token) -> bool:
    """True for the noun of "denied the attack was illegal", which the parser takes for an object."""
    clause = child(verb, "ccomp")
    if clause is None or clause.i < noun.i or child(clause, "nsubj", "nsubjpass", "mark", "aux") is not None:
        return False
    return clause.tag_ in ("VBD", "VBZ") and is_definite(noun) and governor(verb, "complement") is not None


def _is_part_in(deed: Token, verb: Token) -> bool:
    """True for "helped plan the attack"."""
    helped = verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_ == "help" and is_past(verb.head)
    return helped and is_definite(deed) and deed.lemma_ in words("raging") and verb.lemma_ in words("plotting")


def _was_ordered(deed: Token, verb: Token) -> bool:
    """True for "who ordered the attack", "he ordered the killing of two men": the deed was done."""
    return verb.lemma_ in ("order", "mastermind") and is_past(verb) and deed.lemma_ in words("raging")


def _is_others_deed(deed: Token, verb: Token) -> bool:
    """True for "the attack might have been carried out by rebels", "could have prevented the attack"."""
    auxiliaries = {a.lower_ for a in children(verb, "aux")}
    if not is_definite(deed) or deed.lemma_ not in words("raging") or "have" not in auxiliaries:
        return False
    prevented = governor(verb, "object")
    averted = prevented is not None and (prevented.status == "foiled" or verb.lemma_ == "avoid")
    done = averted or verb_name(verb) in supports()
    return done and not auxiliaries.isdisjoint(_MIGHT)
