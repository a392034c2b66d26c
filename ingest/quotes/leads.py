"""Who speaks words in quotation marks that no verb governs: who signs them, or whom a sentence before them leads in."""

from __future__ import annotations

import re

from ingest.document import Document
from ingest.quotes.draft import Source
from ingest.quotes.marks import Stretch
from ingest.quotes.quoting import lead_in
from ingest.quotes.source_phrases import phrase
from ingest.quotes.sources import source
from ingest.quotes.thinkers import can_show

_SIGNATURE = re.compile(r"\s{0,3}(?:[–—―]|--?)\s?(?P<who>[A-Z][^\n,.(–—―:;\"“”]{2,50})(?P<rest>[^\n]{0,60})(?=\n|$)")
_WORDS = 6
"""Words that the name under a quotation has at most."""


def signed(document: Document, stretch: Stretch) -> Source | None:
    """Return who signs a quotation: `"We will stay." - Lina Haddad, nurse`, on the same line or the next."""
    found = None if stretch.open else _SIGNATURE.match(document.text, stretch.end)
    if found is None or len(found["who"].split()) > _WORDS:
        return None
    words = document.tokens(*found.span("who"))
    named = len(words) and all(token.pos_ in ("PROPN", "ADP", "DET", "PART", "PUNCT", "SPACE") for token in words)
    return Source((words.start_char, words.end_char), words.root) if named else None


def introduced(document: Document, stretch: Stretch) -> Source | None:
    """Return the subject of a sentence that leads in a quotation by a colon: `Her answer was brief: "No."`"""
    lead = lead_in(document, stretch)
    verb = lead.root if lead is not None else None
    if verb is None or verb.idx > stretch.start:
        return _before_colon(document, stretch) if lead is not None else None
    who = source(verb) if verb.pos_ in ("VERB", "AUX") else None
    if who is None or who.head.lower_ in ("it", "i", "this", "that", "there"):
        return None
    owner = next((child for child in who.head.children if child.dep_ == "poss"), None)
    return phrase(owner, stop=who.head) if owner is not None else who if can_show(who) else None


def _before_colon(document: Document, stretch: Stretch) -> Source | None:
    """Return the name right before the colon: `by the paper's Lina Haddad: "..."`"""
    colon = len(document.text[: stretch.start].rstrip()) - 1
    last = document.tokens(colon - 1, colon)
    return phrase(last[0]) if len(last) and last[0].ent_type_ == "PERSON" else None
