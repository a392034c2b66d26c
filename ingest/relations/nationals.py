"""Whose national somebody is said to be: "German writer X", "X, a French engineer", "Kenya's X", "X of Kenya"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities.scene import Scene
from ingest.entities.words import person_nouns
from ingest.record import Mention, Relation
from ingest.relations.known import Known
from ingest.relations.ties import adjective, named, noun_phrase_left, owner, stated


def nationals(scene: Scene, known: Known) -> Iterator[Relation]:
    """Yield the states that persons are said to be of."""
    for person in named(scene, "Person"):
        for state, why, sure in (*_before(scene, known, person), *_described(scene, known, person)):
            yield from stated(scene, person, "citizenOf", state, why=why, sure=sure)


def _before(scene: Scene, known: Known, person: Mention) -> Iterator[tuple[Mention, str, float]]:
    first = scene.tokens(person)[0]
    for token in noun_phrase_left(scene, first):
        mention = scene.at(token)
        state = adjective(scene, known, token)
        if state is not None:
            yield state, "nationality word before the name", 0.8
        if mention is not None:
            return
    possessor = owner(scene, first)
    if possessor is not None and possessor.cluster in known.states:
        yield possessor, "state's possessive before the name", 0.6


def _described(scene: Scene, known: Known, person: Mention) -> Iterator[tuple[Mention, str, float]]:
    """Yield what a noun beside the name says: in apposition, or as the predicate of "is"."""
    head = scene.head(person)
    nouns = [child for child in head.children if child.dep_ == "appos" and child.i > head.i]
    nouns += [head.head] if head.dep_ == "appos" else []
    verb = head.head
    if head.dep_ == "nsubj" and verb.lemma_ == "be" and not any(child.dep_ == "neg" for child in verb.children):
        nouns += [child for child in verb.children if child.dep_ == "attr"]
    for noun in nouns:
        said = scene.at(noun)
        if noun.lemma_.lower() in person_nouns() and (said is None or said.cluster == person.cluster):
            yield from _of_noun(scene, known, noun)


def _of_noun(scene: Scene, known: Known, noun: Token) -> Iterator[tuple[Mention, str, float]]:
    for child in noun.children:
        state = adjective(scene, known, child) if child.dep_ in ("amod", "compound", "nmod") else None
        if state is not None:
            yield state, f"nationality word of “{noun.text}”", 0.75
