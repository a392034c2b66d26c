"""Who speaks words in quotation marks that no verb governs: who signs them, or whom a sentence before them leads in."""

from __future__ import annotations

import re

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from ingest.document import Document
from ingest.entities.words import small
from ingest.quotes.draft import Source
from ingest.quotes.lexicon import nouns, words
from ingest.quotes.marks import Stretch
from ingest.quotes.quoting import is_body, lead_in
from ingest.quotes.source_phrases import phrase
from ingest.quotes.sources import source
from ingest.quotes.thinkers import can_show, can_think

_SIGNATURE = re.compile(r"\s{0,3}(?:[–—―]|--?)\s?(?P<who>[A-Z][^\n,.(–—―:;\"“”]{2,50})(?P<rest>[^\n]{0,60})(?=\n|$)")
_WORDS = 6
"""Words that the name under a quotation has at most."""


def signed(document: Document, stretch: Stretch) -> Source | None:
    """Return who signs a quotation: `"We will stay." - Lina Haddad, nurse`, on the same line or the next."""
    found = None if stretch.open else _SIGNATURE.match(document.text, stretch.end)
    if found is None or len(found["who"].split()) > _WORDS:
        return None
    name = document.tokens(*found.span("who"))
    named = len(name) and all(token.pos_ in ("PROPN", "ADP", "DET", "PART", "PUNCT", "SPACE") for token in name)
    return Source((name.start_char, name.end_char), name.root) if named else None


def introduced(document: Document, stretch: Stretch) -> Source | None:
    """Return the subject of a sentence that leads in a quotation by a colon: `Her answer was brief: "No."`"""
    lead = lead_in(document, stretch)
    verb = lead.root if lead is not None else None
    if lead is not None and (speaker := _inverted(lead)) is not None:
        return speaker
    if verb is not None and verb.idx > stretch.start:
        verb = _main_before(verb, stretch)
    if verb is None:
        return _before_colon(document, stretch) if lead is not None else None
    who = source(verb) if verb.pos_ in ("VERB", "AUX") else None
    if who is None or who.head.lower_ in ("it", "i", "this", "that", "there"):
        return None
    owner = next((child for child in who.head.children if child.dep_ == "poss"), None)
    if owner is not None and not _is_voice(who.head):
        return _before_colon(document, stretch, after=("from", "by")) or phrase(owner, stop=who.head)
    return phrase(owner, stop=who.head) if owner is not None else who if can_show(who) else None


def _main_before(root: Token, stretch: Stretch) -> Token | None:
    """Return the verb of the lead-in where the parse hangs it on what is quoted: `Kim took to the radio: "We left."`"""
    hanging = (c for c in root.lefts if c.dep_ in ("ccomp", "parataxis") and c.pos_ in ("VERB", "AUX"))
    return next((c for c in hanging if c.idx < stretch.start and c.right_edge.text == ":"), None)


def _inverted(lead: Tokens) -> Source | None:
    """Return the speaker behind a cue that the model takes for a part of the name: `Said Haddad: "..."`"""
    first = lead[0].lower_ in small("cues")
    colon = next((token for token in lead[: _WORDS + 2] if token.text == ":"), None) if first else None
    name = lead.doc[lead.start + 1 : colon.i] if colon is not None else lead[:0]
    named = len(name) > 0 and all(token.pos_ == "PROPN" for token in name)
    return Source((name.start_char, name.end_char), name[-1]) if named else None


def _is_voice(noun: Token) -> bool:
    """Whether the words of somebody are what leads in a quotation: "her answer was brief"."""
    lemma = noun.lemma_.lower()
    return lemma in nouns() or lemma in words("sources", "opinion") or lemma in words("sources", "message")


def sent(document: Document, stretch: Stretch) -> Source | None:
    """Return who sends the message that a quotation behind its sentence is from: `Chad sent a letter. "We stay."`"""
    end = len(document.text[: stretch.start].rstrip())
    near = document.text.count("\n\n", end, stretch.start) <= 1
    stop = document.tokens(end - 1, end) if near and document.text[end - 1 : end] == "." else None
    verb = stop[0].sent.root if stop is not None and is_body(document, stop[0].idx) else None
    if verb is None or verb.lemma_ not in words("sources", "light_verbs"):
        return None
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    who = source(verb) if thing is not None and thing.lemma_.lower() in words("sources", "message") else None
    return who if can_think(who) else None


def _before_colon(document: Document, stretch: Stretch, *, after: tuple[str, ...] = ()) -> Source | None:
    """Return the name right before the colon: `by the paper's Lina Haddad: "..."`; behind one of the words `after`."""
    colon = len(document.text[: stretch.start].rstrip()) - 1
    last = document.tokens(colon - 1, colon)
    who = phrase(last[0]) if len(last) and last[0].ent_type_ == "PERSON" else None
    return who if who is None or not after or last[0].head.lower_ in after else None
