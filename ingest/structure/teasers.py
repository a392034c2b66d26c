"""Teasers pasted into a sentence: a name that was a link comes twice, then headlines up to "MORE".

Sites that show related headlines over the names of people leave them in the text: `Sen. Lina HaddadLina HaddadSenate
votes on ferries | Harbour reopens MORE (I) said`. The headlines are nobody's words in this article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.record import Span

_NAME = r"(?: [A-Z][\w.'’-]*)*? "
_ONCE = rf"\b(?P<first>[A-Z][\w'’-]+){_NAME}(?P<last>[A-Z][\w'’-]+)"
_TEASER = re.compile(rf"{_ONCE}(?P<pasted>(?P=first){_NAME}(?P=last)[^\n]{{10,900}}? MORE)\b")


def teasers(text: str, span: Span) -> Iterator[Span]:
    """Yield the pasted stretches of a paragraph, which begin behind the name that they repeat."""
    if " MORE" in text[slice(*span)]:
        yield from (found.span("pasted") for found in _TEASER.finditer(text, *span))
