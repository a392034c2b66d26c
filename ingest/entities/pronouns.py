"""Whom "he", "she", "it" and "they" mean: the best of the referents of the last sentences, or nobody.

A ranker in the tradition of Lappin and Leass (1994, "An algorithm for pronominal anaphora resolution"): agreement and
binding exclude candidates; recency, grammatical role, parallel role and topic rank the rest.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from spacy.tokens import Token

from ingest.entities.agreement import agrees, does, fitness
from ingest.entities.binding import beside, bound
from ingest.entities.clusters import Entity
from ingest.entities.conditions import is_condition
from ingest.entities.others import principal
from ingest.entities.possession import doer, is_joined, is_occasion, stranger
from ingest.entities.referents import Referent
from ingest.entities.telling import SUBJECTS, gives_way, is_asked, is_reported, is_teller, is_told, speaks
from ingest.entities.verdicts import is_judged
from ingest.entities.words import noun_types
from ingest.lexicon import toml

# How many sentences back a pronoun looks: "they", who are so often others, only to the one before.
REACH = {"he": 3, "she": 3, "it": 3, "they": 1}
# The best candidate must lead the second by this much, or the pronoun stays open.
MARGIN = {"he": 0.1, "she": 0.1, "it": 0.5, "they": 0.3}
# By more where "she" may be a woman or somebody of unknown sex ("the driver"), or "they" may be things or a body.
_UNSURE = {"she": 2.0, "they": 1.3}
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
# Who tells of "he" tells of himself; a source without name or known sex may as well tell of one named before.
_TELLER, _SOURCE = 2.2, 0.9
_LOCAL = 1.0
_TOLD = 2.0
_ASKED, _ASKED_WHETHER = 3.0, 4.0
_ADDRESSED = 3.0
# Who spoke in the last sentences goes on speaking, sooner than those of whom he spoke.
_SPEAKS_ON, _LATELY = 1.0, 2
_REPORTED = -1.5
# Who acts in a clause on the side of an earlier sentence is less present than who acts in its main clause.
_ASIDE = -1.0
_SIDES = frozenset({"advcl", "relcl", "acl"})
_OWNER = -0.8
_JOINED = 4.0
_FOLLOWS_PRONOUN = 0.6
_GOES_ON = 1.0
_OCCASION = 4.0
_CONDITION = 4.0
_JUDGED = 6.0
_ACTS_ON = 2.0
_UNNAMED = -0.6
# What is nothing the graph holds competes all the same, with "it" above all; where it wins, the pronoun stays open.
_THING_SUBJECT, _THING_OBJECT, _THING_IS, _THING_ELSE = 0.4, 1.6, -0.7, -2.0
# "Dozens of them" are some of what was counted before.
_COUNTED = 4.5
_NAMED_OFTEN = 0.6
_PEOPLE = 2
_AHEAD = 1.0
_PER_TOKEN = -0.02


def antecedent(
    pronoun: Token, group: str, candidates: Sequence[Referent], sentence: int, ruled: frozenset[Entity]
) -> Referent | None:
    """Return what `pronoun` of `group` ("he", "it", ...) stands for among the candidates, or None.

    `ruled` are those whose names it rules. None as well where a thing that the graph does not hold is the best.
    """
    ranked: dict[int, tuple[float, Referent]] = {}
    other = stranger(pronoun)
    ruled |= {entity for c in candidates if beside(pronoun, c.head) or c.head == other for entity in c.entities}
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
        or (len(best) == 2 and best[0][0] - best[1][0] < _margin(group, best[0][1], best[1][1]))
        or best[0][1].thing
    ):
        return None
    return best[0][1]


def _margin(group: str, best: Referent, second: Referent) -> float:
    """Return by how much the best must lead the second."""
    unsure = False
    if group == "they":
        unsure = len(best.entities) == 1 and (second.thing or second.type == "Organization")
    elif group == "she":
        unsure = best.kind == "NOM" and best.entity.gender is None and second.entity.gender is not None
    return _UNSURE[group] if unsure else MARGIN[group]


def salience(pronoun: Token, candidate: Referent, sentence: int) -> float:
    """Return how present a candidate is at the pronoun: recency, its role, the same role, how often it was named."""
    head = candidate.head
    points = _RECENCY[max(0, sentence - candidate.sentence)] + _ROLE.get(head.dep_, 0.0)
    if sentence == candidate.sentence and pronoun.lower_ in _PLURAL:
        points += _HERE
    points += _NAMED_OFTEN * math.log2(1 + _often(candidate)) + _PER_TOKEN * abs(pronoun.i - head.i)
    if _same_role(pronoun, head):
        points += _SAME_ROLE
    if sentence == candidate.sentence and head.dep_ in SUBJECTS and head.head in pronoun.ancestors:
        points += _telling(candidate, pronoun)
    if is_told(head, pronoun):
        points += _ADDRESSED
    if speaks(pronoun) and not is_reported(pronoun) and sentence != candidate.sentence:
        points += _speaking_on(head, sentence - candidate.sentence)
    if pronoun.dep_ == "poss" and _is_or_leads(head, doer(pronoun)):
        points += _LOCAL if head.dep_ in SUBJECTS else _TOLD
    if sentence != candidate.sentence and head.dep_ in SUBJECTS and head.head.dep_ in _SIDES:
        points += _ASIDE
    points += _asked(head, pronoun) + _tied(candidate, pronoun)
    if candidate.kind == "PRO":
        points += _FOLLOWS_PRONOUN
    if _is_part(pronoun) and _is_counted(candidate):
        points += _COUNTED
    if not candidate.entity.names:
        points += _thing(pronoun) if candidate.thing and candidate.type == "Product" else _UNNAMED
    if head.i > pronoun.i:
        points += _AHEAD
    return points


def _often(candidate: Referent) -> int:
    """Return how often a candidate was named; a state's many names tell little of a "they"."""
    if len(candidate.entities) > 1:
        return 1
    names = len(candidate.entity.names)
    people = candidate.kind == "PRO" and candidate.plural and candidate.entity.type == "Country"
    return min(names, _PEOPLE) if people else names


