"""Verbs that nobody does: calls to the reader, and what comes of something, "..., allowing buyers to pay at once"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.syntax import child


def is_call(verb: Token) -> bool:
    """True for "Meet the robots", also within a sentence: He wrote, "Allow me to explain"."""
    if verb.tag_ not in ("VB", "VBP") or child(verb, "nsubj", "nsubjpass", "aux", "auxpass") is not None:
        return False
    before = verb.doc[verb.i - 1] if verb.i > verb.sent.start else None
    return verb.text[:1].isupper() and (before is None or before.is_punct or before.is_quote or not before.is_alpha)


def is_outcome(verb: Token) -> bool:
    """True for a participle behind its clause that says what came of it, whoever acted there."""
    loose = verb.dep_ == "advcl" and verb.tag_ == "VBG" and child(verb, "mark", "nsubj", "aux") is None
    return loose and verb.i > verb.head.i and verb.nbor(-1).lower_ not in ("by", "in", "for", "after", "before")
