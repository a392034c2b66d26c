"""From the word that fills a role to arguments: the mention there, the members of a set, the state behind a body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.document import Document
from ingest.events.senses import word_class
from ingest.record import Argument, Mention

STATE_LIKE = ("Country", "Group", "Place", "Organization")
_MODIFIERS = ("poss", "compound", "amod", "nmod")
_KEPT_INSIDE = frozenset(
    ("det", "amod", "compound", "nmod", "poss", "nummod", "quantmod", "case", "punct", "advmod", "predet")
)
_EMPTY = frozenset(
    ("it", "this", "that", "which", "what", "these", "those", "there", "one", "some", "all", "many", "both", "each")
)


class Fillers:
    """Looks up mentions by the word that heads them; built once per document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._by_head: dict[int, list[Mention]] = defaultdict(list)
        self._by_token: dict[int, list[Mention]] = defaultdict(list)
        for mention in document.mentions:
            span = document.tokens(mention.start, mention.end)
            if not len(span):
                continue
            self._by_head[span.root.i].append(mention)
            for token in span:
                self._by_token[token.i].append(mention)

    def mentions(self, token: Token) -> list[Mention]:
        """Return the mentions that `token` heads: the widest one, and all of the same width (the members of a set)."""
        found = self._by_head.get(token.i) or self._by_token.get(token.i, [])
        if not found:
            return []
        width = max(m.end - m.start for m in found)
        return [m for m in found if m.end - m.start == width]

    def mention(self, token: Token) -> Mention | None:
        """Return the first mention that `token` heads, if any."""
        return next(iter(self.mentions(token)), None)

    def arguments(self, role: str, token: Token) -> Iterator[Argument]:
        """Yield the arguments that `token` makes in `role`."""
        found = self.mentions(token)
        if found:
            yield from (Argument(role, m.start, m.end, m.cluster) for m in found)
            return
        start, end = noun_phrase(token)
        standing_for = self._state_behind(token)
        if standing_for is not None:
            yield Argument(role, start, end, standing_for.cluster)
        elif token.lower_ not in _EMPTY:
            yield Argument(role, start, end)

    def _state_behind(self, token: Token) -> Mention | None:
        """Return the state or body whose forces, officials or government `token` is: "Russian troops"."""
        if token.lemma_.lower() not in word_class("body"):
            return None
        for child in token.children:
            if child.dep_ in _MODIFIERS:
                mention = self.mention(child)
                if mention is not None and mention.type in STATE_LIKE:
                    return mention
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                for noun in child.children:
                    mention = self.mention(noun)
                    if mention is not None and mention.type in ("Country", "Place"):
                        return mention
        return None


def noun_phrase(head: Token) -> tuple[int, int]:
    """Return the characters of the noun phrase around `head` without its clauses; "of" phrases stay in."""
    doc = head.doc
    left = right = head.i
    for child in head.children:
        if child.i < head.i and child.dep_ in _KEPT_INSIDE and child.dep_ != "punct":
            left = min(left, child.left_edge.i)
        elif child.i > head.i and child.dep_ == "prep" and child.lower_ == "of":
            right = max(right, child.right_edge.i if child.right_edge.i - head.i <= 8 else head.i)
    while left < head.i and doc[left].dep_ == "det" and doc[left].lower_ in ("the", "a", "an"):
        left += 1
    return doc[left].idx, doc[right].idx + len(doc[right])