def _asked(head: Token, pronoun: Token) -> float:
    """Points for whom a question is put to ("asked him about his past"), less for the owner of another."""
    verb = head.head
    if is_asked(head, pronoun):
        return _ASKED_WHETHER
    if pronoun.dep_ in ("poss", "nsubj") and head.dep_ in ("dobj", "dative") and verb in pronoun.ancestors:
        topics = {child for child in verb.children if child.lower_ in ("about", "on", "over")}
        asking = verb.lemma_ in toml("coreference")["agreement"]["asking"]
        return _ASKED if asking and topics.intersection(pronoun.ancestors) else 0.0
    owner = head.dep_ == "poss" and pronoun.dep_ != "poss" and verb.tag_ == "NN" and pronoun.i > verb.i
    return _OWNER if owner and noun_types().get(verb.lemma_) == "Person" else 0.0


def _tied(candidate: Referent, pronoun: Token) -> float:
    """Points for what the form of the sentence ties a pronoun to."""
    head = candidate.head
    if is_joined(pronoun, head) or principal(pronoun) == head:
        return _JOINED
    if is_condition(pronoun, head):
        return _CONDITION
    if is_judged(head, pronoun):
        return _JUDGED
    if _goes_on(pronoun, head):
        return _GOES_ON if head.dep_ in SUBJECTS else 0.0 if candidate.thing else _ACTS_ON
    return _OCCASION if is_occasion(pronoun, head) else 0.0


def _goes_on(pronoun: Token, head: Token) -> bool:
    """Say whether a joined clause goes on about a subject or object: "the arrests help, but they are few"."""
    verb = pronoun.head
    joined = verb.dep_ == "conj" and verb.head == head.head and all(child.dep_ != "mark" for child in verb.children)
    same = pronoun.dep_ == head.dep_ == "dobj" or (pronoun.dep_ in SUBJECTS and head.dep_ in SUBJECTS)
    return joined and same


def _is_part(pronoun: Token) -> bool:
    """Say whether some are counted out of what a pronoun stands for: "dozens of them"."""
    return pronoun.dep_ == "pobj" and pronoun.head.lower_ == "of" and pronoun.head.head.tag_ in ("NNS", "CD", "DT")


def _is_counted(candidate: Referent) -> bool:
    return any(child.dep_ == "nummod" for child in candidate.head.children)


def _speaking_on(head: Token, back: int) -> float:
    """Points for whoever spoke some sentences back, less for those of whom somebody spoke."""
    if speaks(head) and not is_reported(head):
        return _SPEAKS_ON if 1 <= back <= _LATELY else 0.0
    return _REPORTED if is_reported(head) else 0.0


def _telling(subject: Referent, pronoun: Token) -> float:
    """Points for the subject of a clause above: most where he says it of "he" ("Meyer said he would go").

    Who says that "he said" speaks of another.
    """
    if subject.entity.gender is None and gives_way(pronoun):
        return _REPORTED
    if not is_teller(subject.head.head, pronoun):
        return _OWN_SUBJECT
    if subject.entity.names or subject.entity.gender or subject.type != "Person":
        return _TELLER
    return _SOURCE if pronoun.head.lemma_ != "say" else 0.0


def _thing(pronoun: Token) -> float:
    """Points for a thing: much for "it", most where it is an object, little for the rest.

    As much for "its" before what a thing has: "its lowest rate".
    """
    if pronoun.lower_ == "its" and pronoun.head.lemma_.lower() in toml("coreference")["agreement"]["of_things"]:
        return _THING_OBJECT
    if pronoun.lower_ not in ("it", "itself"):
        return _THING_ELSE if does(pronoun) or pronoun.dep_ not in SUBJECTS else _THING_IS
    return _THING_SUBJECT if pronoun.dep_ in SUBJECTS else _THING_OBJECT


def _is_or_leads(head: Token, subject: Token | None) -> bool:
    """Say whether a word is the subject of a clause, or what the relative pronoun that is stands for."""
    if subject is None or head == subject:
        return subject is not None
    relative = subject.tag_ in ("WP", "WDT") and subject.head.dep_ == "relcl"
    return relative and subject.head.head == head


def _same_role(pronoun: Token, head: Token) -> bool:
    return head.dep_ == pronoun.dep_ or {head.dep_, pronoun.dep_} <= SUBJECTS


def learn_gender(entity: Entity, group: str) -> None:
    """Note what a resolved pronoun tells of its antecedent's gender."""
    if entity.gender is None and group in ("he", "she"):
        entity.gender = "m" if group == "he" else "f"
