"""Reports by phrase: "according to", "as X put it", "in X's view"."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from ingest.document import Document
from ingest.quotes.asides import aside
from ingest.quotes.draft import Draft, Source
from ingest.quotes.lexicon import Sense, words
from ingest.quotes.source_phrases import phrase
from ingest.quotes.spans import between
from ingest.quotes.thinkers import can_show
from ingest.record import Span

SAYS = Sense("says", "speech", frozenset(("that", "quote")), frozenset())
BELIEVES = Sense("believes", "thought", frozenset(("that",)), frozenset())


def by_phrase(document: Document, sentence: Tokens) -> Iterator[Draft]:
    """Yield what "according to" and its like, and "in X's view", attribute in one sentence."""
    surface = document.text[sentence.start_char : sentence.end_char]
    for found in _leads().finditer(surface):
        yield from _according(sentence, *(sentence.start_char + position for position in found.span()))
    for token in sentence:
        if token.dep_ == "pobj" and token.lower_ in words("phrases", "possessed"):
            yield from _in_view(sentence, token)


@functools.cache
def _leads() -> re.Pattern[str]:
    either = "|".join(re.escape(phrase) for phrase in words("phrases", "according"))
    return re.compile(rf"\b(?:{either})(?=\s)", re.IGNORECASE)


def _according(sentence: Tokens, start: int, end: int) -> Iterator[Draft]:
    first, last = (_index_after(sentence, position) for position in (start, end))
    if sentence.doc[first].lower_ == "citing" and (first == sentence.start or sentence.doc[first - 1].text != ","):
        return
    head = _governed(sentence.doc[last - 1], sentence)
    if head is None or head.lower_ in words("phrases", "no_source") or _is_measure(head, first):
        return
    who = phrase(head)
    if sentence.doc[first].lower_ == "citing" and (not can_show(who) or head.lemma_ in words("phrases", "grounds")):
        return  # "left the talks, citing violence" gives a reason
    if sentence.doc[first].lower_ == "per" and _is_unit(head):
        return  # "ten euros per head" is a rate
    if sentence.doc[first].lower_ == "per" and first and sentence.doc[first - 1].lower_ == "as":
        return  # "as per instructions" tells how
    who = _before_clause(who, sentence) if first == sentence.start else who
    after = _index_after(sentence, max(who.span[1], head.idx + len(head)))
    within = aside(sentence, first, after) or sentence
    content = _remainder(within, first, after)
    if content:
        yield Draft(content, SAYS, "according", (start, end), sentence.doc[first], who)


def _is_unit(head: Token) -> bool:
    """Whether a noun without a determiner is a unit: "per head", "per square foot"."""
    bare = all(child.dep_ == "amod" for child in head.lefts)
    return head.tag_ == "NN" and bare and not (head.doc[head.i - 1].ent_type_ and head.left_edge != head)


def _is_measure(head: Token, first: int) -> bool:
    """Whether things are measured by it: "overweight according to his height"; what follows a comma is a source."""
    if first and head.doc[first - 1].text == ",":
        return False
    before = head.nbor(-1).lemma_.lower() if head.i else ""
    lemma = head.lemma_.lower()
    return not {lemma, f"{before} {lemma}"}.isdisjoint(words("phrases", "measures"))


def _before_clause(who: Source, sentence: Tokens) -> Source:
    """Return the source up to the comma where the parse has taken the subject of the sentence into it."""
    after = sentence.doc[_index_after(sentence, who.span[1]) : sentence.end]
    inside = [t for t in sentence if who.head.i < t.i and t.idx < who.span[1]]
    comma = next((t for t in inside if t.text == ","), None)
    headless = len(after) > 0 and (after[0].pos_ in ("VERB", "AUX"))
    return Source((who.span[0], comma.nbor(-1).idx + len(comma.nbor(-1))), who.head) if comma and headless else who


def _governed(prep: Token, sentence: Tokens) -> Token | None:
    """Return the head of the noun phrase after `prep`, by the parse, else by position."""
    found = next((child for child in prep.children if child.dep_ in ("pobj", "dobj")), None)
    if found is not None:
        return found
    following = [t for t in sentence if t.i > prep.i][:6]
    return next((t for t in following if t.pos_ in ("NOUN", "PROPN", "PRON") and t.dep_ != "compound"), None)


def _index_after(sentence: Tokens, position: int) -> int:
    return next((t.i for t in sentence if t.idx >= position), sentence.end)


def _remainder(sentence: Tokens, first: int, after: int) -> tuple[Span, ...]:
    """Return the sentence without the tokens from `first` up to `after`."""
    return between(sentence.doc, sentence.start, first) + between(sentence.doc, after, sentence.end)


def _in_view(sentence: Tokens, noun: Token) -> Iterator[Draft]:
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    prep = noun.head
    if owner is None or prep.lower_ not in ("in", "to", "by", "on") or (noun.lower_ == "eyes" and owner.pos_ == "PRON"):
        return
    content = _remainder(sentence, prep.i, noun.i + 1)
    if content and sentence.start in (prep.i, prep.i - 1):
        yield Draft(content, BELIEVES, "view", (prep.idx, noun.idx + len(noun)), noun, phrase(owner, stop=noun))
