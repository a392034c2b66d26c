"""Sets of several named before: "the two leaders", "both countries", "they" for X and Y."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from ingest.entities.clusters import Entity
from ingest.entities.quotation import Quotation
from ingest.entities.referents import Referent, determiner
from ingest.entities.words import noun_gender
from ingest.lexicon import toml

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
MANY = 9
"""What any other number counts as."""
# What may be states, bodies or persons: it means the bodies named last only where "and" joins them.
_VAGUE = frozenset({"side", "party"})
# How many sentences back the members may have been named.
REACH = 3
# And where the phrase does not say how many ("the leaders").
CLOSE = 2


def members(phrase: Referent, before: Sequence[Referent], sentence: int) -> list[Entity]:
    """Return the entities that a plural phrase like "the two leaders" sums up; empty when the text leaves it open."""
    size, told = _size(phrase)
    kinds = [type_ for type_, nouns in _nouns().items() if phrase.noun in nouns]
    if not kinds or size == 0:
        return []
    reach = REACH if told else CLOSE
    near = [r for r in before if sentence - r.sentence <= reach and r.kind == "NAM" and not r.plural]
    for kind in kinds:
        apart = told and not (kind == "Organization" and phrase.noun in _VAGUE)
        found = joined_by_and(near, kind, size) or (_last(near, kind, size) if apart else [])
        if found and not _differ(phrase, found):
            return found
    return []


def _differ(phrase: Referent, entities: Iterable[Entity]) -> bool:
    """Say whether the noun tells a gender that one of them has not: "the two women" are not Omar and Jan."""
    gender = noun_gender().get(phrase.noun)
    return gender is not None and any(entity.gender not in (None, gender) for entity in entities)


def counted(phrase: Referent) -> int:
    """Return by what number a phrase counts, up to five, and `MANY` beyond; 0 if it does not count."""
    return next((_NUMBERS.get(child.lower_, MANY) for child in phrase.head.children if child.dep_ == "nummod"), 0)


def _size(phrase: Referent) -> tuple[int, bool]:
    """Return how many the phrase speaks of, and whether it says so; 0 for no plain definite plural of known ones."""
    plain = [
        child for child in phrase.head.children if child.dep_ in ("amod", "prep", "relcl", "compound", "poss", "acl")
    ]
    number = counted(phrase)
    det = determiner(phrase)
    if det == "both":
        return (0, False) if phrase.names or any(child.pos_ == "PROPN" for child in plain) else (2, True)
    if plain or det not in ("the", "these", "those", "all") or number > max(_NUMBERS.values()):
        return 0, False
    if det == "all" and not number:
        return 0, False
    return number or 2, number > 0


def joined_by_and(before: Sequence[Referent], kind: str, size: int) -> list[Entity]:
    """Return the entities of the last coordination of exactly `size` names of `kind` ("Kim and Putin")."""
    by_head = {referent.head.i: referent for referent in before if _is(referent, kind)}
    for referent in reversed(before):
        heads = [referent.head, *referent.head.conjuncts]
        found = _distinct(by_head[head.i].entity for head in sorted(heads, key=_index) if head.i in by_head)
        if len(found) == size:
            return found
    return []


def together(before: Sequence[Referent]) -> Iterator[Referent]:
    """Yield a set for each coordination of names and noun phrases of one type: whom "they" may mean together."""
    by_head = {referent.head.i: referent for referent in before if referent.kind != "PRO" and not referent.thing}
    for referent in list(by_head.values()):
        heads = [referent.head, *referent.head.conjuncts]
        found = [by_head[head.i] for head in heads if head.i in by_head]
        first = min(found, key=lambda one: one.head.i)
        alike = len(found) == len(heads) > 1 and len({one.type for one in found}) == 1
        if alike and first is referent and _act_together(referent):
            entities = _distinct(entity for one in found for entity in one.entities)
            end = max(one.last for one in found)
            yield replace(referent, entities=entities, last=end, plural=True, names=())
        elif other := _met(referent, by_head):
            yield replace(referent, entities=[referent.entity, other.entity], plural=True, names=())


def _met(first: Referent, by_head: Mapping[int, Referent]) -> Referent | None:
    """Return whom the subject of a verb of meeting met, or was received by: "they" are both of them then."""
    verb = first.head.head
    if not first.acts or first.head.dep_ == "conj" or verb.lemma_ not in toml("coreference")["meeting"]["verbs"]:
        return None
    behind = [c for c in verb.children if c.dep_ in ("dobj", "agent") or (c.dep_ == "prep" and c.lower_ == "with")]
    nouns = [noun for c in behind for noun in ([c] if c.dep_ == "dobj" else c.children)]
    met = next((by_head[noun.i] for noun in nouns if noun.i in by_head and not noun.conjuncts), None)
    alike = met is not None and met.type == first.type == "Person" and met.kind == first.kind == "NAM"
    return met if alike else None


def spoken_of(before: Sequence[Referent], quotation: Quotation) -> list[Referent]:
    """Return the states and bodies of which speech says something and names no others: it calls them "they"."""
    inside = range(quotation.first, quotation.last)
    said = [r for r in before if not r.thing and (r.head.i in inside or r.head.head.i in inside)]
    acting = [r for r in said if r.kind == "NAM" and r.acts and r.type in ("Country", "Organization")]
    acting = [r for r in acting if not r.head.conjuncts]
    return [] if any(r.plural for r in said) else [replace(r, plural=True) for r in acting]


def _act_together(first: Referent) -> bool:
    """Say whether a coordination may be "they": people and bodies wherever they stand, states where they act."""
    if first.type != "Country":
        return first.type in ("Person", "Organization", "Group")
    return first.head.dep_ in ("nsubj", "nsubjpass") or first.head.head.lower_ == "between"


def _last(before: Sequence[Referent], kind: str, size: int) -> list[Entity]:
    """Return the last `size` entities of `kind`, if no other is as near."""
    found = _distinct(referent.entity for referent in reversed(before) if _is(referent, kind))
    return list(reversed(found)) if len(found) == size else []


def _is(referent: Referent, kind: str) -> bool:
    return referent.type == kind or (
        kind == "Country" and referent.type == "Group" and referent.entity.type == "Country"
    )


def _distinct(entities: Iterable[Entity]) -> list[Entity]:
    return list(dict.fromkeys(entities))


def _index(token: Token) -> int:
    return token.i


@functools.cache
def _nouns() -> dict[str, frozenset[str]]:
    return {type_: frozenset(nouns) for type_, nouns in toml("coreference")["groups"].items()}
