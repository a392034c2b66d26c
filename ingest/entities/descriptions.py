"""Whom a definite description means: "the minister", "the North Korean leader", "the country", "the party"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from ingest.entities.clusters import Entity
from ingest.entities.referents import OWN, Referent, determiner, is_definite
from ingest.entities.words import noun_gender
from ingest.lexicon import toml

# How many sentences back a description looks, by how it is tied to what it stands for.
ROLE_REACH = 30
KIND_REACH = 8
NOUN_REACH = 60
BARE_REACH = 2


def described(
    phrase: Referent, before: Sequence[Referent], sentence: int, offices: Mapping[Entity, set[str]]
) -> tuple[Referent, str] | None:
    """Return the earlier referent that a singular definite phrase stands for, and the rule; None when unsure."""
    if not is_definite(phrase):
        return _by_words(phrase, before) if repeats(phrase) else None
    if phrase.plural:
        return _by_noun(phrase, before, sentence)
    if phrase.type == "Person":
        return _by_office(phrase, before, sentence, offices) or _by_noun(phrase, before, sentence)
    if phrase.type == "Country":
        return _last_of_kind(phrase, before, sentence, "Country") or _by_noun(phrase, before, sentence)
    if phrase.type == "Organization":
        return _by_kind(phrase, before, sentence) or _by_noun(phrase, before, sentence)
    return _by_noun(phrase, before, sentence)


def _by_office(
    phrase: Referent, before: Sequence[Referent], sentence: int, offices: Mapping[Entity, set[str]]
) -> tuple[Referent, str] | None:
    """The person last mentioned who was said to hold that office."""
    gender = noun_gender().get(phrase.noun)
    for referent in reversed(before):
        if sentence - referent.sentence > ROLE_REACH or referent.type != "Person" or referent.plural:
            continue
        entity = referent.entity
        if phrase.noun in offices.get(entity, ()) and not (gender and entity.gender and gender != entity.gender):
            return referent, f"holds the office: {phrase.noun}"
    return None


def _by_noun(phrase: Referent, before: Sequence[Referent], sentence: int) -> tuple[Referent, str] | None:
    """The last phrase with the same noun that nothing sets apart."""
    for referent in reversed(before):
        if sentence - referent.sentence > NOUN_REACH:
            return None
        same = referent.kind == "NOM" and referent.noun == phrase.noun and referent.plural == phrase.plural
        if same and _compatible(phrase, referent):
            return referent, f"same noun: {phrase.noun}"
    return None


def _by_words(phrase: Referent, before: Sequence[Referent]) -> tuple[Referent, str] | None:
    """The last phrase of the same noun and modifiers: "police" after "police", "our nation" after "our nation"."""
    for referent in reversed(before):
        same = referent.kind == "NOM" and referent.noun == phrase.noun and referent.plural == phrase.plural
        if same and _about(phrase) == _about(referent):
            return referent, f"same words: {phrase.noun}"
    return None


def repeats(phrase: Referent) -> bool:
    """Say whether a phrase without "the" means the same when said again: no "a", no number, no quantity."""
    return determiner(phrase) in ("", *OWN) and not any(child.dep_ == "nummod" for child in phrase.head.children)


def _compatible(phrase: Referent, earlier: Referent) -> bool:
    """Say whether the modifiers of `phrase` add nothing that `earlier` lacks."""
    return _about(phrase) <= _about(earlier)


def _about(phrase: Referent) -> set[str]:
    """Return the words that tell a phrase from others with the same noun, before it and behind it."""
    inside = phrase.head.doc[phrase.first : phrase.last]
    return {token.lower_ for token in inside if token != phrase.head and not token.is_punct and _tells(token)}


def _tells(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN", "ADJ", "VERB", "NUM") or token.dep_ == "poss"


def _modifiers(phrase: Referent) -> set[str]:
    return {
        child.lower_ for child in phrase.head.children if child.dep_ in ("amod", "compound", "nmod", "poss", "nummod")
    }


def _last_of_kind(
    phrase: Referent, before: Sequence[Referent], sentence: int, kind: str
) -> tuple[Referent, str] | None:
    """The state last spoken of, as a subject before others."""
    if phrase.noun == "state" or _modifiers(phrase):
        return None
    near = [
        r
        for r in before
        if sentence - r.sentence <= BARE_REACH and r.entity.type == kind and len(r.entities) == 1 and r.entity.names
    ]
    distinct = {id(r.entity) for r in near if r.sentence == max(n.sentence for n in near)}
    if not near or len(distinct) > 2:
        return None
    best = max(near, key=lambda r: (r.sentence, r.type == kind, r.head.dep_ in ("nsubj", "nsubjpass"), r.head.i))
    return best, f"last {kind.lower()} spoken of"


def _by_kind(phrase: Referent, before: Sequence[Referent], sentence: int) -> tuple[Referent, str] | None:
    """The organization last named that is known or called to be of the kind ("the party", "the bank")."""
    for referent in reversed(before):
        if sentence - referent.sentence > KIND_REACH or referent.type != "Organization" or referent.kind != "NAM":
            continue
        if phrase.noun in kinds(referent.entity):
            return referent, f"is a {phrase.noun}"
    return None


def kinds(entity: Entity) -> set[str]:
    """Return the nouns that an organization may be called by: words of its names, and what the gazetteer says of it."""
    found = {word.casefold() for name in entity.names for word in name.text.split()}
    if entity.entry:
        found |= set(toml("coreference")["kinds"].get(entity.entry.kind, ()))
    return found
