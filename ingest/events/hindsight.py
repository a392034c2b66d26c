"""What a story looks ahead to and what was, by the time of writing: "would go on to win", "would later win"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.syntax import child, children


def is_hindsight(verb: Token) -> bool:
    """True for the verb under "would" of what came about later, unless somebody said that it would or it depends."""
    if verb.dep_ not in ("ROOT", "relcl") or child(verb, "neg", "mark") is not None or _depends(verb):
        return False
    later = any(c.lower_ in ("later", "subsequently") and c.i < verb.i for c in children(verb, "advmod"))
    return later or _goes_on(verb) or _is_of_somebody(verb)


def _depends(verb: Token) -> bool:
    return any(c.lower_ in ("if", "unless", "should") for clause in children(verb, "advcl") for c in clause.children)


def _is_of_somebody(verb: Token) -> bool:
    """True for "she would eventually win"."""
    who = child(verb, "nsubj", "nsubjpass")
    told = who is not None and (who.ent_type_ == "PERSON" or who.lower_ in ("he", "she", "who"))
    return told and any(c.lower_ in ("eventually", "ultimately") and c.i < verb.i for c in children(verb, "advmod"))


def _goes_on(verb: Token) -> bool:
    """True for "go on to win", also where the parser takes "to" for a preposition: "go on to lavish praise on him"."""
    if verb.lemma_ != "go" or all(c.lower_ != "on" for c in children(verb, "prt")):
        return False
    return any(c.lower_ == "to" or any(a.tag_ == "TO" for a in c.children) for c in verb.rights)
