"""When a noun phrase behind a comma is no apposition to a name: "After talks with X, a spokesman said"."""

from __future__ import annotations

from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def opens_clause(noun: Token, name: Token) -> bool:
    """Say whether `noun` behind the comma of `name` is the subject of what follows, whatever the parse says of it.

    A finite verb stands right behind its phrase, and the name is a part of what leads up to it: the "detective" of
    "According to X, a detective was given the tape" is not X; in "X, a spokesman for the port said" X is the subject.
    """
    verb = _finite_behind(noun)
    if verb is None or noun.i < name.i:
        return False
    while name.dep_ == "appos":
        name = name.head
    return noun.dep_ in _SUBJECTS or name.dep_ in ("pobj", "dobj")


def is_anothers(noun: Token, name: Token) -> bool:
    """Say whether another person's name stands between a name and a noun: "wrote to X, Y, head of Z" is of Y."""
    between = noun.doc[name.i + 1 : noun.left_edge.i]
    return any(token.ent_type_ == "PERSON" for token in between) and any(token.text == "," for token in between)


def _finite_behind(noun: Token) -> Token | None:
    """Return the finite verb right behind the phrase of `noun`, with no mark between."""
    last = max((child.right_edge.i for child in noun.children if child.dep_ == "prep"), default=noun.i)
    behind = noun.doc[last + 1] if last + 1 < len(noun.doc) else None
    return behind if behind is not None and behind.tag_ in _FINITE and behind.sent == noun.sent else None
