"""The end of a reported clause: what the parse hangs on the cue verb though it goes on with what is reported.

In `said the talks had failed, despite a truce` and `said the aid was "late," and that more would come` the parser
often makes what follows the clause a child of "said". Past its clause a report verb has few dependents of its own: a
second verb of its subject, a participle ("adding that"), the occasion ("in a statement", "on Monday", "after a visit").
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from ingest.quotes.lexicon import verb_senses, words

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_MODAL = frozenset(("would", "could", "might", "will", "can", "may", "is", "are"))
# What is no verb is no second act of the speaker: `said it is no law, but a wish`.
_THINGS = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
_BACKSHIFTED = frozenset(("would", "could", "might", "had", "was", "were", "will"))


def tail(verb: Token, content: Sequence[Token]) -> list[Token]:
    """Return the words after `content` that hang on its cue `verb` but belong to what it reports."""
    last = max(token.i for token in content)
    found: list[Token] = []
    for child in verb.rights:
        if child.left_edge.i <= last:
            continue
        if child.is_punct or child.is_quote or child.dep_ == "cc":
            found.append(child)
            continue
        if not _goes_on(child):
            break
        found += child.subtree
        last = max(last, child.right_edge.i)
    return [token for token in found if token.i <= last] + _punctuation(found, last)


def without_aside(tokens: Sequence[Token]) -> list[Token]:
    """Return `tokens` without an aside that ends them: the article adds it, not the source.

    In `vowed to repeal the act, which dates from 1976` the date is none of the vow; `..., where he was held` goes on,
    and `..., at which he was held`.
    """
    if not tokens:
        return []
    last, start = max(token.i for token in tokens), min(token.i for token in tokens)
    listed = any(token.text == ":" for token in tokens)
    for token in tokens if not listed else ():
        first = token.left_edge
        aside = (token.dep_ == "relcl" and not _goes_on_within(first, last)) or (
            token.dep_ == "appos" and token.right_edge.i - first.i >= ASIDE
        )
        apart = first.i > start and first.nbor(-1).text in (",", "—", "–", "-")
        if aside and apart and token.right_edge.i >= last and not _is_closed(first, last):
            return [t for t in tokens if t.i < first.i]
    return list(tokens)


def _goes_on_within(first: Token, last: int) -> bool:
    """Whether a relative clause tells what happened there or is in quotation marks itself: `..., which "will help"`."""
    there = first.tag_ == "WRB" or (first.pos_ == "ADP" and first.nbor(1).tag_ == "WDT")
    return there or any(token.text in ('"', "“", "”") for token in first.doc[first.i : last + 1])


def _is_closed(first: Token, last: int) -> bool:
    """Whether words between two dashes are followed by more: `told by Berg — the chairman — to leave`."""
    dash = first.nbor(-1).text
    return dash in ("—", "–") and any(token.text == dash for token in first.doc[first.i : last])


ASIDE = 4
"""Words beyond its first from which on an apposition at the end is an aside."""


def _punctuation(found: Sequence[Token], last: int) -> list[Token]:
    """Return the closing mark right behind the content."""
    return [token for token in found if token.i == last + 1 and token.is_quote]


def _goes_on(child: Token) -> bool:
    if child.dep_ == "conj":
        return child.pos_ in _THINGS or _is_reported_too(child)
    if child.dep_ == "advcl":
        return _is_circumstance(child)
    return child.dep_ == "prep" and child.lower_ in words("tails", "prepositions")


def _is_reported_too(clause: Token) -> bool:
    """`..., and that the roads were shut`, `..., and more would come`: but not a second verb of the same subject."""
    if any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children):
        return True
    own = any(child.dep_ in _SUBJECTS and child.i < clause.i for child in clause.children)
    helpers = {child.lower_ for child in clause.children if child.dep_ in ("aux", "auxpass")}
    if own:
        return not verb_senses(clause) and bool(helpers & _BACKSHIFTED)
    return clause.head.tag_ == "VBD" and bool(helpers & _MODAL)


def _is_circumstance(clause: Token) -> bool:
    """`..., because the roads were shut`, but not `..., adding that` or `..., after a visit`."""
    first = {child.lower_ for child in clause.children if child.dep_ in ("mark", "advmod") and child.i < clause.i}
    return bool(first & words("tails", "conjunctions")) and not (first & {"while"} and verb_senses(clause))
