"""Which tokens stand inside quotation marks, and who speaks there: pronouns mean others inside than outside."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from ingest.document import Document
from ingest.lexicon import toml

_OPEN, _CLOSE, _BOTH = frozenset("“«„"), frozenset("”»"), frozenset({'"', "``", "''"})

# Fewer tokens between marks are a word used oddly, not speech.
SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens `[first, last)` between quotation marks, and the head of the speaker's phrase beside it, if any."""

    first: int
    last: int
    speaker: Token | None


def quotations(document: Document) -> list[Quotation]:
    """Return the quotations, paragraph by paragraph, inner ones first; a mark left open ends with its paragraph."""
    found = []
    for block in document.blocks:
        found += _in_paragraph(document.tokens(block.start, block.end))
    return found


def _in_paragraph(paragraph: Span) -> list[Quotation]:
    spans = [(first, last) for first, last in _marked(paragraph) if last - first >= SHORTEST]
    outer = [Quotation(first, last, _speaker(paragraph, first, last, spans)) for first, last in spans]
    return [inner for one in outer for inner in _inside(paragraph.doc[one.first : one.last])] + outer


def _inside(quoted: Span) -> Iterator[Quotation]:
    """Yield what a speaker quotes in turn: “he said: ‘I will go’”."""
    spans: list[tuple[int, int]] = []
    start = -1
    for token in quoted:
        if token.text == "‘":
            start = token.i + 1
        elif token.text == "’" and token.tag_ != "POS" and start >= 0:
            spans.append((start, token.i))
            start = -1
    spans = [(first, last) for first, last in spans if last - first >= SHORTEST]
    yield from (Quotation(first, last, _speaker(quoted, first, last, spans)) for first, last in spans)


def _marked(paragraph: Span) -> Iterator[tuple[int, int]]:
    start = -1
    for token in paragraph:
        mark = '"' if token.text in _BOTH else token.text[:1]
        if start < 0 and (mark in _OPEN or mark == '"'):
            start = token.i + 1
        elif start >= 0 and (mark in _CLOSE or mark == '"'):
            yield start, token.i
            start = -1
    if start >= 0:
        yield start, paragraph.end


def _speaker(paragraph: Span, first: int, last: int, spans: list[tuple[int, int]]) -> Token | None:
    """Return the subject of one of the two nearest verbs of saying outside the quotations of the paragraph."""
    outside = [token for token in paragraph if not any(a <= token.i < b for a, b in spans)]
    saying = frozenset(toml("coreference")["saying"]["verbs"])
    verbs = [token for token in outside if token.lemma_ in saying and token.pos_ == "VERB"]
    for verb in sorted(verbs, key=lambda verb: _distance(verb, first, last))[:2]:
        subject = next((child for child in verb.children if child.dep_ == "nsubj" and child in outside), None)
        if subject is not None:
            return subject
    return None


def _distance(verb: Token, first: int, last: int) -> int:
    """Tokens between a verb and the quotation; behind it counts as nearer."""
    return verb.i - last if verb.i >= last else 2 * (first - verb.i)
