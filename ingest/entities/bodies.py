"""Which organization "the company", "the agency" or "the struggling retailer" means."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from ingest.entities.clusters import Entity
from ingest.entities.kinds import borne_out, kinds, modifiers
from ingest.entities.referents import Referent, determiner
from ingest.lexicon import toml

# How many sentences back the organization may have been named.
REACH = 8
# Where it says "this" or "that", and where the camps of two parties compete.
CLOSE = 1
CAMPS_REACH = 3
# The best must lead the second by this much.
MARGIN = 0.4

_CALLED, _SUITS, _MAY_SUIT = 2.0, 0.8, 0.0
_PER_SENTENCE = -0.4
_SUBJECT, _MODIFIER, _SPEAKS, _HELD = 0.6, -0.6, 1.6, 1.6
_NAMED_OFTEN = 0.5
# How many times as often as any other an organization is named that a description of new words means.
MORE = 2

Answer = tuple[Referent, str] | None


def body(phrase: Referent, before: Sequence[Referent], sentence: int) -> Answer:
    """Return the organization that a definite phrase means: of its kind, spoken of close by and often, or None."""
    if _told_apart(phrase.head) or (phrase.noun == "party" and _camps(before, sentence) > 1):
        return None
    reach = CLOSE if determiner(phrase) in ("this", "that") else REACH
    near = [r for r in before if sentence - r.sentence <= reach and _is_body(r)]
    fits = {entity: _fit(phrase, entity, before) for entity in {r.entity for r in near}}
    best: dict[Entity, tuple[float, Referent]] = {}
    for referent in near:
        fit = fits[referent.entity]
        if fit is None and _may_be_here(referent, phrase):
            fit = _MAY_SUIT
        points = fit + _presence(referent, phrase, sentence) if fit is not None else 0.0
        if fit is not None and points >= best.get(referent.entity, (points, referent))[0]:
            best[referent.entity] = points, referent
    ranked = sorted(best.values(), key=lambda found: -found[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
        return None
    return ranked[0][1], f"may be called a {phrase.noun}"


def _camps(before: Sequence[Referent], sentence: int) -> int:
    """Return how many political camps were spoken of close by: of "Democrats" and "Republicans" either is a party."""
    near = (r.entity for r in before if sentence - r.sentence <= CAMPS_REACH and r.kind == "NAM")
    return len({entity for entity in near if entity.entry and entity.entry.kind == "politics"})


def _told_apart(head: Token) -> bool:
    """Say whether what stands right behind a noun tells which one is meant: "the company that makes them"."""
    behind = [child for child in head.children if child.i > head.i and child.dep_ in ("relcl", "acl", "prep")]
    return any(child.left_edge.i == head.i + 1 for child in behind)


def _is_body(referent: Referent) -> bool:
    one = len(referent.entities) == 1 and not referent.plural and not referent.thing
    return one and referent.entity.type == "Organization" and bool(referent.entity.names)


def _speaks_for(referent: Referent, phrase: Referent) -> bool:
    """Say whether its officer tells of the phrase: "Example Bank chairman Jo Lind said the lender"."""
    speaker = referent.head
    while speaker.dep_ in ("compound", "nmod", "amod", "poss"):
        speaker = speaker.head
    subject = speaker is not referent.head and speaker.dep_ == "nsubj" and speaker.ent_type_ == "PERSON"
    return subject and speaker.head in phrase.head.ancestors


def _presence(referent: Referent, phrase: Referent, sentence: int) -> float:
    points = _PER_SENTENCE * (sentence - referent.sentence) + _NAMED_OFTEN * math.log2(1 + len(referent.entity.names))
    if referent.acts:
        points += _SUBJECT
    if _speaks_for(referent, phrase):
        points += _SPEAKS
    if referent.sentence == sentence and _is_held(referent.head):
        points += _HELD
    return points + (_MODIFIER if referent.head.dep_ in ("compound", "nmod", "amod", "appos") else 0.0)


def _may_be_here(referent: Referent, phrase: Referent) -> bool:
    """Say whether a plain phrase may mean a body for whose officer it stands, or of which somebody holds a part."""
    if (
        _is_held(referent.head)
        and referent.sentence == phrase.sentence
        and phrase.noun in _lists()["broad"]["commercial"]
    ):
        return not modifiers(phrase)
    return _speaks_for(referent, phrase) and _may_be_any(phrase, referent.entity)


def _is_held(head: Token) -> bool:
    """Say whether somebody holds a part of what is named: "a shareholder of Norbank", "a stake in Norbank"."""
    held = head.dep_ == "pobj" and head.head.lower_ in ("of", "in")
    return held and head.head.head.lemma_.lower() in _lists()["held"]["nouns"]


def _fit(phrase: Referent, entity: Entity, before: Sequence[Referent]) -> float | None:
    """Return the points for how an organization suits the phrase; None if it does not."""
    known = kinds(entity)
    new = [word for word in modifiers(phrase) if not borne_out(word, phrase, entity, known)]
    named = any(word.pos_ == "PROPN" for word in new)
    if named or any(word.lower_ in _lists()["others"]["words"] for word in new) or _of_another_state(phrase, entity):
        return None
    alike = phrase.noun in known or _same_class(phrase.noun, entity)
    if alike is False or (new and not _leads(entity, before)):
        return None
    if _is_called(phrase.noun, entity):
        return _CALLED
    if alike:
        return _SUITS
    often = sum(r.entity is entity for r in before) > 1
    return _MAY_SUIT if often and _may_be(phrase.noun, entity) else None


def _may_be_any(phrase: Referent, entity: Entity) -> bool:
    """Say whether nothing tells that a body of unknown class is not what a plain phrase calls its speaker's body."""
    return not modifiers(phrase) and is_broad(phrase.noun) and _same_class(phrase.noun, entity) is None


