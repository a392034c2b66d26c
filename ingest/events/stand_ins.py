"""Which words stand for a state, for nobody, for people of some age, or for a deed and no body."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities.words import noun_types
from ingest.events.classes import belongs
from ingest.events.senses import word_class

DOING = frozenset(("agent", "participant"))
"""Roles of those who act."""


def has_age(token: Token) -> bool:
    """True for "the 48-year-old Australian"."""
    return any(c.lower_ in ("old", "aged") or c.lower_.endswith("-old") for c in token.children)


def stands_for_state(token: Token, role: str) -> bool:
    """True for bodies and officials of a state, which act for it: "Syrian forces", "the embassy"."""
    lemma = token.lemma_.lower()
    if token.pos_ == "PROPN" or any(c.lemma_.lower() in word_class("insurgent") for c in token.children):
        return False  # "Syrian opposition forces" are not Syria's
    if lemma in word_class("single_force") and token.tag_ == "NN":
        return any(c.lower_ == "the" for c in token.children)  # "a soldier shot a farmer" is no act of state
    if lemma in word_class("state_body"):
        return True
    acts = role in DOING and token.tag_ == "NNS" and not any(c.tag_ == "PRP$" for c in token.children)
    return acts and lemma in word_class("state_agent") and not _is_of_persons(token)


def _is_of_persons(token: Token) -> bool:
    """True for "Lind and other Chadian leaders", who act like the one of them who is named."""
    other = any(c.lower_ == "other" for c in token.children)
    return other and token.dep_ == "conj" and token.head.ent_type_ == "PERSON"


def is_none(token: Token) -> bool:
    """Say whether a noun stands for nobody: "no two governments"."""
    return any(c.dep_ == "det" and c.lower_ == "no" for c in token.children)


def is_same_kind(noun: Token, named: str) -> bool:
    """Say whether an apposition of the type `named` can name `noun`: no militia is a commander, no person an e-mail."""
    kind = noun_types().get(noun.lemma_.lower()) if noun.pos_ == "NOUN" else None
    if kind is None and noun.pos_ == "NOUN" and belongs(noun, "agreement"):
        return False  # "an agreement with an agency - Zed Tours"
    if kind is None:
        return named != "Person" or not (noun.pos_ == "NOUN" and noun.lemma_.lower() in word_class("message"))
    return "Person" not in (kind, named) or kind == named


def is_fragment(token: Token) -> bool:
    """Say whether the tokenizer cut `token` off a word with a hyphen: the "de" of "de-escalation"."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    return (token.is_punct and token.ent_type_ != "PERCENT") or (
        after is not None and after.text == "-" and not token.whitespace_
    )


def is_deed_of(token: Token) -> bool:
    """True for "movements of refugees", "the use of force" and "strict enforcement", which nobody is."""
    if token.lemma_.lower() in word_class("kinds_of_body"):
        return token.ent_type_ != "ORG" and all(c.dep_ != "compound" and not c.ent_type_ for c in token.children)
    return token.lemma_.lower() in word_class("of_things") and next(of(token), None) is not None


def of(token: Token, *names: str) -> Iterator[Token]:
    """Yield the nouns behind "of", or behind one of `names`."""
    for prep in token.children:
        if prep.dep_ == "prep" and prep.lower_ in (names or ("of",)):
            yield from (noun for noun in prep.children if noun.dep_ == "pobj")
