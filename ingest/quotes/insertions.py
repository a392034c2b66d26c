"""A cue set between commas into what it reports: `Kim, an aide said, will come`, `Kim, said an aide, will come`."""

from __future__ import annotations

from spacy.tokens import Token


def inserted_speaker(verb: Token) -> Token | None:
    """Return the speaker of an insertion between commas, before or behind the cue.

    In `Kim, an aide said, will come` and `Kim, said an aide, will come` the aide says, and Kim will come.
    """
    if verb.i < 2 or verb.i + 2 >= len(verb.doc):
        return None
    noun = verb.nbor(-1)
    if noun.text == ",":
        behind = next((t for t in verb.doc[verb.i + 1 : verb.i + 8] if t.text == ","), None)
        noun = behind.nbor(-1) if behind is not None else verb
        edge = verb.i + 1
    else:
        noun = _outermost(noun)
        edge = noun.left_edge.i if _closes_insertion(verb) and _opens_insertion(noun) else -1
    whole = noun.left_edge.i == edge > verb.sent.start
    return noun if whole and noun.pos_ in ("NOUN", "PROPN", "PRON", "NUM") and noun.dep_ != "relcl" else None


def _outermost(noun: Token) -> Token:
    """Return the head of the noun phrase that ends with `noun`: "one" of "one of the envoys"."""
    while noun.head.i < noun.i and noun.head.pos_ in ("NOUN", "PROPN", "NUM", "ADP"):
        noun = noun.head
    return noun


def _opens_insertion(noun: Token) -> bool:
    """Whether a comma, or a comma and "as", stands before the noun phrase."""
    before = noun.left_edge.i - 1
    if before > 0 and noun.doc[before].lower_ == "as":
        before -= 1
    return noun.doc[before].text == ","


def _closes_insertion(verb: Token) -> bool:
    """Whether a comma follows the cue or its particle ("as an aide pointed out,")."""
    after = verb.nbor(1)
    if after.dep_ == "prt" and after.i + 1 < len(verb.doc):
        after = after.nbor(1)
    return after.text == ","
