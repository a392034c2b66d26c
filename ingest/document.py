"""One parsed article on its way through the extraction stages.

The text is parsed paragraph by paragraph (whole articles make the model glue headline, date line and first sentence
together) and joined again, so that `doc.text == article.text` and `token.idx` counts characters of the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span, Token

from ingest.article import Article
from ingest.record import Block, Event, Mention, Quote, Relation, Timex


@dataclass(slots=True)
class Document:
    """The parse and what the stages have found so far; each stage fills its own list, in the order of the fields."""

    article: Article
    doc: Doc
    blocks: tuple[Block, ...]
    timexes: list[Timex] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def mined(self) -> Iterator[Block]:
        """Yield the blocks that facts are taken from: titles and body paragraphs."""
        return (block for block in self.blocks if block.kind in ("title", "body"))

    def tokens(self, start: int, end: int) -> Span:
        """Return the tokens that overlap the characters `[start, end)`."""
        return self.doc.char_span(start, end, alignment_mode="expand") or self.doc[0:0]

    def mention_at(self, token: Token) -> Mention | None:
        """Return the smallest mention that covers `token`, if any."""
        start, end = token.idx, token.idx + len(token)
        covering = (m for m in self.mentions if m.start < end and start < m.end)
        return min(covering, key=lambda m: m.end - m.start, default=None)

    def cluster_at(self, start: int, end: int) -> str | None:
        """Return the cluster of the longest mention inside or across the characters `[start, end)`."""
        touching = (m for m in self.mentions if m.start < end and start < m.end)
        found = max(touching, key=lambda m: min(m.end, end) - max(m.start, start), default=None)
        return found.cluster if found else None
