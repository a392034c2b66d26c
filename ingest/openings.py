"""Mends of the parse where the subject of a clause was read as the end of the row before it.

"Lund denied that he worked with Peru and Chad has denied it": what is denied ends with Peru, and Chad denies.
"""

from __future__ import annotations

from spacy.tokens import Span, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_PLURAL = frozenset(("have", "are", "were", "do"))


def open_clause(second: Token) -> None:
    """Make `second`, coordinated with a noun before it, the subject of the verb without one right behind it."""
    first, joint = second.head, second.doc[second.left_edge.i - 1] if second.left_edge.i else second
    after = second.doc[second.i + 1] if second.i + 1 < len(second.doc) else second
    if joint.lower_ != "and" or joint.head != first or first.i > second.i or any(True for _ in second.rights):
        return
    verb = after.head if after.dep_ in ("aux", "auxpass") else after
    if verb.i <= second.i or not _lacks_subject(verb, second) or (after.lower_ in _PLURAL and _is_one(second)):
        return
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    second.head, second.dep_ = verb, "nsubjpass" if passive else "nsubj"
    joint.head = verb.head
    _part_name(joint)


def _part_name(joint: Token) -> None:
    """Make two names of one that reaches over the end of a clause."""
    doc = joint.doc
    if joint.ent_type_:
        parts = ((e, (e.start, joint.i), (joint.i + 1, e.end)) for e in doc.ents if e.start < joint.i < e.end - 1)
        cut = [Span(doc, *part, label=e.label) for e, *both in parts for part in both]
        doc.set_ents([*(e for e in doc.ents if not e.start <= joint.i < e.end), *cut])


def _lacks_subject(verb: Token, second: Token) -> bool:
    """True for a finite verb that goes with one before `second`, which it does not govern, and has no subject."""
    finite = verb.tag_ in ("VBD", "VBZ") or any(c.dep_ in ("aux", "auxpass") and c.i > second.i for c in verb.children)
    if not finite or verb.pos_ not in ("VERB", "AUX") or verb.dep_ not in ("conj", "ccomp"):
        return False
    if verb.head.pos_ not in ("VERB", "AUX") or verb.head.i > second.i or verb in second.ancestors:
        return False
    return all(c.i > second.i and c.dep_ not in (*_SUBJECTS, "mark", "cc") for c in verb.children)


def _is_one(noun: Token) -> bool:
    return noun.tag_ in ("NN", "NNP")
