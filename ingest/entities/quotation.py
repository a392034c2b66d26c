"""Which tokens stand inside quotation marks, and who speaks there: pronouns mean others inside than outside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from ingest.document import Document
from ingest.entities.edges import is_cue
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
    """Return the quotations, paragraph by paragraph, inner ones first; a mark left open ends with its paragraph.

    A paragraph that is all quotation goes on with who spoke at the end of the one before.
    """
    found: list[Quotation] = []
    last: Token | None = None
    for block in document.blocks:
        paragraph = document.tokens(block.start, block.end)
        outer = _outer(paragraph, last)
        found += [inner for one in outer for inner in _inside(paragraph.doc[one.first : one.last])] + outer
        last = _last_speaker(paragraph, outer)
    return found


def _outer(paragraph: Span, before: Token | None) -> list[Quotation]:
    spans = [(first, last) for first, last in _marked(paragraph) if last - first >= SHORTEST]
    if len(spans) == 1 and _is_whole(paragraph, *spans[0]):
        return [Quotation(*spans[0], before)]
    return [Quotation(first, last, _speaker(paragraph, first, last, spans)) for first, last in spans]


def _is_whole(paragraph: Span, first: int, last: int) -> bool:
    return all(first <= token.i < last or token.is_punct or token.is_space for token in paragraph)


def _last_speaker(paragraph: Span, outer: Sequence[Quotation]) -> Token | None:
    """Return who speaks at the end of a paragraph, in a quotation or by a verb of saying in its last sentence."""
    told = [token for token in paragraph if not token.is_punct and not token.is_space]
    if not told:
        return None
    end = told[-1]
    quoted = next((one for one in outer if one.first <= end.i < one.last), None)
    if quoted is not None:
        return quoted.speaker
    spans = [(one.first, one.last) for one in outer]
    return next((one for verb in _saying(end.sent, spans) if (one := _sayer(verb, spans)) is not None), None)


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


def _speaker(paragraph: Span, first: int, last: int, spans: Sequence[tuple[int, int]]) -> Token | None:
    """Return the subject of one of the two nearest verbs of saying outside the quotations of the paragraph."""
    if (named := _before_colon(paragraph, first)) is not None:
        return named
    verbs = sorted(_saying(paragraph, spans), key=lambda verb: _distance(verb, first, last))[:2]
    return next((one for verb in verbs if (one := _sayer(verb, spans)) is not None), None)


def _saying(span: Span, spans: Sequence[tuple[int, int]]) -> list[Token]:
    """Return the verbs of saying outside the quotations."""
    saying = frozenset(toml("coreference")["saying"]["verbs"])
    return [token for token in span if token.lemma_ in saying and token.pos_ == "VERB" and _is_outside(token, spans)]


def _sayer(verb: Token, spans: Sequence[tuple[int, int]]) -> Token | None:
    """Return the subject of a verb of saying; of "praised her, saying" that of the verb that it hangs on."""
    own = next((child for child in verb.children if child.dep_ == "nsubj" and _is_outside(child, spans)), None)
    adverbial = own is None and verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.head.i < verb.i
    return _sayer(verb.head, spans) if adverbial and verb.head.pos_ == "VERB" else own


def _is_outside(token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    return not any(first <= token.i < last for first, last in spans)


def _before_colon(paragraph: Span, first: int) -> Token | None:
    """Return the name between a cue and a colon right before a quotation: `Said Haddad: "..."`."""
    colon = paragraph.doc[first - 2] if first - 2 > paragraph.start else None
    if colon is None or colon.text != ":" or not is_cue(colon.sent[0]):
        return None
    return colon.nbor(-1) if colon.nbor(-1).pos_ == "PROPN" else None


def _distance(verb: Token, first: int, last: int) -> int:
    """Tokens between a verb and the quotation; behind it counts as nearer."""
    return verb.i - last if verb.i >= last else 2 * (first - verb.i)
