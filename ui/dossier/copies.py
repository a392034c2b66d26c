"""Copies: the same sentence in several articles, as agencies sell it and desks print it with their own spelling."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

_WORD = re.compile(r"[^\W_]+")
_BEGIN, _LEAST, _ALIKE = 2, 5, 0.75
"""What spellings of a word share: so many letters at the start, so many in all, and so much of their letters."""


def words(text: str) -> tuple[str, ...]:
    """Return the words of a sentence, which are all that counts when sentences are compared."""
    return tuple(_WORD.findall(text.casefold()))


def alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two sentences, by their words, differ at most in spelling ("centre", "center")."""
    return one == other or (len(one) == len(other) and all(map(_is_spelling, one, other)))


def _is_spelling(one: str, other: str) -> bool:
    if one == other:
        return True
    if one[:_BEGIN] != other[:_BEGIN] or min(len(one), len(other)) < _LEAST or not (one + other).isalpha():
        return False
    return SequenceMatcher(None, one, other).ratio() >= _ALIKE
