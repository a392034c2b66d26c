"""How far a source reaches that is named in passing: `Chad, where six died according to aid groups, will vote`."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from ingest.quotes.sources import SUBJECTS

_PAIRS = {"(": ")", "—": "—", "–": "–"}
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def aside(sentence: Tokens, first: int, after: int) -> Tokens | None:
    """Return the aside that alone is said by the source named from `first` up to `after`: a bracket or a clause."""
    return _between_marks(sentence, first, after) or _clause(sentence, first, after)


def _between_marks(sentence: Tokens, first: int, after: int) -> Tokens | None:
    """Return the words between brackets or dashes around the source."""
    doc = sentence.doc
    for opening, closing in _PAIRS.items():
        before = [t.i for t in doc[sentence.start : first] if t.text in (opening, closing)]
        end = next((t.i for t in doc[after : sentence.end] if t.text == closing), None)
        opened = doc[before[-1]].text == opening and (opening != closing or len(before) % 2 == 1) if before else False
        if opened and end is not None:
            return doc[before[-1] + 1 : end]
    return None


def _clause(sentence: Tokens, first: int, after: int) -> Tokens | None:
    """Return the relative clause that the source stands in, which ends with it or goes on to the main verb."""
    doc = sentence.doc
    clause = next((t for t in doc[first].ancestors if t.dep_ == "relcl"), None)
    if clause is None or not _is_finite(clause):
        return None
    bare = doc[first - 1].text != ","
    goes_on = clause.head.dep_ in SUBJECTS and clause.head.head.i >= after
    return doc[clause.left_edge.i : max(after, clause.right_edge.i + 1)] if bare or goes_on else None


def _is_finite(clause: Token) -> bool:
    return any(t.tag_ in _FINITE for t in (clause, *clause.children))
