"""Relative pronouns: where "who" and "which" do not stand for what their clause hangs on, or say nothing further."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.entities.agreement import does
from ingest.entities.referents import Referent
from ingest.entities.telling import SUBJECTS
from ingest.lexicon import toml


def is_aside(referent: Referent, pronoun: Token, sentence: int) -> bool:
    """Say whether a relative pronoun is no more to `pronoun` than its noun is.

    A subject competes itself beyond its clause; in a sentence before only subjects and objects are told of twice.
    """
    above = (referent.head.head, referent.head.head.head)
    clause = next((verb for verb in above if verb.dep_ == "relcl"), None)
    if not referent.relative or clause is None:
        return False
    if referent.sentence == sentence:
        return clause.head.dep_ in SUBJECTS and clause not in pronoun.ancestors
    noun = clause.head.head if clause.head.dep_ == "appos" else clause.head
    return noun.dep_ not in SUBJECTS | {"dobj"}


def is_said_in(which: Token, clause: Token) -> bool:
    """Say whether a clause tells what was said "in which": a call or letter to somebody, not that body itself."""
    inside = which.dep_ == "pobj" and which.head.lower_ in ("in", "during")
    return inside and clause.lemma_ in toml("coreference")["saying"]["verbs"]


def hangs_low(which: Token, clause: Token) -> bool:
    """Say whether a clause may hang on a noun further left: "the merger of X and Y, which ends in May"."""
    noun = clause.head
    while noun.dep_ == "conj":
        noun = noun.head
    inside = noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN")
    return inside and not does(which)
