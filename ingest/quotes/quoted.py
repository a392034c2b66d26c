"""Who is quoted, and who quotes: `the Times quoted Lee as saying that`, `Lee was quoted by the Times as saying`."""

from __future__ import annotations

from spacy.tokens import Token

_QUOTING = frozenset(("quote", "cite"))


def quoted(saying: Token) -> Token | None:
    """Return the one whose words they are, where `saying` stands behind "as"."""
    verb = _quoting(saying)
    found = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")) if verb is not None else iter(())
    return next(found, None)


def quoter(saying: Token) -> Token | None:
    """Return who is named with "by" as the one who quotes."""
    verb = _quoting(saying)
    agents = (c for by in verb.children if by.dep_ == "agent" for c in by.children) if verb is not None else iter(())
    return next((c for c in agents if c.dep_ == "pobj"), None)


def _quoting(saying: Token) -> Token | None:
    prep = saying.head
    found = saying.dep_ == "pcomp" and prep.lower_ == "as" and prep.head.lemma_ in _QUOTING
    return prep.head if found else None
