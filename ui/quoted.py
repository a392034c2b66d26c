"""Quotations as a screen or a dossier shows them: in one pair of marks, with their sentence where they say little."""

from __future__ import annotations

import re

from graph.views.entity import Quotation
from ui.escape import shortened

FEW_WORDS = 6
"""So few words say little without the sentence in which they stand."""
LONGEST_SENTENCE = 300

_OPENING, _CLOSING = "\"'“‘„«", "\"'”’“»"
_DOUBLE = re.compile('["“”„«»]')
_WORD = re.compile(r"[^\W_]+")


def spoken(quotation: Quotation) -> str:
    """Return what was said: word for word in quotation marks, otherwise as the article puts it."""
    return _marked(quotation.text) if quotation.direct else quotation.text


def around(quotation: Quotation) -> str | None:
    """Return the sentence in which a few words of reported speech stand, or None where they speak for themselves."""
    if quotation.direct or len(_WORD.findall(quotation.text)) > FEW_WORDS:
        return None
    sentence = shortened(quotation.evidence.words, LONGEST_SENTENCE)
    return None if _WORD.findall(sentence) == _WORD.findall(quotation.text) else sentence


def _marked(text: str) -> str:
    """Return words in quotation marks; where the article's own marks stand at their ends, in those."""
    opened, closed = text[:1] in _OPENING, text[-1:] in _CLOSING
    if opened and closed:
        return text
    halved = len(_DOUBLE.findall(text)) % 2 == 1
    return f"{'' if opened and halved else '“'}{text}{'' if closed and halved else '”'}"
