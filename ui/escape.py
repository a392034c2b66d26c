"""Text from articles where Streamlit reads Markdown: titles, labels, captions, badges."""

from __future__ import annotations

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_BLANKS = re.compile(r"\s+")
_ACTIVE = re.compile(r":(?=[\w+/-]+:)|(?<=:)/(?=/)|www(?=\.)|@", re.IGNORECASE)
_WORD_JOINER = "\N{WORD JOINER}"


def plain(text: str) -> str:
    """Return `text` so that Streamlit's Markdown shows exactly its characters, on one line.

    Backslashes keep it from being markup. Streamlit makes icons (`:name:`) and links (`www.`, `//`, `@`) out of
    finished text as well, where no backslash helps: an invisible word joiner breaks those.
    """
    harmless = _ACTIVE.sub(lambda found: found[0] + _WORD_JOINER, _BLANKS.sub(" ", text).strip())
    return _PUNCTUATION.sub(r"\\\1", harmless)


def shortened(text: str, length: int) -> str:
    """Return `text` on one line, cut at a word with an ellipsis where it is longer than `length` characters."""
    line = _BLANKS.sub(" ", text).strip()
    if len(line) <= length:
        return line
    return line[:length].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
