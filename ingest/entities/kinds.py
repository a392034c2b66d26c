"""What an entity may be called: "the party", "the bank", "the city"; and whether a description suits it."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.entities.clusters import Entity
from ingest.entities.referents import Referent
from ingest.lexicon import toml

_NAMING = frozenset({"amod", "compound", "nmod"})


def kinds(entity: Entity) -> set[str]:
    """Return the nouns that an entity may be called by: words of its names, and what the gazetteer says of it."""
    found = {word.casefold() for name in entity.names for word in name.text.split()} | entity.nouns
    entries = [entity.entry] if entity.entry else []
    if entity.type == "Place":
        entries += [entry for name in entity.names for entry in name.entries if entry.kind == "region"]
    for entry in entries:
        found.update(toml("coreference")["kinds"].get(entry.kind, ()))
    return found


def suits(phrase: Referent, entity: Entity) -> bool:
    """Say whether a noun phrase may speak of a named entity: one of its kind, and each modifier borne out.

    "The opposition party" says more than that something is a party; "the Japanese carmaker" is checked by the state
    that the gazetteer knows.
    """
    known = kinds(entity)
    return phrase.noun in known and all(borne_out(word, phrase, entity, known) for word in modifiers(phrase))


def borne_out(word: Token, phrase: Referent, entity: Entity, known: set[str]) -> bool:
    """Say whether a modifier of a phrase is known of an entity: a word of its names, the state that it belongs to."""
    if word.lower_ in known:
        return True
    state = entity.entry.state if entity.entry else None
    return any(named.entry and named.entry.id == state and is_named_by(named, word) for named in phrase.names)


def is_named_by(entity: Entity, word: Token) -> bool:
    """Say whether a word is part of a name of `entity`."""
    return any(name.first <= word.i < name.last for name in entity.names)


def modifiers(phrase: Referent) -> list[Token]:
    """Return the adjectives and nouns in front of the head of a noun phrase."""
    return [child for child in phrase.head.children if child.dep_ in _NAMING and child.i < phrase.head.i]
