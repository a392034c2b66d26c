"""What each paragraph of an article is: title, body, byline, epigraph, ... Only titles and bodies are mined for facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.article import Article
from ingest.record import Block

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")


def blocks(article: Article) -> Iterator[Block]:
    """Yield the paragraphs of `article` in reading order; the spans leave out surrounding blanks."""
    for match in _PARAGRAPH.finditer(article.text):
        surface = match.group().rstrip()
        kind = "title" if article.title and surface.casefold() == article.title.casefold() else "body"
        yield Block(match.start(), match.start() + len(surface), kind)
