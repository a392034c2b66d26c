"""Whom "he", "she", "it" and "they" mean: the best of the referents of the last sentences, or nobody.

A ranker in the tradition of Lappin and Leass (1994, "An algorithm for pronominal anaphora resolution"): agreement and
binding exclude candidates; recency, grammatical role, parallel role and topic rank the rest.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from spacy.tokens import Token

from ingest.entities.agreement import agrees, does, fitness
from ingest.entities.binding import SUBJECTS, beside, bound
from ingest.entities.clusters import Entity
from ingest.entities.referents import Referent
from ingest.entities.telling import is_teller, is_told, speaks
from ingest.lexicon import toml

# How many sentences back a pronoun looks: "they", who are so often others, only to the one before.
REACH = {"he": 3, "she": 3, "it": 3, "they": 1}
# The best candidate must lead the second by this much, or the pronoun stays open.
MARGIN = {"he": 0.1, "she": 0.1, "it": 0.5, "they": 0.3}
# And have as many points by itself.
LEAST = {"he": 1.0, "she": 1.0, "it": 3.5, "they": 3.0}

# Points, set by hand, each checked on both halves of GAP's development set: role alike beats role.
_RECENCY = (3.0, 2.0, 1.0, 0.4)
_ROLE = {"nsubj": 1.4, "nsubjpass": 1.3, "dobj": 0.5, "poss": 0.3, "attr": -0.2, "pobj": 0.1, "appos": -0.6}
_SAME_ROLE = 1.4
# Many may be "they": those of the same sentence rather than those of the one before.
_HERE = 1.1
_PLURAL = frozenset({"they", "them"})
_OWN_SUBJECT = 0.6
_TELLER = 1.6
_LOCAL = 1.0
_TOLD = 2.0
_ADDRESSED = 3.0
_SPEAKS_ON = 1.0
_JOINED = 3.0
_FOLLOWS_PRONOUN = 0.6
_UNNAMED = -0.6
# What is nothing the graph holds competes all the same, with "it" above all; where it wins, the pronoun stays open.
_THING_SUBJECT, _THING_OBJECT, _THING_IS, _THING_ELSE = 0.4, 1.6, -0.7, -2.0
# "Dozens of them" are some of what was counted before.
_COUNTED = 4.5
_NAMED_OFTEN = 0.6
_AHEAD = 1.0
_PER_TOKEN = -0.02


def antecedent(
    pronoun: Token, group: str, candidates: Sequence[Referent], sentence: int, ruled: frozenset[Entity]
) -> Referent | None:
    """Return what `pronoun` of `group` ("he", "it", ...) stands for among the candidates, or None.

    `ruled` are those whose names it rules. None as well where a thing that the graph does not hold is the best.
    """
    ranked: dict[int, tuple[float, Referent]] = {}
    ruled |= {entity for candidate in candidates if beside(pronoun, candidate.head) for entity in candidate.entities}
    for candidate in candidates:
        if (
            sentence - candidate.sentence <= REACH[group]
            and agrees(candidate, group)
            and not bound(pronoun, candidate)
            and not ruled.intersection(candidate.entities)
        ):
            points = salience(pronoun, candidate, sentence) + fitness(pronoun, candidate, group)
            key = id(candidate.entity) if len(candidate.entities) == 1 else id(candidate)
            if key not in ranked or ranked[key][0] < points:
                ranked[key] = (points, candidate)
    best = sorted(ranked.values(), key=lambda pair: -pair[0])[:2]
    if (
        not best
        or best[0][0] < LEAST[group]
        or (len(best) == 2 and best[0][0] - best[1][0] < MARGIN[group])
        or best[0][1].thing
    ):
        return None
    return best[0][1]


def salience(pronoun: Token, candidate: Referent, sentence: int) -> float:
    """Return how present a candidate is at the pronoun: recency, its role, the same role, how often it was named."""
    head = candidate.head
    points = _RECENCY[max(0, sentence - candidate.sentence)] + _ROLE.get(head.dep_, 0.0)
    if sentence == candidate.sentence and pronoun.lower_ in _PLURAL:
        points += _HERE
    often = len(candidate.entity.names) if len(candidate.entities) == 1 else 1
    points += _NAMED_OFTEN * math.log2(1 + often) + _PER_TOKEN * abs(pronoun.i - head.i)
    if _same_role(pronoun, head):
        points += _SAME_ROLE
    if sentence == candidate.sentence and head.dep_ in SUBJECTS and head.head in pronoun.ancestors:
        points += _TELLER if is_teller(head.head, pronoun) else _OWN_SUBJECT
    if is_told(head, pronoun):
        points += _ADDRESSED
    if speaks(pronoun) and speaks(head) and sentence != candidate.sentence:
        points += _SPEAKS_ON
    if pronoun.dep_ == "poss" and _is_or_leads(head, _local_subject(pronoun)):
        points += _LOCAL if head.dep_ in SUBJECTS else _TOLD
    if pronoun.dep_ == "poss" and pronoun.head.dep_ == "conj" and pronoun.head.head == head:
        points += _JOINED
    if candidate.kind == "PRO":
        points += _FOLLOWS_PRONOUN
    if _is_part(pronoun) and _is_counted(candidate):
        points += _COUNTED
    if not candidate.entity.names:
        points += _thing(pronoun) if candidate.thing and candidate.type == "Product" else _UNNAMED
    if head.i > pronoun.i:
        points += _AHEAD
    return points


def _is_part(pronoun: Token) -> bool:
    """Say whether some are counted out of what a pronoun stands for: "dozens of them"."""
    return pronoun.dep_ == "pobj" and pronoun.head.lower_ == "of" and pronoun.head.head.tag_ in ("NNS", "CD", "DT")


def _is_counted(candidate: Referent) -> bool:
    return any(child.dep_ == "nummod" for child in candidate.head.children)


def _thing(pronoun: Token) -> float:
    """Points for a thing: much for "it", most where it is an object, little for the rest."""
    if pronoun.lower_ not in ("it", "itself"):
        return _THING_ELSE if does(pronoun) or pronoun.dep_ not in SUBJECTS else _THING_IS
    return _THING_SUBJECT if pronoun.dep_ in SUBJECTS else _THING_OBJECT


def _local_subject(pronoun: Token) -> Token | None:
    """Return who does what the verb nearest to a pronoun says; of "convinced her to sell" the one convinced."""
    for verb in pronoun.ancestors:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        own = [child for child in verb.children if child.dep_ in SUBJECTS]
        if own:
            return own[0]
        if verb.dep_ == "xcomp":
            told = [child for child in verb.head.children if child.dep_ in ("dobj", "dative") and child.i < verb.i]
            if told:
                return told[0]
    return None


def _is_or_leads(head: Token, subject: Token | None) -> bool:
    """Say whether a word is the subject of a clause, or what the relative pronoun that is stands for."""
    if subject is None or head == subject:
        return subject is not None
    relative = subject.tag_ in ("WP", "WDT") and subject.head.dep_ == "relcl"
    return relative and subject.head.head == head


def _same_role(pronoun: Token, head: Token) -> bool:
    return head.dep_ == pronoun.dep_ or {head.dep_, pronoun.dep_} <= SUBJECTS


def is_empty_it(token: Token) -> bool:
    """Say whether an "it" stands for nothing: "it is possible that", "it seems", "it was Monday"."""
    if token.lower_ != "it" or token.dep_ not in ("nsubj", "nsubjpass", "expl"):
        return False
    lists = toml("coreference")["empty_it"]
    verb = token.head
    if verb.lemma_ in lists["verbs"] or any(child.dep_ == "expl" for child in verb.children):
        return True
    clause = any(
        child.dep_ in ("ccomp", "xcomp", "advcl", "csubj", "acl") and child.i > verb.i for child in verb.children
    )
    what = [child for child in verb.children if child.dep_ in ("acomp", "attr", "oprd")]
    if any(child.lower_ in lists["adjectives"] or child.ent_type_ in ("DATE", "TIME") for child in what):
        return True
    passive = token.dep_ != "nsubj"
    if verb.lower_ in lists["adjectives"] and passive and clause:
        return True
    own = any(child.dep_ in ("relcl", "acl", "xcomp") for noun in what for child in noun.children)
    return (clause or own) and bool(what) and not any(word.lower_ in lists["personal"] for word in what)


def learn_gender(entity: Entity, group: str) -> None:
    """Note what a resolved pronoun tells of its antecedent's gender."""
    if entity.gender is None and group in ("he", "she"):
        entity.gender = "m" if group == "he" else "f"
