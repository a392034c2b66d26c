"""Whether a text is English: the only language that the model reads; another one would give invented facts."""

from __future__ import annotations

import functools
import re
from collections import Counter

from ingest.lexicon import toml

_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 20
"""Words below which nothing is said about the language."""


def other_language(text: str) -> str | None:
    """Return the language of `text` if it is surely not English ("German", "a script other than Latin"), else None."""
    words = _WORD.findall(text[:20_000].casefold())
    if len(words) < _ENOUGH:
        return None
    if sum(word[0] > "\u024f" for word in words) > len(words) / 2:
        return "a script other than Latin"
    shares = _shares(words)
    best = max(shares, key=lambda language: shares[language])
    surely = shares[best] > 0.15 and shares[best] > 2 * shares["English"]
    return best if surely else None


def _shares(words: list[str]) -> dict[str, float]:
    counts = Counter(words)
    return {name: sum(counts[word] for word in known) / len(words) for name, known in _words().items()}


@functools.cache
def _words() -> dict[str, frozenset[str]]:
    return {language: frozenset(words) for language, words in toml("languages").items()}
