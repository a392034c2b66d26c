"""Whose words a message has: who says what "his letter", "a statement by Kim" or "the statement" says.

The sentence names who wrote it, or one before told what somebody "said in a statement". Reports, studies and papers
speak for themselves.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from spacy.tokens import Token

from ingest.quotes.draft import Draft, Source
from ingest.quotes.lexicon import words
from ingest.quotes.source_phrases import phrase
from ingest.quotes.sources import source as subject_of
from ingest.quotes.thinkers import can_think


class Told(Protocol):
    """An earlier report with its claimant."""

    @property
    def draft(self) -> Draft:
        """What is reported, and by which words."""

    @property
    def speaker(self) -> str | None:
        """The cluster of the one who reports it."""


def is_message(source: Source | None) -> bool:
    """Whether a source is what somebody wrote or said, and not a work of its own."""
    return source is not None and source.head.lemma_.lower() in words("sources", "message")


def writer(source: Source) -> Source | None:
    """Return who wrote the message, where the sentence says so."""
    message = source.head
    owner = next((phrase(child, stop=message) for child in message.children if child.dep_ == "poss"), None)
    found = owner or next((phrase(noun) for noun in _behind(message)), None) or _sender(message)
    return found if can_think(found) else None


def _sender(message: Token) -> Source | None:
    """Return who gives out the message: "sent a letter saying", "fired back a response saying"."""
    verb = message.head
    given = message.dep_ == "dobj" and verb.lemma_ in words("sources", "giving_out")
    return subject_of(verb) if given else None


def _behind(message: Token) -> Iterable[Token]:
    """Yield who stands behind a message: "a letter by Kim", "a statement signed by Kim"."""
    signed = [child for child in message.rights if child.dep_ == "acl" and child.lemma_ in words("sources", "signed")]
    for host in (message, *signed):
        for prep in host.rights:
            if prep.lower_ in ("by", "from") and prep.dep_ in ("prep", "agent"):
                yield from (child for child in prep.children if child.dep_ == "pobj")


def told_of_before(source: Source) -> Source | None:
    """Return the letter or report that "it" takes up in "it reads": the subject of one of the sentences before."""
    sentence = source.head.sent
    for _ in range(_REACH):
        if sentence.start == 0:
            return None
        sentence = sentence.doc[sentence.start - 1].sent
        subject = next((c for c in sentence.root.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None and subject.pos_ == "NOUN" and subject.lemma_.lower() in words("sources", "document"):
            return phrase(subject, stop=sentence.root)
    return None


_REACH = 4
"""Sentences before "it reads" in which the letter is looked for."""


def earlier_writer(source: Source, before: Iterable[Told]) -> str | None:
    """Return who "said in a statement" what goes on with "the statement said"."""
    definite = any(child.lower_ in ("the", "that", "this") for child in source.head.children)
    told = (one for one in before if one.speaker is not None and _wrote(one.draft.head, source.head.lemma_))
    last = list(told)[-1:] if definite else []
    return last[0].speaker if last else None


def _wrote(verb: Token | None, message: str) -> bool:
    """Whether a cue has the message with it: "said in a statement", "told in the letter"."""
    preps = (child for child in verb.children if child.lower_ in ("in", "by")) if verb is not None else iter(())
    return any(noun.lemma_ == message for prep in preps for noun in prep.children if noun.dep_ == "pobj")
