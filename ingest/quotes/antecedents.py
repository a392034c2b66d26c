"""Whom the pronoun of a speaker takes up: an unnamed speaker of the sentence before, the author of the words in hand.

Coreference knows persons by their names. In `A lawyer for Lee said no. He said ...` the lawyer goes on, whom nobody
names, and in `Lee's letter, in which he says ...` it is Lee whose letter it is. The idea is that of the centre of
attention, which subjects are likelier to be than what stands inside their words (Grosz, Joshi and Weinstein, 1995).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from ingest.document import Document
from ingest.entities.words import noun_gender
from ingest.quotes.closing import PLAIN
from ingest.quotes.draft import Draft, Source
from ingest.quotes.lexicon import lemma_of, words
from ingest.quotes.source_phrases import phrase
from ingest.quotes.thinkers import is_animate

_GENDER = {"he": "m", "she": "f"}
_SUBJECTS = ("nsubj",)
_NEAR = 4
"""Words before a relative clause among which the message is looked for: "his remarks last year, in which"."""
_REACH = 4
"""Sentences of a quotation that may stand between two reports of one speaker."""


class Told(Protocol):
    """An earlier report with its claimant."""

    @property
    def draft(self) -> Draft:
        """What is reported, and by which words."""

    @property
    def speaker(self) -> str | None:
        """The cluster of the one who reports it."""


def author(draft: Draft) -> Source | None:
    """Return whose words a relative clause tells from: Kim in "Kim's letter, in which he says that"."""
    verb, who = draft.head, draft.source
    if verb is None or who is None or who.head.lower_ not in _GENDER:
        return None
    led = any(prep.lower_ in ("in", "by") and any(c.tag_ == "WDT" for c in prep.children) for prep in verb.lefts)
    near = reversed(verb.doc[max(verb.sent.start, verb.left_edge.i - _NEAR) : verb.left_edge.i]) if led else ()
    told = words("sources", "message") | words("sources", "document")
    owned = ((noun, child) for noun in near if noun.lemma_.lower() in told for child in noun.lefts)
    message, owner = next(((noun, c) for noun, c in owned if c.dep_ == "poss" and c.tag_ != "PRP$"), (None, None))
    return phrase(owner, stop=message) if owner is not None and is_animate(owner) else None


def unnamed_before(document: Document, draft: Draft, before: Sequence[Told]) -> str | Source | None:
    """Return the unnamed speaker of the sentence before, where "he" or "she" goes on: the claimant or its words."""
    pronoun = draft.source.head if draft.source is not None else None
    if pronoun is None or pronoun.lower_ not in _GENDER or pronoun.dep_ not in _SUBJECTS:
        return None
    alone = not any(map(_has_spoken, pronoun.doc[pronoun.sent.start : pronoun.i]))
    sentence = _sentence_before(document, pronoun.sent, before) if alone else None
    subject = _subject(sentence) if sentence is not None else None
    return _unnamed(document, subject, pronoun, before) if subject is not None else None


def _unnamed(document: Document, subject: Token, pronoun: Token, before: Sequence[Told]) -> str | Source | None:
    """Return the subject of the sentence before as the claimant or the source that it is, if nobody names it."""
    spoken = (one.speaker for one in reversed(before) if one.speaker is not None and _source(one.draft) == subject)
    told = next(spoken, None)
    if told is not None:
        return told if _is_unnamed(document, told, pronoun) else None
    if lemma_of(subject.head) not in PLAIN | {"deny"} or not _is_someone(subject, pronoun):
        return None
    found = document.mention_at(subject)
    named = found is not None and not _is_unnamed(document, found.cluster, pronoun)
    return (found.cluster if found is not None else phrase(subject)) if not named else None


def _has_spoken(subject: Token) -> bool:
    """Whether somebody else speaks in the sentence of the pronoun: `Lee says it is late: he left, she said`."""
    speaks = subject.dep_ in _SUBJECTS and lemma_of(subject.head) in PLAIN and subject.i < subject.head.i
    return speaks and subject.pos_ == "PROPN"


def _source(draft: Draft) -> Token | None:
    return draft.source.head if draft.source is not None else None


def _sentence_before(document: Document, sentence: Tokens, before: Sequence[Told]) -> Tokens | None:
    """Return the sentence before in the same paragraph, past those that are quoted whole."""
    for _ in range(_REACH):
        if sentence.start == 0:
            return None
        last = sentence.doc[sentence.start - 1].sent
        if "\n" in document.text[last.start_char : sentence.start_char]:
            return None
        if not any(_is_whole(one.draft, last) for one in before):
            return last
        sentence = last
    return None


def _is_whole(draft: Draft, sentence: Tokens) -> bool:
    """Whether a sentence stands within one quotation."""
    return draft.direct and any(s <= sentence.start_char and sentence.end_char <= e + 1 for s, e in draft.content)


def _subject(sentence: Tokens) -> Token | None:
    return next((child for child in sentence.root.children if child.dep_ in _SUBJECTS), None)


def _is_someone(noun: Token, pronoun: Token) -> bool:
    """Whether a singular noun for a person may be "he" or "she", as the pronoun says, and is given no name."""
    named = any(child.dep_ == "appos" and child.pos_ == "PROPN" for child in noun.children) or _may_have_name(noun)
    fits = noun_gender().get(noun.lemma_.lower(), _GENDER[pronoun.lower_]) == _GENDER[pronoun.lower_]
    several = noun.lemma_.lower() in words("sources", "group")
    return noun.tag_ == "NN" and is_animate(noun) and fits and not (several or named)


def _may_have_name(noun: Token) -> bool:
    """Whether "the frontrunner" may be somebody whom the article names elsewhere; "the witness" seldom is."""
    owned = any(child.dep_ == "poss" for child in noun.lefts)
    known = any(child.lower_ in ("the", "this", "that") for child in noun.lefts)
    return known and not owned and noun.lemma_.lower() not in words("sources", "nameless")


def _is_unnamed(document: Document, cluster: str, pronoun: Token) -> bool:
    """Whether a claimant has no name, is one person, and may be whom the pronoun means."""
    mentions = [mention for mention in document.mentions if mention.cluster == cluster]
    if any(mention.mention == "NAM" for mention in mentions):
        return False
    heads = [document.tokens(m.start, m.end).root for m in mentions if m.mention == "NOM"]
    gender = _GENDER[pronoun.lower_]
    others = {_GENDER[m.text.lower()] for m in mentions if m.text.lower() in _GENDER}
    fits = all(noun_gender().get(head.lemma_.lower(), gender) == gender for head in heads)
    one = any(head.tag_ in ("NN", "CD", "PRP", "DT") and not _may_have_name(head) for head in heads)
    return bool(heads) and one and fits and others <= {gender} and all(m.type == "Person" for m in mentions)
