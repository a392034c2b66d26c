"""Where organizations have their seat, and of which state they are bodies: "Berlin-based X", "Italian airline X"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities.scene import Scene
from ingest.lexicon import toml
from ingest.record import Mention, Relation
from ingest.relations.known import Known
from ingest.relations.ties import adjective, below, named, noun_phrase_left, owner, stated

_PLACES = ("Country", "Place")


def seats(scene: Scene, known: Known) -> Iterator[Relation]:
    """Yield the seats of organizations, and the states whose bodies they are."""
    for body in named(scene, "Organization"):
        for place, why, sure in (*_stated_seat(scene, body), *_of_state(scene, known, body)):
            yield from stated(scene, body, "basedIn", place, why=why, sure=sure)
            if place.cluster in known.states and known.is_body(body.cluster):
                yield from stated(scene, body, "governmentBodyOf", place, why=why, sure=sure)


def _is_joint(scene: Scene, token: Token) -> bool:
    """Say whether two nationalities are said of a body, which has one seat: "the British and American airline"."""
    joined = token.i > 1 and scene.doc[token.i - 1].lower_ in ("and", "or", "-", "–", "/")
    other = scene.at(token.i - 2) if joined else None
    return other is not None and other.type in ("Group", "Country")


def _stated_seat(scene: Scene, body: Mention) -> Iterator[tuple[Mention, str, float]]:
    """Yield "Berlin-based X", "X, headquartered in Berlin", "X is based in Berlin"."""
    for token in noun_phrase_left(scene, scene.tokens(body)[0]):
        if token.lower_ == "based" and scene.doc[token.i - 1].text == "-":
            place = scene.at(token.i - 2)
            if place is not None and place.type in _PLACES:
                yield place, "“-based” before the name", 0.9
    head = scene.head(body)
    verbs = [child for child in head.children if child.dep_ in ("acl", "relcl", "advcl")]
    verbs += [head.head] if head.dep_ in ("nsubj", "nsubjpass") else []
    for verb in verbs:
        if verb.lemma_ in toml("ties")["seat"]["verbs"] and not any(c.dep_ == "neg" for c in verb.children):
            yield from ((place, f"“{verb.text} in”", 0.9) for place in _in(scene, verb))


def _in(scene: Scene, verb: Token) -> Iterator[Mention]:
    for preposition in verb.children:
        if preposition.lower_ in ("in", "at", "outside", "near"):
            for noun in preposition.children:
                place = scene.at(noun)
                if noun.dep_ == "pobj" and place is not None and place.type in _PLACES:
                    yield place


def _of_state(scene: Scene, known: Known, body: Mention) -> Iterator[tuple[Mention, str, float]]:
    """Yield "Italian airline X", "Italy's X", "the X of Italy", "X in Mainz"."""
    first = scene.tokens(body)[0]
    if not known.is_worldwide(body.cluster):
        for token in noun_phrase_left(scene, first):
            state = adjective(scene, known, token)
            if state is not None and not _is_joint(scene, token):
                yield state, "nationality word before the name", 0.8
            if scene.at(token) is not None:
                break
        possessor = owner(scene, first)
        if possessor is not None and possessor.type in _PLACES and not _is_elsewhere(scene, known, body, possessor):
            yield possessor, "possessive before the name", 0.8
        for preposition, place in below(scene, body, "of", "in"):
            if place.type in _PLACES and (preposition.lower_ == "of" or known.sits_in(body, place)):
                yield place, f"“{preposition.lower_}” behind the name", 0.7


def _is_elsewhere(scene: Scene, known: Known, body: Mention, place: Mention) -> bool:
    """Say whether a place owns what a body is told with, or the body is of another state: "Ohio's Senate seats"."""
    inside = scene.head(body).dep_ in ("compound", "nmod") and place.cluster not in known.states
    return inside or known.sits_elsewhere(body, place)
