"""Capitals and seats of government that stand for the government: "Pyongyang denied", "talks with Moscow"."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import Any

from spacy.tokens import Token

from ingest.document import Document
from ingest.entities import gazetteer
from ingest.entities.clusters import Entity
from ingest.entities.gazetteer import Entry, fold
from ingest.entities.spans import Name
from ingest.lexicon import table, toml
from ingest.record import Mention


def actor_cluster(document: Document, mention: Mention) -> str:
    """Return the cluster that acts where `mention` stands: the state for a capital that means its government.

    Use it for the agent and recipient of an event; for the place of an event the mention's own cluster is right.
    """
    same = (m for m in document.mentions if m.metonym and (m.start, m.end) == (mention.start, mention.end))
    return next((m.cluster for m in same), mention.cluster)


def governments(names: list[Name]) -> None:
    """Stretch a person's name to the government that follows it ("the Biden administration"), in place."""
    for place, name in enumerate(names):
        following = name.doc[name.last].lower_ if name.last < len(name.doc) else ""
        if following in government_nouns() and (name.type == "Person" or _surname(name)):
            names[place] = Name(name.doc, name.first, name.last + 1, "Organization", "a person's government")


def government_nouns() -> frozenset[str]:
    """Return the words that make a person's name a government: "administration"."""
    return frozenset(toml("metonyms")["governments"]["nouns"])


def _surname(name: Name) -> bool:
    """Say whether the model takes an unknown name for a person's though the word behind it made it a body."""
    return name.label == "PERSON" and name.type == "Organization" and not name.entries


def meant(entities: list[Entity]) -> Iterator[tuple[Name, Entry]]:
    """Yield the names of places and seats that mean a government, with the state or organization meant."""
    for entity in entities:
        for name in entity.names:
            entry = _government(name)
            if entry and name.type != "Person" and acts(name.doc[name.first : name.last].root):
                yield name, entry


def governing(entities: list[Entity]) -> dict[int, Entity]:
    """Return the states that capitals of the text stand for, where it names them too, by the first token of each."""
    states = {entity.entry.id: entity for entity in entities if entity.entry and entity.names}
    found = [(name, entry) for name, entry in meant(entities) if name.type == "Place"]
    return {name.first: states[entry.id] for name, entry in found if entry.id in states}


def _government(name: Name) -> Entry | None:
    code = _seats().get(fold(name.text))
    if code is None or any(entry.kind == "province" for entry in name.entries[:1]):
        return None
    return gazetteer.state(code) if "/" not in code else gazetteer.by_id(code)


def acts(head: Token) -> bool:
    """Say whether a place name stands where a government would: subject of a deed, object of speech, talks with."""
    signs = _signs()
    governor = head.head
    if head.dep_ == "conj":
        return acts(governor)
    if head.dep_ in ("nsubj", "nsubjpass"):
        return governor.pos_ == "VERB" and governor.lemma_ not in signs["locative_verbs"]
    if head.dep_ == "poss":
        return governor.lower_ in signs["possessed"] or any(c.lower_ in signs["possessed"] for c in governor.children)
    if head.dep_ in ("dobj", "dative"):
        return governor.lemma_ in signs["speech"]
    if head.dep_ == "pobj":
        return not _is_one_of_its_kind(head) and _after_preposition(governor, signs)
    return False


def _is_one_of_its_kind(place: Token) -> bool:
    """Say whether a place is told of as it is or may be: "support for a united Nicosia"."""
    return any(c.dep_ == "det" and c.lower_ in ("a", "an") for c in place.children)


def _after_preposition(preposition: Token, signs: Mapping[str, Any]) -> bool:
    if preposition.dep_ == "agent":
        return True
    if preposition.lower_ == "to":
        return _receives(preposition.head, signs)
    if preposition.lower_ not in signs["prepositions"]:
        return False
    governor = preposition.head
    deals = preposition.lower_ == "with" and governor.pos_ == "VERB" and governor.lemma_ in signs["dealing"]
    return deals or governor.lower_ in signs["nouns_before"] or governor.lemma_ in signs["speech"]


def _receives(giving: Token, signs: Mapping[str, Any]) -> bool:
    """Say whether goods go to who stands behind "to": "sold drones to Moscow", "arms sales to Taipei"."""
    if giving.lower_ in signs["nouns_to"]:
        return True
    goods = [child for child in giving.children if child.dep_ in ("dobj", "nsubjpass")]
    sent = giving.lemma_ in signs["giving"] and any(_are_goods(noun, signs) for noun in goods)
    return sent or (giving.dep_ == "dobj" and giving.head.lemma_ in signs["giving"] and _are_goods(giving, signs))


def _are_goods(noun: Token, signs: Mapping[str, Any]) -> bool:
    words = (noun, *(child for child in noun.children if child.dep_ in ("compound", "conj")))
    return any(word.lemma_.lower() in signs["goods"] for word in words)


def _signs() -> Mapping[str, Any]:
    signs: Mapping[str, Any] = toml("metonyms")["signs"]
    return signs


@functools.cache
def _seats() -> dict[str, str]:
    capitals = {fold(row["capital"]): row["id"] for row in table("states") if row["capital"] and row["kind"] == "state"}
    return capitals | {fold(name): code for name, code in toml("metonyms")["seats"].items()}
