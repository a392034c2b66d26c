"""What is only asked: "questions as to whether he left", "advice on how to win"; "as if" and "even if" ask nothing."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.operators import Operator
from ingest.events.steps import OPEN, TASK, is_infinitive
from ingest.events.syntax import child, children

_QUESTION = frozenset(("WRB", "WP", "WP$", "WDT"))
_PROVISOS = frozenset(("provided", "providing", "assuming", "supposing"))
_HOW = frozenset(("how", "when", "where", "whom", "who", "what", "which"))


def asked(verb: Token) -> Operator | None:
    """Return what an indirect question makes of its verb: "whether they left" is open, "how to win" is not yet done."""
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    if _is_proviso(verb):
        return OPEN
    first = verb
    while first.dep_ == "conj" and first.head.pos_ in ("VERB", "AUX"):
        first = first.head
    if first.dep_ in ("pcomp", "xcomp") and any(c.lower_ == "whether" for c in children(first, "mark")):
        return OPEN
    to = next(children(first, "aux"), None) if is_infinitive(first) else None
    before = first.doc[to.i - 1] if to is not None and to.i > 0 else None
    return TASK if before is not None and before.lower_ in _HOW and before in first.subtree else None


def is_question(clause: Token) -> bool:
    """True for the clause of "asked why he fled", not for "asked whether he fled" and "asked how to flee"."""
    first = next(iter(clause.subtree))
    return not is_infinitive(clause) and first.tag_ in _QUESTION and first.lower_ != "whether" and first.i < clause.i


def _is_proviso(clause: Token) -> bool:
    """True for the clause of "provided they free him", however the parser takes "provided"."""
    told = child(clause, "nsubj", "nsubjpass")
    if told is None or told.i > clause.i or told.left_edge.i == clause.sent.start:
        return False
    before = told.left_edge.nbor(-1)
    before = before.nbor(-1) if before.lower_ == "that" and before.i > clause.sent.start else before
    return before.lower_ in _PROVISOS and child(before, "nsubj", "nsubjpass", "aux", "auxpass", "dobj") is None


def is_condition(clause: Token) -> bool:
    """True for a clause with "if" or "unless" that its main clause depends on: not "as if", not "even if"."""
    marks = {c.lower_ for c in children(clause, "mark", "advmod")}
    return not marks.isdisjoint(("if", "unless")) and marks.isdisjoint(("as", "even"))
