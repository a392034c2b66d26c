"""From an article to its parse: paragraphs through the language model, joined back to the exact text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy
from spacy.language import Language
from spacy.tokens import Doc

from ingest import attachment, clauses, coordination, lemmas, passives, phrases, prefixes, subjects, tellers
from ingest.article import Article
from ingest.document import Document
from ingest.record import Block
from ingest.structure import blocks
from ingest.trees import mended

Parser = Callable[[Sequence[str]], Iterable[Doc]]
"""Turns paragraphs into parsed documents, one for one."""


def parser(nlp: Language) -> Parser:
    """Return a parser that runs `nlp` over paragraphs."""
    return lambda texts: nlp.pipe(texts, batch_size=16)


def parse(article: Article, run: Parser, nlp: Language) -> Document:
    """Parse `article`; `run` does the work, `nlp` lends its vocabulary for the blanks between paragraphs."""
    found = tuple(blocks(article))
    parsed = run([article.text[block.start : block.end] for block in found])
    doc = Doc.from_docs(list(_with_gaps(article.text, found, parsed, nlp)), ensure_whitespace=False)
    if doc is None:
        doc = Doc(nlp.vocab)
    assert doc.text == article.text, f"the parse of {article.id} does not reproduce its text"
    return Document(article, doc, found)


def _with_gaps(text: str, found: Sequence[Block], parsed: Iterable[Doc], nlp: Language) -> Iterator[Doc]:
    position = 0
    for block, doc in zip(found, parsed, strict=True):
        if block.start > position:
            yield _gap(text[position : block.start], nlp)
        doc.tensor = numpy.zeros((0, 0))  # the stages do not use it, and blanks have none to join it with
        yield mended(doc, _mend)
        position = block.end
    if position < len(text):
        yield _gap(text[position:], nlp)


def _mend(doc: Doc) -> Doc:
    for stage in (prefixes, lemmas, phrases, coordination, subjects, tellers, passives, attachment, clauses):
        doc = stage.mend(doc)
    return doc


def _gap(blanks: str, nlp: Language) -> Doc:
    return Doc(
        nlp.vocab, words=[blanks], spaces=[False], pos=["SPACE"], tags=["_SP"], deps=["dep"], heads=[0], ents=["O"]
    )
