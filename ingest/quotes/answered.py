"""Words that somebody rejects: the claim in "Chad rejected Niger's claim that it had left" is Niger's, not Chad's.

Whoever rejects a claim says the opposite of it, and who made it goes on claiming it: two claims of one thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from spacy.tokens import Token

from ingest.document import Document
from ingest.events.given import is_called_false
from ingest.quotes.claimants import claimant
from ingest.quotes.clauses import object_of
from ingest.quotes.draft import Draft, covers
from ingest.quotes.sources import source
from ingest.record import Event, Quote, Relation

Claim = TypeVar("Claim", Event, Relation)


def answers(denial: Draft, claim: Draft) -> bool:
    """Whether `denial` rejects the very words that `claim` reports, so that its speaker tells no part of them."""
    if denial.head is None or claim.head is None:
        return False
    if is_called_false(claim.head):
        return True
    return denial.sense.stance == "denies" and _denied(denial.head) == claim.head


def rejecters(document: Document, claim: Quote, others: Iterable[Quote]) -> tuple[str, ...] | None:
    """Return the chain of who rejects the words of `claim`, empty for the article itself; None if nobody does."""
    if claim.cue is None:
        return None
    noun = document.tokens(*claim.cue).root
    around = sorted((other for other in others if covers(other.content, claim.cue)), key=lambda one: one.content[0])
    if is_called_false(noun):
        chain = around[-1].attribution if around else ()
        caller = source(noun.head) if noun.head.pos_ == "VERB" else None
        name = claimant(document, caller, speaker=None, last=None) if caller is not None else None
        return (*chain, name) if name is not None and name not in chain else chain
    for other in around:
        if other.stance == "denies" and other.cue is not None and other.attribution:
            cue = document.tokens(*other.cue).root
            if _denied(cue) == noun and not any(child.dep_ == "neg" for child in cue.children):
                return other.attribution
    return None


def both_sides(claim: Claim, said: Quote, rejecting: tuple[str, ...]) -> Iterator[Claim]:
    """Yield a claim as it is made, and as it is rejected; what is `claim` has been read under the denial."""
    opposite = replace(claim, polarity="POS" if claim.polarity == "NEG" else "NEG")
    made, rejected = (opposite, claim) if claim.polarity == "NEG" else (claim, opposite)
    yield replace(made, attribution=said.attribution)
    yield replace(rejected, attribution=rejecting, certainty="CERTAIN")


def _denied(cue: Token) -> Token | None:
    """Return what is denied: the object of "deny", the subject of "was denied by", the noun behind "denial of"."""
    subject = next((c for c in cue.children if c.dep_ == "nsubjpass"), None)
    behind = (c for prep in cue.rights if prep.lower_ in ("of", "as") for c in prep.children if c.dep_ == "pobj")
    return object_of(cue) or subject or next(behind, None)
