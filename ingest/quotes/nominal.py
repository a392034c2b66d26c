"""Noun phrases by their words alone, where the parse has lost its way: between a comma and a verb."""

from __future__ import annotations

from spacy.tokens import Token

NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM", "ADP", "PART", "CCONJ", "SYM"))
"""Parts of speech that a noun phrase consists of."""


def run_before(verb: Token, longest: int) -> int:
    """Return the index of the first of the noun phrase's words that stand right before `verb`, at most `longest`."""
    first = verb.i
    while first > verb.sent.start and verb.i - first < longest and verb.doc[first - 1].pos_ in NOMINAL:
        first -= 1
    return first


def head_of(first: Token, last: Token) -> Token:
    """Return the head of the noun phrase from `first` to `last`: its last noun before a preposition."""
    nouns: list[Token] = []
    for token in first.doc[first.i : last.i + 1]:
        if token.pos_ == "ADP" and nouns:
            break
        if token.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
            nouns.append(token)
    return nouns[-1] if nouns else last
