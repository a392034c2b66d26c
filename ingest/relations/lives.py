"""Where persons were born, live and learned, and what they founded, as verbs tell it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Token

from ingest.entities.scene import Scene
from ingest.lexicon import toml
from ingest.record import Mention, Relation
from ingest.relations.known import Known
from ingest.relations.ties import stated

Frame = Mapping[str, Sequence[str]]


def lives(scene: Scene, known: Known) -> Iterator[Relation]:
    """Yield what the verbs of `ties.toml` say of persons: "X was born in Y", "X graduated from Y", "X founded Y"."""
    for verb in scene.doc:
        if verb.pos_ == "VERB" and not _is_unreal(verb):
            for tie, frame in toml("ties")["verbs"].items():
                if verb.lemma_ in frame["words"] and verb.tag_ in frame.get("tags", verb.tag_):
                    yield from _told(scene, known, verb, tie, frame)


def _is_unreal(verb: Token) -> bool:
    """Say whether it is denied, asked or only wished: nothing lasting follows from that."""
    return any(
        child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ not in ("was", "is", "has", "had", "did"))
        for child in verb.children
    )


def _told(scene: Scene, known: Known, verb: Token, tie: str, frame: Frame) -> Iterator[Relation]:
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children) or verb.tag_ == "VBN"
    subject = _person(scene, known, _subject(verb, passive="passive" in frame["voice"]))
    if "passive" not in frame["voice"] and passive and verb.dep_ not in ("ROOT", "conj", "ccomp"):
        return
    for thing in _things(scene, verb, frame["prepositions"]):
        fits = thing.type in frame["types"] and known.is_named(thing.cluster)
        if subject is not None and fits and ("schools" not in frame or _is_school(known, thing)):
            yield from stated(scene, subject, tie, thing, why=f"“{verb.text}”", sure=0.8)
    if "founded" in tie and passive:
        yield from _founded_by(scene, known, verb, frame)


def _subject(verb: Token, *, passive: bool) -> Token | None:
    wanted = ("nsubjpass", "nsubj") if passive else ("nsubj",)
    own = next((child for child in verb.children if child.dep_ in wanted), None)
    if own is None and verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return _subject(verb.head, passive=True)
    if own is None and verb.dep_ in ("acl", "relcl") and passive:
        return verb.head
    if own is not None and own.tag_ == "WP" and verb.dep_ == "relcl":
        return verb.head
    return own


def _person(scene: Scene, known: Known, token: Token | None) -> Mention | None:
    mention = scene.at(token) if token is not None else None
    named = mention is not None and mention.type == "Person" and known.is_named(mention.cluster)
    return mention if named else None


def _things(scene: Scene, verb: Token, prepositions: Sequence[str]) -> Iterator[Mention]:
    """Yield what the verb has as its object, or behind one of the prepositions."""
    for child in verb.children:
        objects = [child] if child.dep_ == "dobj" and "" in prepositions else []
        if child.dep_ == "prep" and child.lower_ in prepositions:
            objects = [thing for thing in child.children if thing.dep_ == "pobj"]
        for thing in objects:
            mention = scene.at(thing)
            if mention is not None and mention.mention == "NAM":
                yield mention


def _is_school(known: Known, thing: Mention) -> bool:
    entry = known.entry(thing.cluster)
    return (entry is not None and entry.kind == "university") or not _schools().isdisjoint(thing.text.split())


def _schools() -> frozenset[str]:
    return frozenset(toml("ties")["verbs"]["educatedAt"]["schools"])


def _founded_by(scene: Scene, known: Known, verb: Token, frame: Frame) -> Iterator[Relation]:
    """Yield "Y, founded by X" the right way round."""
    body = scene.at(verb.head) if verb.dep_ in ("acl", "relcl") else None
    for child in verb.children:
        body = scene.at(child) if child.dep_ == "nsubjpass" else body
    agents = (thing for child in verb.children if child.dep_ == "agent" for thing in child.children)
    for agent in agents:
        for head in (agent, *agent.conjuncts):
            person = _person(scene, known, head)
            if person is not None and body is not None and body.type in frame["types"]:
                yield from stated(scene, person, "founded", body, why=f"“{verb.text} by”", sure=0.8)
