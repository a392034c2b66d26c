"""What a common noun stands for where it stands: a "station" of trains or of radio, a "body" of men or of a man.

Ask here, not in the word lists, for the type of a noun in a text: many nouns stand for somebody or somewhere only in
the right company, and for nothing inside set phrases ("on the ground", "bid for president").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast, get_args

from spacy.tokens import Token

from ingest.entities import words
from ingest.lexicon import toml
from ingest.record import EntityType

_NAMING = frozenset({"amod", "compound", "nmod", "poss"})
_HYPHENS = frozenset("-‑–")


def stands_for(noun: Token) -> EntityType | None:
    """Return the type of what a common noun stands for in its sentence, or None where it stands for nothing."""
    type_ = words.noun_types().get(noun.lemma_.lower())
    if type_ is None or _is_hyphened(noun) or _in_set_phrase(noun):
        return None
    if type_ == "Person" and (_is_bare_office(noun) or _names_office(noun)):
        return None
    sense = toml("nouns")["senses"].get(noun.lemma_.lower())
    return _in_company(noun, sense) if sense else type_


def unnamed_type(noun: str, type_: EntityType) -> EntityType:
    """Return how something without a name is shown: a government is a body, and "the state" of no state a place."""
    shown: EntityType = toml("nouns")["unnamed"].get(noun, type_)
    return shown


def _is_hyphened(noun: Token) -> bool:
    """Say whether a hyphen makes the noun a part of another word: "side-by-side", "out-of-county"."""
    doc = noun.doc
    before = noun.i > 0 and doc[noun.i - 1].text in _HYPHENS and not doc[noun.i - 1].whitespace_
    behind = noun.i + 1 < len(doc) and doc[noun.i + 1].text in _HYPHENS and not noun.whitespace_
    return (before and not doc[noun.i - 2].whitespace_) or (behind and not doc[noun.i + 1].whitespace_)


def _in_set_phrase(noun: Token) -> bool:
    first = max(noun.sent.start, noun.i - 2)
    before = noun.doc[first : noun.i].text.lower()
    phrase = f"{before} {noun.lower_}"
    return any(f" {phrase}".endswith(f" {idiom}") for idiom in toml("nouns")["idioms"]["phrases"])


def _is_bare_office(noun: Token) -> bool:
    """Say whether an office alone is sought or given rather than its holder spoken of: "bid for president"."""
    bare = noun.tag_ == "NN" and not any(child.i < noun.i for child in noun.children)
    sought = noun.dep_ == "pobj" and noun.head.lower_ in ("for", "as")
    given = noun.dep_ in ("dobj", "oprd", "attr") and noun.head.lemma_ in toml("nouns")["idioms"]["giving"]
    return bare and (sought or given) and noun.lemma_.lower() in words.office_nouns()


def _names_office(noun: Token) -> bool:
    """Say whether a noun is only the name of a body and speaks of nobody: "the county sheriff's office"."""
    body = noun.dep_ == "poss" and noun.head.lemma_.lower() in ("office", "department")
    return body and noun.lemma_.lower() in toml("nouns")["idioms"]["institutions"]


Sense = Mapping[str, Sequence[str]]


def _in_company(noun: Token, sense: Sense) -> EntityType | None:
    """Return the type that the words beside the noun call for, else what it is without them."""
    governors = {noun.head.lemma_.lower(), noun.head.head.lemma_.lower()}
    company = {word for child in _naming(noun) for word in (child.lemma_.lower(), child.lower_)}
    if governors.intersection(sense.get("never", ())) or company.intersection(sense.get("unlike", ())):
        return None
    for type_ in get_args(EntityType):
        if company.intersection(sense.get(type_, ())):
            return cast(EntityType, type_)
    return _by_sign(noun, sense)


def _by_sign(noun: Token, sense: Sense) -> EntityType | None:
    """Return the type that a name before it, an article, or its own speaking tells."""
    signs = [("alone", True)]
    signs.append(("named", any(child.pos_ == "PROPN" for child in _naming(noun) if child.dep_ != "poss")))
    signs.append(("definite", _is_plainly_definite(noun)))
    signs.append(("speaking", noun.dep_ == "nsubj" and noun.head.lemma_ in toml("evidence")["speech"]))
    return next((cast(EntityType, sense[sign]) for sign, shown in signs if shown and sign in sense), None)


def _is_plainly_definite(noun: Token) -> bool:
    children = [child for child in noun.children if not child.is_punct]
    return [child.lower_ for child in children] in (["the"], ["this"], ["that"])


def _naming(noun: Token) -> list[Token]:
    return [child for child in noun.children if child.dep_ in _NAMING and child.i < noun.i]
