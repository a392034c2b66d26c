"""Orders that somebody is quoted with: "shouted: 'Arrest them'". Who says it does not do it, and it is not yet done."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.syntax import child

_BARE = frozenset(("help", "make", "let", "see", "hear", "watch", "dare", "go", "come"))
"""Verbs with a bare infinitive that is no order: "helped 'kill the bill'"."""


def is_order(verb: Token) -> bool:
    """True for a bare verb that the parser takes for what is said: who is told to is not who says it."""
    return _is_bare(verb) and (verb.dep_ == "ccomp" or is_quoted_order(verb))


def is_quoted_order(verb: Token) -> bool:
    """True for an order that opens a quotation behind the word that brings it."""
    opens = verb.i > verb.sent.start and verb.nbor(-1).is_quote
    brought = verb.dep_ in ("ccomp", "xcomp") and verb.head.i < verb.i and verb.head.lemma_ not in _BARE
    return opens and brought and _is_bare(verb)


def _is_bare(verb: Token) -> bool:
    return verb.tag_ == "VB" and child(verb, "aux") is None
