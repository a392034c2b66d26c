"""What can be the source of thoughts or statements: people and bodies think, documents state, things do neither."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.entities.words import person_nouns
from ingest.quotes.draft import Source
from ingest.quotes.lexicon import words

_PRONOUNS = frozenset(
    ("i", "we", "he", "she", "they", "you", "who", "it", "my", "our", "his", "her", "their", "its", "whose")
) | {"him", "them", "us", "me"}
NAMED = frozenset(("PERSON", "ORG", "GPE", "NORP"))
"""The model's labels of names that can be sources."""


def can_think(found: Source | None) -> bool:
    """Whether the source can have thoughts and aims: a name of a person or body, a pronoun, an official, a ministry."""
    if found is None:
        return False
    who = found.span[1] - found.span[0] == len("who") and _first(found).lower_ == "who"
    return who or is_animate(found.head)


def _first(found: Source) -> Token:
    """Return the first word of the source: the relative pronoun where it stands for its noun."""
    return next((t for t in found.head.sent if t.idx == found.span[0]), found.head)


def is_animate(head: Token) -> bool:
    """Whether a noun or pronoun is somebody: a person, a body, some of them."""
    lemma = head.lemma_.lower()
    if lemma in words("sources", "quantity") or head.pos_ == "NUM":
        counted = next((c for of in head.children if of.lower_ == "of" for c in of.children if c.dep_ == "pobj"), None)
        return counted is None or is_animate(counted)
    if lemma in words("sources", "person") or {lemma, head.lower_} & words("sources", "group"):
        return True
    if head.pos_ == "PRON" or head.tag_ == "PRP$":
        return head.lower_ in _PRONOUNS or (head.tag_ in ("NN", "PRP") and head.lower_ != "it")
    if head.pos_ == "PROPN":
        return head.ent_type_ not in ("DATE", "WORK_OF_ART")
    return head.ent_type_ in NAMED or lemma in person_nouns()


def can_show(found: Source | None) -> bool:
    """Whether the source can state something: whoever can think, and documents."""
    return found is not None and (can_think(found) or found.head.lemma_.lower() in words("sources", "document"))


def is_thing(found: Source | None) -> bool:
    """Whether the source is a thing or happening that says nothing: "these tariffs", "panic"."""
    return found is not None and found.head.pos_ == "NOUN" and found.head.lemma_.lower() in words("sources", "thing")
