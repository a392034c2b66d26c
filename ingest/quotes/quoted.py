"""Who is quoted, and who quotes: `the Times quoted Lee as saying that`, `Lee was quoted by the Times as saying`."""

from __future__ import annotations

from spacy.tokens import Token

_QUOTING = frozenset(("quote", "cite"))


def quoted(saying: Token) -> Token | None:
    """Return the one whose words they are, where `saying` stands behind "as"."""
    verb = _quoting(saying)
    found = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")) if verb is not None else iter(())
    return next(found, None)


def quoted_before(saying: Token) -> Token | None:
    """Return the comma behind what is quoted where the cue ends the sentence: `..., the Times quoted Lee as saying.`"""
    verb = _quoting(saying)
    subject = _subject(verb) if verb is not None else None
    first = subject.left_edge if subject is not None and saying.i >= saying.sent.end - 2 else None
    ends = first is not None and first.i > first.sent.start + 2 and first.nbor(-1).text == ","
    return first.nbor(-1) if first is not None and ends else None


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.lefts if child.dep_ == "nsubj"), None)


def quoter(saying: Token) -> Token | None:
    """Return who quotes: the subject behind the words, or who is named with "by"."""
    verb = _quoting(saying)
    if verb is not None and quoted_before(saying) is not None:
        return _subject(verb)
    agents = (c for by in verb.children if by.dep_ == "agent" for c in by.children) if verb is not None else iter(())
    return next((c for c in agents if c.dep_ == "pobj"), None)


def _quoting(saying: Token) -> Token | None:
    prep = saying.head
    found = saying.dep_ == "pcomp" and prep.lower_ == "as" and prep.head.lemma_ in _QUOTING
    return prep.head if found else None
