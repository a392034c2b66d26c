"""Stretches of an article as nodes: characters by position, and the words themselves: the evidence for every fact."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from graph.vocabulary import NG, OA, TYPE
from ingest.record import Span


class Passages:
    """Makes the passage nodes of one article.

    A passage's IRI is the article's with the fragment `char=START,END` (RFC 5147): equal stretches are one node.
    """

    def __init__(self, article: NamedNode, text: str, sentences: tuple[Span, ...]) -> None:
        self.article = article
        self._text = text
        self._sentences = sorted(sentences)
        self._known = frozenset(sentences)

    def iri(self, span: Span) -> NamedNode:
        """Return the node of the characters `[start, end)`."""
        return NamedNode(f"{self.article.value}#char={span[0]},{span[1]}")

    def describe(self, span: Span) -> Iterator[Triple]:
        """Yield the triples of the passage: its kind, its place, its words."""
        passage = self.iri(span)
        yield Triple(passage, TYPE, NG.Sentence if span in self._known else NG.Passage)
        yield from self.located(passage, span)

    def located(self, node: NamedNode, span: Span) -> Iterator[Triple]:
        """Yield where in the article `node` stands and which words it covers."""
        yield Triple(node, NG.inArticle, self.article)
        yield from self.words(node, span)

    def words(self, node: NamedNode, span: Span) -> Iterator[Triple]:
        """Yield the selectors of `node`: first character, character after the last, the words."""
        yield Triple(node, OA.start, Literal(span[0]))
        yield Triple(node, OA.end, Literal(span[1]))
        yield Triple(node, OA.exact, Literal(self._text[span[0] : span[1]]))

    def sentence(self, span: Span) -> Span | None:
        """Return the sentence in which `span` begins."""
        place = bisect_right(self._sentences, (span[0], len(self._text) + 1)) - 1
        if place < 0 or self._sentences[place][1] <= span[0]:
            return None
        return self._sentences[place]
