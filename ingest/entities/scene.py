"""The mentions of a document by token, for stages that ask who stands where."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from ingest.document import Document
from ingest.record import Mention


class Scene:
    """Index of `mentions` over the tokens of `document`; a named mention hides a longer nominal one that covers it."""

    def __init__(self, document: Document, mentions: Iterable[Mention]) -> None:
        self.document = document
        self.doc: Doc = document.doc
        self.mentions = sorted(mentions, key=lambda m: (m.mention != "NAM", m.end - m.start, m.start))
        self.spans: dict[int, tuple[int, int]] = {}
        self._at: dict[int, Mention] = {}
        starts = {token.idx: token.i for token in self.doc}
        for mention in self.mentions:
            self._add(document, mention, starts)

    def _add(self, document: Document, mention: Mention, starts: dict[int, int]) -> None:
        first = starts.get(mention.start)
        if first is None:
            first = document.tokens(mention.start, mention.end).start
        last = first
        while last < len(self.doc) and self.doc[last].idx < mention.end:
            self._at.setdefault(last, mention)
            last += 1
        self.spans[id(mention)] = (first, last)

    def at(self, token: Token | int) -> Mention | None:
        """Return the mention that covers `token`, named ones first."""
        return self._at.get(token if isinstance(token, int) else token.i)

    def tokens(self, mention: Mention) -> tuple[int, int]:
        """Return the tokens `[first, last)` of a mention of this scene."""
        return self.spans[id(mention)]

    def head(self, mention: Mention) -> Token:
        """Return the token of `mention` that the rest of it hangs on."""
        first, last = self.tokens(mention)
        return self.doc[first:last].root
