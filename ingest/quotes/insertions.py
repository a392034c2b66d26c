"""A cue set between commas into what it reports: `Kim, an aide said, will come`, `Kim, said an aide, will come`."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise

from spacy.tokens import Token

from ingest.quotes.lexicon import words
from ingest.quotes.nominal import NOMINAL, head_of, run_before

LONGEST = 12
"""Words that the name of a speaker between commas has at most."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """The speaker of an inserted cue: the indices of its first and last word, and its head."""

    first: int
    last: int
    head: Token


def insertion(verb: Token) -> Insertion | None:
    """Return the speaker of an insertion between commas, before or behind the cue.

    In `Kim, an aide said, will come` and `Kim, said an aide, will come` the aide says, and Kim will come.
    """
    if verb.i < 2 or verb.i + 2 >= len(verb.doc):
        return None
    if verb.nbor(-1).text == ",":
        return _behind(verb)
    return (_before(verb) or _named_before(verb)) if closing_comma(verb) is not None else None


def _behind(verb: Token) -> Insertion | None:
    comma = next((t for t in verb.doc[verb.i + 1 : verb.i + 2 + LONGEST] if t.text == ","), None)
    if comma is None or verb.i + 1 <= verb.sent.start or comma.i <= verb.i + 1:
        return None
    named = verb.doc[verb.i + 1 : comma.i]
    head = head_of(named[0], named[-1])
    whole = all(word.pos_ in NOMINAL for word in named) and named[0].pos_ != "ADP"
    return Insertion(named[0].i, named[-1].i, head) if whole and _can_name(head) and _is_inverted(verb, comma) else None


def _is_inverted(verb: Token, comma: Token) -> bool:
    """Whether the speaker is behind the cue: no subject stands before it, or what does goes on behind the comma."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i), None)
    if subject is None:
        return True
    if _is_document(subject) and any(child.i > subject.i and child.is_punct for child in subject.children):
        return False  # "the report, released on Monday, says the owner, Peru Gas, knew"
    described = subject.nbor(1).text == "," and subject.i + 2 < verb.i
    if described and comma.nbor(1).pos_ == "ADV" and comma.nbor(2).text == ",":
        return False  # "Kim, head of the union, said members, however, were ready"
    rest = verb.doc[comma.i : verb.sent.end]
    behind = (after for at, after in pairwise(rest) if at.text == ",")  # "said Kim, head of the union, will come"
    return any(after.tag_ in ("VBD", "VBZ", "VBP", "MD") for after in islice(behind, 2))


def _is_document(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in words("sources", "document")


def _before(verb: Token) -> Insertion | None:
    """Return the noun phrase before the cue, by the parse."""
    noun = verb.nbor(-1)
    while noun.head.i < noun.i and noun.head.pos_ in ("NOUN", "PROPN", "NUM", "ADP"):
        noun = noun.head
    first = noun.left_edge.i
    return Insertion(first, verb.i - 1, noun) if _opens(first, verb) and _can_name(noun) else None


def _named_before(verb: Token) -> Insertion | None:
    """Return the words from the comma to the cue if a person's name is among them, whatever the parse makes of them."""
    first = run_before(verb, LONGEST)
    before = verb.doc[first : verb.i]
    head = head_of(before[0], before[-1]) if len(before) else verb
    single = head.ent_type_ == "PERSON" and not any(word.pos_ == "CCONJ" for word in before)
    return Insertion(first, verb.i - 1, head) if single and _opens(first, verb) else None


def _can_name(noun: Token) -> bool:
    return noun.pos_ in ("NOUN", "PROPN", "PRON", "NUM") and noun.dep_ != "relcl"


def _opens(first: int, verb: Token) -> bool:
    """Whether a comma, or a comma and "as", stands before the noun phrase."""
    before = first - 1
    if before > 0 and verb.doc[before].lower_ == "as":
        before -= 1
    return first > verb.sent.start and verb.doc[before].text == ","


def closing_comma(verb: Token) -> int | None:
    """Return the comma behind the cue, its particle ("as Kim pointed out,") and its listener ("told the paper,")."""
    after = verb.i + 1
    if any(child.i == after and child.dep_ == "prt" for child in verb.children):
        after += 1
    listener = next((child for child in verb.children if child.i > verb.i and child.dep_ in ("dobj", "dative")), None)
    if verb.lemma_ == "tell" and listener is not None and listener.left_edge.i == after:
        after = next((t.i for t in verb.doc[after : after + LONGEST] if t.pos_ not in NOMINAL), after)
    return after if after < len(verb.doc) and verb.doc[after].text == "," else None