def _is_called(noun: str, entity: Entity) -> bool:
    """Say whether the text itself calls an organization by a noun, beside its name or in it."""
    return noun in entity.nouns or any(noun in name.text.casefold().split() for name in entity.names)


def _may_be(noun: str, entity: Entity) -> bool:
    """Say whether a body of unknown class may be called by a noun: a firm by its name, an agency by its letters."""
    broad = _lists()["broad"]
    by_letters = noun in broad["public"] and all(n.text.isupper() for n in entity.names)
    return by_letters or noun in broad["commercial"] or noun in broad["any"]


def _of_another_state(phrase: Referent, entity: Entity) -> bool:
    """Say whether a phrase names a state, and the organization is known to be of another."""
    own = entity.entry.state if entity.entry else None
    states = {named.entry.id for named in phrase.names if named.entry and named.type == "Country"}
    return bool(own and states and own not in states)


def _leads(entity: Entity, before: Sequence[Referent]) -> bool:
    """Say whether an organization is named far more often than any other."""
    others = {r.entity for r in before if r.kind == "NAM" and r.type == "Organization"} - {entity}
    return len(entity.names) >= MORE * max((len(other.names) for other in others), default=1)


def is_broad(noun: str) -> bool:
    """Say whether many organizations are called by a noun: "company", "agency", "group"."""
    return any(noun in nouns for nouns in _lists()["broad"].values())


def _same_class(noun: str, entity: Entity) -> bool | None:
    """Say whether an organization is of the class that a broad noun speaks of (commercial, public); None if unknown."""
    wanted = {name for name, nouns in _lists()["broad"].items() if noun in nouns}
    own = _class(entity)
    if not wanted:
        return False
    return None if own is None or ("any" in wanted and own not in ("public", "press")) else own in wanted


def _class(entity: Entity) -> str | None:
    by_kind, by_word = _classes()
    if entity.entry and entity.entry.kind in by_kind:
        return by_kind[entity.entry.kind]
    words = [word.strip(".,").casefold() for name in entity.names for word in name.text.split()]
    return next((by_word[word] for word in reversed(words) if word in by_word), None)


@functools.cache
def _classes() -> tuple[dict[str, str], dict[str, str]]:
    lists = _lists()
    return (
        {kind: name for name, found in lists["class_kinds"].items() for kind in found},
        {word: name for name, found in lists["class_words"].items() for word in found},
    )


def _lists() -> Mapping[str, Mapping[str, list[str]]]:
    found: Mapping[str, Mapping[str, list[str]]] = toml("bodies")
    return found
