"""The words that tell who an unnamed source is, without the clauses and appositions that the parse hangs on them."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from ingest.record import Span

_CLAUSES = frozenset({"when", "while", "after", "before", "because", "although", "though", "if", "as", "since"})
_RELATIVE = frozenset({"who", "whose", "whom", "which", "where"})
_CONTINUES = frozenset({"and", "or", "&"})


def concise(span: Span, head: Token) -> Span:
    """Return the characters of a source's noun phrase: "settlers, who ..." and "a spokesman when asked" end early."""
    tokens = head.doc.char_span(*span, alignment_mode="expand")
    if tokens is None or not tokens.start <= head.i < tokens.end:
        return span
    first, last = _start(tokens, head), _end(tokens, head)
    while last - 1 > head.i and (head.doc[last - 1].pos_ == "ADP" or head.doc[last - 1].lower_ in _RELATIVE):
        last -= 1  # "one of the charges on which she was tried", cut before the clause
    return head.doc[first].idx, head.doc[last - 1].idx + len(head.doc[last - 1])


def _start(tokens: Tokens, head: Token) -> int:
    """Return the first token that is no adverb about the sentence: "even", "therefore"."""
    first = tokens.start
    while first < head.i and _leads(head.doc[first], head):
        first += 1
    return first


def _leads(token: Token, head: Token) -> bool:
    adverb = token.pos_ == "ADV" and token.head == head
    return token.is_punct or token.pos_ == "CCONJ" or adverb or token.lower_ == "whose"


def _end(tokens: Tokens, head: Token) -> int:
    """Return the token behind the phrase: before an apposition or clause behind a comma, or a clause of time."""
    for token in head.doc[head.i + 1 : tokens.end]:
        if token.text == "," and not _lists(token, tokens):
            return token.i
        if token.lower_ in _CLAUSES and token.dep_ in ("advmod", "mark"):
            return token.i
    return tokens.end


def _lists(comma: Token, tokens: Tokens) -> bool:
    """Say whether a comma stands between things of one list rather than before an apposition or clause."""
    behind = comma.doc[comma.i + 1 : tokens.end]
    if not behind or behind[0].lower_ in _RELATIVE:
        return False
    return any(token.lower_ in _CONTINUES for token in behind) and behind[0].tag_ != "DT"
