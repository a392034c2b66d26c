"""Headlines that name their source at the end: `Chad faces war: defence minister`, `Chad faces war - report`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.document import Document
from ingest.quotes.draft import Draft, Source
from ingest.quotes.lexicon import words
from ingest.quotes.phrases import SAYS
from ingest.record import Block

_TRAILING = re.compile(r"(?P<what>[^\n:]+?)(?P<cue>:|\s[–—-])\s+(?P<who>[A-Za-z][\w.'’ -]{1,40})\s*$")
_LONGEST = 4
"""Words that the source at the end of a headline has at most."""


def by_trailing_source(document: Document, block: Block) -> Iterator[Draft]:
    """Yield what a headline lets its last words say: words for a source, behind what tells that something happens."""
    found = _TRAILING.match(document.text, block.start, block.end) if block.kind == "title" else None
    if found is None:
        return
    who, told = document.tokens(*found.span("who")), document.tokens(*found.span("what"))
    last = who[-1].lower_ if len(who) else ""
    listed = last in words("headline", "words") or last in words("headline", "trailing")
    if listed and len(who) <= _LONGEST and any(token.pos_ == "VERB" for token in told):
        source = Source((who.start_char, who.end_char), who[-1])
        yield Draft((found.span("what"),), SAYS, "colon", found.span("cue"), None, source)
