"""Which body is a part of another, as the text says it: "X, a unit of Y", "Y's subsidiary X", "Y, X's parent"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities.scene import Scene
from ingest.lexicon import toml
from ingest.record import Mention, Relation
from ingest.relations.known import Known
from ingest.relations.ties import named, owner, stated


def parts(scene: Scene, known: Known) -> Iterator[Relation]:
    """Yield the bodies that are said to be parts of others."""
    for body in named(scene, "Organization"):
        for noun, why in _nouns(scene, body):
            whole = _other(scene, noun)
            if whole is not None and whole.type == "Organization" and known.is_named(whole.cluster):
                turned = noun.lemma_.lower() in toml("ties")["parts"]["parents"]
                part, rest = (whole, body) if turned else (body, whole)
                yield from stated(scene, part, "partOf", rest, why=why, sure=0.8)


def _nouns(scene: Scene, body: Mention) -> Iterator[tuple[Token, str]]:
    """Yield the nouns that tell what a body is: in apposition, as predicate, or right before the name."""
    head = scene.head(body)
    verb = head.head
    nouns = [child for child in head.children if child.dep_ == "appos" and child.i > head.i]
    if head.dep_ == "appos" and scene.at(head.head) is None:
        nouns.append(head.head)
    if head.dep_ == "nsubj" and verb.lemma_ == "be" and not any(child.dep_ == "neg" for child in verb.children):
        nouns += [child for child in verb.children if child.dep_ == "attr"]
    yield from ((noun, f"“{noun.text}” of it") for noun in nouns if _tells(noun))
    first = scene.tokens(body)[0]
    if first and _tells(scene.doc[first - 1]):
        yield scene.doc[first - 1], f"“{scene.doc[first - 1].text}” before the name"


def _tells(noun: Token) -> bool:
    words = toml("ties")["parts"]
    return noun.lemma_.lower() in (*words["parts"], *words["parents"]) and noun.pos_ == "NOUN"


def _other(scene: Scene, noun: Token) -> Mention | None:
    """Return the body that the noun's possessive or "of" names."""
    first = noun.i
    while first and scene.doc[first - 1].pos_ in ("ADJ", "NOUN") and scene.at(first - 1) is None:
        first -= 1
    possessor = owner(scene, first)
    if possessor is not None:
        return possessor
    of = [child for child in noun.children if child.dep_ == "prep" and child.lower_ == "of" and child.i == noun.i + 1]
    things = (thing for child in of for thing in child.children if thing.dep_ == "pobj")
    return next((found for thing in things if (found := scene.at(thing)) is not None), None)
