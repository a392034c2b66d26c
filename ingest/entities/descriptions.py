"""Whom a definite description means: "the minister", "the North Korean leader", "the country", "the party"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from ingest.entities import bodies, lands
from ingest.entities.officials import Offices, by_office, sets_apart
from ingest.entities.referents import OWN, Referent, determiner, is_definite
from ingest.lexicon import toml
from ingest.record import EntityType

# How many sentences back a description looks, by how it is tied to what it stands for.
NOUN_REACH = 60
NEAR = 4


def described(
    phrase: Referent, before: Sequence[Referent], sentence: int, offices: Offices
) -> tuple[Referent, str] | None:
    """Return the earlier referent that a singular definite phrase stands for, and the rule; None when unsure."""
    if not is_definite(phrase):
        return _by_words(phrase, before) if repeats(phrase) else None
    if phrase.plural:
        return _by_noun(phrase, before, sentence)
    if phrase.type == "Person" and (found := by_office(phrase, before, sentence, offices)):
        return found
    rules = _RULES.get(phrase.type, (_by_noun,))
    if bodies.is_broad(phrase.noun):
        rules = (_by_near_noun, bodies.body, _by_noun)
    return next((found for rule in rules if (found := rule(phrase, before, sentence))), None)


def _by_noun(phrase: Referent, before: Sequence[Referent], sentence: int) -> tuple[Referent, str] | None:
    """The last phrase with the same noun that nothing sets apart."""
    for referent in reversed(before):
        if sentence - referent.sentence > NOUN_REACH:
            return None
        same = referent.kind == "NOM" and referent.noun == phrase.noun and referent.plural == phrase.plural
        if same and _compatible(phrase, referent) and not _of_a_kind(phrase, referent):
            return referent, f"same noun: {phrase.noun}"
    return None


def _of_a_kind(phrase: Referent, earlier: Referent) -> bool:
    """Say whether a noun in front makes a word of its own of "country" or "state": "wine country" is no country."""
    if phrase.type not in ("Country", "Place"):
        return False
    return _compounds(phrase.head) != _compounds(earlier.head)


def _compounds(head: Token) -> set[str]:
    return {child.lower_ for child in head.children if child.dep_ == "compound" and child.pos_ == "NOUN"}


def _by_near_noun(phrase: Referent, before: Sequence[Referent], sentence: int) -> tuple[Referent, str] | None:
    """The phrase with the same noun close by, if it stands for something that is never named."""
    found = _by_noun(phrase, before, sentence)
    near = found is not None and sentence - found[0].sentence <= NEAR and not found[0].entity.names
    return found if near else None


def _by_words(phrase: Referent, before: Sequence[Referent]) -> tuple[Referent, str] | None:
    """The last phrase of the same noun and modifiers: "police" after "police", "our nation" after "our nation"."""
    for referent in reversed(before):
        same = referent.kind == "NOM" and referent.noun == phrase.noun and referent.plural == phrase.plural
        if same and _about(phrase) == _about(referent):
            return referent, f"same words: {phrase.noun}"
    return None


def repeats(phrase: Referent) -> bool:
    """Say whether a phrase without "the" means the same when said again: no "a", no number, not "people" in general."""
    head = phrase.head
    counted = any(child.dep_ == "nummod" or child.lemma_.lower() in _quantities() for child in head.children)
    part = head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lemma_ in _quantities()
    return determiner(phrase) in ("", *OWN) and not (counted or part or _anybody(phrase))


def _anybody(phrase: Referent) -> bool:
    """Say whether a phrase alone means nobody in particular ("people say")."""
    return phrase.noun in toml("coreference")["anybody"]["nouns"] and phrase.last - phrase.first == 1


def _quantities() -> frozenset[str]:
    return frozenset(toml("coreference")["quantities"]["words"])


def _compatible(phrase: Referent, earlier: Referent) -> bool:
    """Say whether the modifiers of `phrase` add nothing that `earlier` lacks, and leave out no "former"."""
    return _about(phrase) <= _about(earlier) and sets_apart(phrase.head) == sets_apart(earlier.head)


def _about(phrase: Referent) -> set[str]:
    """Return the words that tell a phrase from others with the same noun, before it and behind it."""
    inside = phrase.head.doc[phrase.first : phrase.last]
    return {token.lower_ for token in inside if token != phrase.head and not token.is_punct and _tells(token)}


def _tells(token: Token) -> bool:
    return token.pos_ in ("NOUN", "PROPN", "ADJ", "VERB", "NUM") or token.dep_ == "poss"


# Rules for a definite singular by its type, the surest first.
_RULES: dict[EntityType, tuple[Callable[[Referent, Sequence[Referent], int], tuple[Referent, str] | None], ...]] = {
    "Country": (lands.province, lands.country, _by_noun),
    "Organization": (_by_noun, bodies.body),
    "Place": (_by_noun, lands.place),
}
