"""Which place lies in which, as the text says it: "the Syrian city of Aleppo", "Bonn, Germany", "X, a town in Y"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities.scene import Scene
from ingest.lexicon import toml
from ingest.record import Mention, Relation
from ingest.relations.known import Known
from ingest.relations.ties import adjective, below, named, noun_phrase_left, stated

Found = Iterator[tuple[Mention, str, float]]


def places(scene: Scene, known: Known) -> Iterator[Relation]:
    """Yield the places that other places are said to lie in."""
    for place in named(scene, "Place", "Facility"):
        for whole, why, sure in (
            *_before(scene, known, place),
            *_behind_comma(scene, known, place),
            *_apposition(scene, known, place),
            *_within(scene, place),
        ):
            if whole.type in ("Country", "Place", "Group"):
                yield from stated(scene, place, "locatedIn", whole, why=why, sure=sure)


def _before(scene: Scene, known: Known, place: Mention) -> Found:
    """Yield the state of "the Syrian city of Aleppo" and of "the Kenyan capital Nairobi"."""
    doc, first = scene.doc, scene.tokens(place)[0]
    start = first - 1 if first > 0 and doc[first - 1].lower_ == "of" else first
    if start == 0 or doc[start - 1].lower_ not in toml("ties")["places"]["nouns"]:
        return
    for token in noun_phrase_left(scene, start):
        state = adjective(scene, known, token)
        if state is not None:
            yield state, f"nationality word of “{doc[start - 1].text}”", 0.9


def _behind_comma(scene: Scene, known: Known, place: Mention) -> Found:
    """Yield the state of "Bonn, Germany,": known as the place's own, or set off by a second comma."""
    doc, last = scene.doc, scene.tokens(place)[1]
    whole = scene.at(last + 1) if last + 1 < len(doc) and doc[last].text == "," else None
    if whole is None or whole.type not in ("Country", "Place") or whole.mention != "NAM":
        return
    after = scene.tokens(whole)[1]
    entry = known.entry(place.cluster)
    if entry is not None and entry.name in toml("ties")["disputed"]["names"]:
        return
    if entry is not None and entry.state and known.state(entry.state) == whole.cluster:
        yield whole, "state behind the comma", 0.9
    elif (
        entry is None
        and place.type == "Place"
        and whole.cluster in known.states
        and doc[after : after + 1].text in (",", ".", ")")
        and doc[scene.tokens(place)[0] - 1].lower_ in ("in", "at", "near", "from", "outside")
    ):
        yield whole, "state set off behind the comma", 0.7


def _apposition(scene: Scene, known: Known, place: Mention) -> Found:
    """Yield the wholes of "X, a city in Y" and "X, the Syrian capital"."""
    head = scene.head(place)
    verb = head.head
    nouns = [child for child in head.children if child.dep_ == "appos" and child.i > head.i]
    if head.dep_ == "nsubj" and verb.lemma_ == "be" and not any(child.dep_ == "neg" for child in verb.children):
        nouns += [child for child in verb.children if child.dep_ == "attr"]
    for noun in nouns:
        if noun.lemma_.lower() in toml("ties")["places"]["nouns"] and scene.at(noun) is None:
            yield from _of_noun(scene, known, noun)


def _of_noun(scene: Scene, known: Known, noun: Token) -> Found:
    for child in noun.children:
        state = adjective(scene, known, child)
        if state is not None:
            yield state, f"nationality word of “{noun.text}”", 0.9
        whole = scene.at(child)
        if child.dep_ == "poss" and whole is not None and whole.cluster in known.states:
            yield whole, f"possessive of “{noun.text}”", 0.9
        if child.dep_ == "prep" and child.lower_ in ("in", "of"):
            for inner in child.children:
                found = scene.at(inner)
                if inner.dep_ == "pobj" and found is not None and found.mention == "NAM":
                    yield found, f"“{child.lower_}” of “{noun.text}”", 0.85


def _within(scene: Scene, place: Mention) -> Found:
    """Yield "X in Y" for a facility, whose name is seldom followed by a place that it is not in."""
    if place.type == "Facility" and not _is_of_another(scene, place):
        yield from ((whole, "“in” behind the name", 0.75) for _, whole in below(scene, place, "in"))


def _is_of_another(scene: Scene, place: Mention) -> bool:
    """Say whether a name tells whose a building is: the king of "the palace of Hammurabi in Babylon"."""
    head = scene.head(place)
    return head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.tag_ in ("NN", "NNS")
