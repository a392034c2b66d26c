"""Verbs that say neither that something is so nor that it is not: "neither confirmed nor denied the raid"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.syntax import is_content
from ingest.lexicon import toml

_SAID = frozenset(("dobj", "nsubjpass", "ccomp", "xcomp"))
_CHOICES = frozenset(("or", "nor"))


def says_neither(verb: Token) -> bool:
    """Whether `verb` is one side of a choice between saying that something is so and denying it."""
    table = toml("events/speech")["undecided"]
    sides = (frozenset(table["confirming"]), frozenset(table["denying"]))
    for one, others in (sides, sides[::-1]):
        if verb.lemma_ in one:
            return any(other.lemma_ in others for other in _alternatives(verb))
    return False


def is_left_open(word: Token) -> bool:
    """Whether such verbs stand over a word, or over the noun whose clause it is: "confirmed no report that it left"."""
    said = word.head if is_content(word) else word
    return said.dep_ in _SAID and says_neither(said.head)


def _alternatives(verb: Token) -> Iterator[Token]:
    """Yield the verbs that `verb` is joined with by "or" or "nor", whichever way the parser joins them."""
    for other in verb.conjuncts:
        first, last = sorted((verb, other), key=lambda token: token.i)
        if any(token.lower_ in _CHOICES for token in verb.doc[first.i : last.i]):
            yield other
