"""Whether a clause says what somebody is: not where it is negated, denied by the verb that governs it, or left open."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.lexicon import toml

_CLAUSES = frozenset({"ccomp", "xcomp", "acl", "relcl", "pcomp"})
_OPEN = frozenset({"whether", "if", "unless"})


def is_stated(verb: Token) -> bool:
    """Say whether a verb's clause holds by the text: not "he was no envoy", "denied the claim that he was an envoy"."""
    if any(child.dep_ == "neg" or (child.dep_ == "mark" and child.lower_ in _OPEN) for child in verb.children):
        return False
    return verb.dep_ not in _CLAUSES or not any(token.lemma_ in _denying() for token in _governors(verb))


def _governors(verb: Token) -> Iterator[Token]:
    """Yield what a clause hangs on, through nouns and clauses up to the verb that governs them all."""
    for token in verb.ancestors:
        yield token
        if token.dep_ not in _CLAUSES and token.pos_ not in ("NOUN", "ADP"):
            return


@functools.cache
def _denying() -> frozenset[str]:
    """Return the verbs of saying that something is not so: "deny", "dispute"."""
    return frozenset(
        word for sense in toml("reporting")["verb"] if sense["stance"] == "denies" for word in sense["words"]
    )
