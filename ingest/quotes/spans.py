"""From parse trees to characters: content clauses without their cue, noun phrases, edges trimmed."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc, Token

from ingest.lexicon import toml
from ingest.record import Span

_EDGE = {",", ";", ":", "-", "–", "—", "--", ".", "..."}
_OPEN, _CLOSE = {"“", '"', "‘", "``", "(", "["}, {"”", '"', "’", "''", "’’", ")", "]"}


def pieces(tokens: Iterable[Token]) -> tuple[Span, ...]:
    """Return the contiguous runs of `tokens` as character spans, without punctuation and blanks at their edges."""
    runs: list[list[Token]] = []
    for token in sorted(tokens, key=lambda t: t.i):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    spans = (_trimmed(run) for run in runs)
    return tuple(span for span in spans if span is not None)


def between(doc: Doc, start: int, end: int) -> tuple[Span, ...]:
    """Return the tokens from index `start` up to `end` as at most one character span, trimmed."""
    return pieces(doc[max(start, 0) : max(end, 0)])


def subtree(token: Token, *, without: Sequence[Token] = ()) -> list[Token]:
    """Return the tokens below `token`, leaving out what hangs below the tokens of `without`."""
    dropped = {t.i for head in without for t in head.subtree}
    return [t for t in token.subtree if t.i not in dropped]


def noun_phrase(head: Token, *, stop: Token | None = None) -> Span:
    """Return the characters of the noun phrase of `head`; it ends before `stop`, so that no cue is inside."""
    dropped = {t.i for child in head.rights if _is_no_part(child) for t in child.subtree}
    tokens = [t for t in head.subtree if t.i not in dropped and not (stop is not None and _beyond(t, head, stop))]
    if head.dep_ == "poss":
        tokens = [t for t in tokens if not (t.dep_ == "case" and t.head == head)]
    spans = _contiguous(tokens, head)
    return _trimmed(spans) or (head.idx, head.idx + len(head))


def _is_no_part(child: Token) -> bool:
    """Whether the occasion hangs on the noun: "an aide when asked", "the ministry in a statement"."""
    if child.dep_ == "prep":
        message = next((c.lemma_ for c in child.children if c.dep_ == "pobj"), "")
        return child.lower_ in ("following", "during") or (child.lower_ == "in" and message in _messages())
    return child.dep_ == "advcl" and child.left_edge.lower_ in ("when", "while", "after", "before", "as")


@functools.cache
def _messages() -> frozenset[str]:
    return frozenset(toml("attachment")["messages"])


def _beyond(token: Token, head: Token, stop: Token) -> bool:
    return token.i >= stop.i if head.i < stop.i else token.i <= stop.i


def _contiguous(tokens: list[Token], head: Token) -> list[Token]:
    """Return the run of neighbours around `head`."""
    there = {t.i: t for t in tokens}
    first = last = head.i
    while first - 1 in there:
        first -= 1
    while last + 1 in there:
        last += 1
    return [there[i] for i in range(first, last + 1)]


def _is_loose(token: Token) -> bool:
    """Whether the token joins to what is not there: "the port is shut and"."""
    return token.dep_ == "cc" and token.lower_ in ("and", "or", "but", "nor")


def _trimmed(run: list[Token]) -> Span | None:
    while run and (run[0].is_space or run[0].text in _EDGE or run[0].text in _CLOSE - _OPEN):
        run = run[1:]
    while run and (run[-1].is_space or run[-1].text in _EDGE or run[-1].text in _OPEN - _CLOSE or _is_loose(run[-1])):
        run = run[:-1]
    if not any(token.is_alpha or token.like_num for token in run):
        return None
    return run[0].idx, run[-1].idx + len(run[-1])
