"""Makes a search out of what somebody typed, with the words of the index that it may have meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

_WORD = re.compile(r"\w+")
_MOST_WORDS = 12
_MOST_ALIKE = 6
_SHORTEST_WITH_ERROR, _SHORTEST_WITH_TWO = 4, 8


def folded(text: str) -> str:
    """Return `text` in the form in which the index keeps words: small letters without accents."""
    letters = unicodedata.normalize("NFKD", text.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    """Return the words of what was typed; everything that is syntax to the index falls away here."""
    return _WORD.findall(folded(text))[:_MOST_WORDS]


def expressions(typed: Sequence[str], vocabulary: Sequence[str]) -> Iterator[str]:
    """Yield expressions from strict to lax: all words, the last perhaps unfinished; all or their like; any of these."""
    if not typed:
        return
    yield " AND ".join([*map(_quoted, typed[:-1]), f"{_quoted(typed[-1])}*"])
    groups = ["(" + " OR ".join([f"{_quoted(word)}*", *map(_quoted, alike(word, vocabulary))]) + ")" for word in typed]
    yield " AND ".join(groups)
    if len(groups) > 1:
        yield " OR ".join(groups)


def exactly(typed: Sequence[str]) -> str:
    """Return the expression for texts that hold all of these words."""
    return " AND ".join(map(_quoted, typed))


def alike(word: str, vocabulary: Sequence[str]) -> list[str]:
    """Return known words one slip of the fingers away, two for long words: a letter more, less, other, or swapped."""
    if len(word) < _SHORTEST_WITH_ERROR:
        return []
    slips = 1 if len(word) < _SHORTEST_WITH_TWO else 2
    found = process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=slips, limit=_MOST_ALIKE)
    return [known for known, _, _ in found if known != word]


def _quoted(word: str) -> str:
    return f'"{word}"'
