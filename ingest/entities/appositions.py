"""When a noun phrase behind a comma is no apposition to a name: "After talks with X, a spokesman said"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.entities.complements import objects
from ingest.entities.offices import office_at
from ingest.entities.scene import Scene
from ingest.entities.words import titles
from ingest.record import Mention

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def opens_clause(noun: Token, name: Token) -> bool:
    """Say whether `noun` behind the comma of `name` is the subject of what follows, whatever the parse says of it.

    A finite verb stands right behind its phrase, and the name is a part of what leads up to it: the "detective" of
    "According to X, a detective was given the tape" is not X; in "X, a spokesman for the port said" X is the subject.
    """
    verb = _finite_behind(noun)
    if verb is None or noun.i < name.i:
        return False
    while name.dep_ == "appos":
        name = name.head
    return noun.dep_ in _SUBJECTS or name.dep_ in ("pobj", "dobj")


def is_anothers(noun: Token, name: Token) -> bool:
    """Say whether another person's name stands between a name and a noun: "wrote to X, Y, head of Z" is of Y."""
    between = noun.doc[name.i + 1 : noun.left_edge.i]
    return any(token.ent_type_ == "PERSON" for token in between) and any(token.text == "," for token in between)


def leads_up_to_another(scene: Scene, person: Mention, noun: Token, *, listed: bool) -> bool:
    """Say whether the office behind a name leads up to the next one: "Director of A Dr. X, Director of B Dr. Y".

    Where the offices of a list stand before their names a comma may part them: "the head of A, X, the dean of B, Y".
    """
    office = office_at(noun)
    things = [t for t in objects(scene, office) if t.start > person.end] if office is not None else []
    if not things:
        return False
    end = max(scene.tokens(thing)[1] for thing in things)
    if listed and end < len(scene.doc) and scene.doc[end].text == ",":
        end += 1
    while end < len(scene.doc) and scene.doc[end].text in titles():
        end += 1
    follower = scene.at(end) if end < len(scene.doc) else None
    named = follower is not None and follower.type == "Person" and follower.mention == "NAM"
    return named and follower is not None and follower.cluster != person.cluster


def _finite_behind(noun: Token) -> Token | None:
    """Return the finite verb right behind the phrase of `noun`, with no mark between."""
    last = max((child.right_edge.i for child in noun.children if child.dep_ == "prep"), default=noun.i)
    behind = noun.doc[last + 1] if last + 1 < len(noun.doc) else None
    return behind if behind is not None and behind.tag_ in _FINITE and behind.sent == noun.sent else None
