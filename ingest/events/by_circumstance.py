"""Phrases that deny or doubt the clause they stand in: "by no means", "in all likelihood", "depending on the vote"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.operators import NEGATION, Operator, words
from ingest.events.steps import OPEN
from ingest.events.syntax import child

LIKELY = Operator(certainty="PROBABLE")


def by_phrase(prep: Token) -> Operator | None:
    """Return what a phrase makes of its clause: "by no means", "in all likelihood", "depending on the vote"."""
    if prep.lower_ == "depending":
        return OPEN
    noun = child(prep, "pobj")
    first = noun.left_edge.lower_ if noun is not None else ""
    if noun is None or noun.lemma_ not in (words("nowise") if first == "no" else words("likelihood")):
        return None
    return NEGATION if first == "no" else LIKELY
