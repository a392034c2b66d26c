"""Whether a text is English: the only language that the model reads; another one would give invented facts."""

from __future__ import annotations

import functools
import re
from collections import Counter
from dataclasses import dataclass

from ingest.lexicon import toml

_READ = "English"
_WORD = re.compile(r"[^\W\d_]+")
_LOOKED_AT = 20_000
"""Characters of a text by which its language is told."""
_LATIN = ("\u024f", "\u1e00", "\u1eff")
"""The last letter of the Latin blocks in front, and the first and the last of the one behind."""
_LETTERS, _LETTERS_OF_A_LINE = 60, 10
"""Letters below which nothing is sure about the script, and below which nothing is said."""
_ENOUGH, _OF_A_LINE = 20, 8
"""Words below which nothing is sure about the language, and below which nothing is said."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """The share of words that only the language has and English has not, their number, and the share of the reverse."""

    language: str
    own: float
    number: int
    english: float


def other_language(text: str) -> str | None:
    """Return the language of `text` if it is surely not English ("German", "a script other than Latin"), else None."""
    text = text[:_LOOKED_AT]
    if _is_foreign_script(text, _LETTERS):
        return "a script other than Latin"
    words = _WORD.findall(text.casefold())
    sign = _strongest(words)
    surely = len(words) >= _ENOUGH and sign.own > 0.1 and sign.own > 3 * sign.english
    return sign.language if surely else None


def likely_language(text: str) -> str | None:
    """Return the language that a text is likely to be in if it is not English; less is needed than to be sure."""
    text = text[:_LOOKED_AT]
    if _is_foreign_script(text, _LETTERS_OF_A_LINE):
        return "a script other than Latin"
    words = _WORD.findall(text.casefold())
    sign = _strongest(words)
    likely = len(words) >= _OF_A_LINE and sign.number >= 2 and sign.own > 0.07 and sign.own > 2 * sign.english
    return sign.language if likely else None


def _is_foreign_script(text: str, least: int) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    other = sum(letter > _LATIN[0] and not _LATIN[1] <= letter <= _LATIN[2] for letter in letters)
    return len(letters) >= least and other > len(letters) / 2


def _strongest(words: list[str]) -> _Sign:
    """Return the language that has most words of its own in a text; words that it shares with English tell nothing."""
    counts, known = Counter(words), _known()
    english = known[_READ]

    def share(some: frozenset[str]) -> float:
        return sum(counts[word] for word in some) / max(len(words), 1)

    signs = (
        _Sign(name, share(of - english), sum(counts[word] for word in of - english), share(english - of))
        for name, of in known.items()
        if name != _READ
    )
    return max(signs, key=lambda sign: sign.own)


@functools.cache
def _known() -> dict[str, frozenset[str]]:
    return {language: frozenset(words) for language, words in toml("languages").items()}
