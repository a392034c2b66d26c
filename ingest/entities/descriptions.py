"""Whom a definite description means: "the minister", "the North Korean leader", "the country", "the party"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from spacy.tokens import Token

from ingest.entities.kinds import kind_unknown, modifiers, suits
from ingest.entities.officials import Offices, by_office, sets_apart
from ingest.entities.referents import OWN, Referent, determiner, is_definite
from ingest.lexicon import toml
from ingest.record import EntityType

# How many sentences back a description looks, by how it is tied to what it stands for.
KIND_REACH = 8
NOUN_REACH = 60
BARE_REACH = 2


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
    return next((found for rule in rules if (found := rule(phrase, before, sentence))), None)


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


def _modifiers(phrase: Referent) -> set[str]:
    return {
        child.lower_ for child in phrase.head.children if child.dep_ in ("amod", "compound", "nmod", "poss", "nummod")
    }


def _last_state(phrase: Referent, before: Sequence[Referent], sentence: int) -> tuple[Referent, str] | None:
    """The state last spoken of, as a subject before others."""
    if phrase.noun == "state" or _modifiers(phrase):
        return None
    near = [
        r
        for r in before
        if sentence - r.sentence <= BARE_REACH
        and r.entity.type == "Country"
        and len(r.entities) == 1
        and r.entity.names
    ]
    distinct = {id(r.entity) for r in near if r.sentence == max(n.sentence for n in near)}
    if not near or len(distinct) > 2:
        return None
    best = max(near, key=lambda r: (r.sentence, r.type == "Country", r.head.dep_ in ("nsubj", "nsubjpass"), r.head.i))
    return best, "last country spoken of"


def _by_kind(phrase: Referent, before: Sequence[Referent], sentence: int) -> tuple[Referent, str] | None:
    """The organization or place last named that is known or called to be of the kind ("the party", "the city")."""
    for referent in reversed(before):
        if sentence - referent.sentence > KIND_REACH or referent.type != phrase.type or referent.kind != "NAM":
            continue
        if suits(phrase, referent.entity):
            return referent, f"is a {phrase.noun}"
    return None


def _only_body(phrase: Referent, before: Sequence[Referent], sentence: int) -> tuple[Referent, str] | None:
    """The one organization named close by, for "the company" and the like, if nothing tells that it is none."""
    if phrase.noun not in toml("coreference")["bodies"]["nouns"] or modifiers(phrase):
        return None
    near = [r for r in before if sentence - r.sentence <= BARE_REACH and r.kind == "NAM" and r.type == "Organization"]
    if len({id(r.entity) for r in near}) != 1 or not kind_unknown(near[-1].entity):
        return None
    return near[-1], f"only body named near: {phrase.noun}"


# Rules for a definite singular by its type, the surest first.
_RULES: dict[EntityType, tuple[Callable[[Referent, Sequence[Referent], int], tuple[Referent, str] | None], ...]] = {
    "Country": (_last_state, _by_noun),
    "Organization": (_by_kind, _by_noun, _only_body),
    "Place": (_by_noun, _by_kind),
}
