"""What each paragraph is: title, body, byline, epigraph, ... Only titles and bodies are mined for facts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.article import Article
from ingest.record import Block, BlockKind, Span
from ingest.structure import lines
from ingest.structure.bylines import is_author_note, is_byline
from ingest.structure.dateline import dateline
from ingest.structure.paragraphs import paragraphs
from ingest.structure.teasers import teasers
from ingest.structure.title import title_at

_LABEL = re.compile(r"[“\"]?[A-Z][A-Z.'’-]+(?:,? [A-Z][A-Z.'’-]*){0,4}:\s")
"""A name in capitals before a colon, as transcripts have it: more than one of them are no datelines."""

_FOOT = 4
"""How many paragraphs from the end a note on the author may stand."""


def blocks(article: Article) -> Iterator[Block]:
    """Yield the typed paragraphs of `article` in reading order, without surrounding blanks.

    A dateline in front of a paragraph's first sentence is a block of its own. If the article has no title, the first
    line that reads like one is taken for it.
    """
    spans = list(paragraphs(article.text))
    kinds = kinds_of([article.text[start:end] for start, end in spans], article.title)
    first = kinds.index("body") if "body" in kinds else -1
    turns = sum(_LABEL.match(article.text, *span) is not None for span in spans) > 1
    for number, (span, kind) in enumerate(zip(spans, kinds, strict=True)):
        if kind == "body" and turns and _LABEL.match(article.text, *span):
            yield Block(*span, kind)  # a turn of a transcript
        elif kind == "body":
            yield from _body(article.text, span, first=number == first)
        else:
            yield Block(*span, kind)


def kinds_of(texts: Sequence[str], title: str | None) -> list[BlockKind]:
    """Return what each paragraph is; place matters: bylines stand at the top, notes on the author at the end."""
    at = title_at(texts, title)
    top = _body_start(texts, at)
    foot = max(top + 1, len(texts) - _FOOT)
    kinds: list[BlockKind] = []
    for number, text in enumerate(texts):
        if number == at:
            kinds.append("title")
        elif number < top:
            kinds.append(_in_head(text))
        else:
            kinds.append(_in_body(text, texts[number + 1 : number + 2], foot=number >= foot))
    return kinds


def _body_start(texts: Sequence[str], title: int | None) -> int:
    """Return the number of the first paragraph that is a sentence and no epigraph, after the title if there is one."""
    after = 0 if title is None else title + 1
    body = (n for n in range(after, len(texts)) if lines.is_sentence(texts[n]) and _in_head(texts[n]) == "body")
    return next(body, after)


def _in_head(text: str) -> BlockKind:
    if lines.is_epigraph(text):
        return "epigraph"
    if is_byline(text):
        return "byline"
    return lines.alone(text) or ("label" if lines.field(text) else "body")


def _in_body(text: str, following: Sequence[str], *, foot: bool) -> BlockKind:
    if foot and is_author_note(text):
        return "author_note"
    if foot and is_byline(text):
        return "byline"
    heads = lines.is_heading(text) and any(map(lines.is_sentence, following))
    return lines.alone(text) or ("heading" if heads else "body")


def _body(text: str, span: Span, *, first: bool) -> Iterator[Block]:
    start, end = span
    line = dateline(text[start:end], first=first)
    if line:
        yield Block(start, start + line.end, "dateline")
        start = _after_blanks(text, start + line.end, end)
    for pasted in teasers(text, (start, end)):
        yield Block(start, pasted[0], "body")
        yield Block(*pasted, "boilerplate")
        start = _after_blanks(text, pasted[1], end)
    if start < end:
        yield Block(start, end, "body")


def _after_blanks(text: str, start: int, end: int) -> int:
    return end - len(text[start:end].lstrip())
