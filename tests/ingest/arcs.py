"""The arcs of a mended parse, as the tests of its mends look at them."""

from __future__ import annotations

from spacy.tokens import Doc


def arc(doc: Doc, word: str) -> tuple[str, str]:
    """Return what the first `word` of `doc` hangs on, and by which label."""
    found = next(token for token in doc if token.text == word)
    return found.head.text, found.dep_
