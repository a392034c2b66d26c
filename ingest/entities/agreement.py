"""Whether number, gender and kind let a pronoun mean somebody, and how well the words around it suit that."""

from __future__ import annotations

import functools

from spacy.tokens import Doc, Token

from ingest.entities import gazetteer
from ingest.entities.clusters import Entity
from ingest.entities.referents import Referent
from ingest.entities.words import noun_types, person_nouns
from ingest.lexicon import toml

# Confidence of a type from which no pronoun overrules it.
SURE = 0.99

_LONE_NAME = 0.4
# Points for "they" by what it would stand for: more than one before one of many heads.
_MANY, _CROWD, _OTHERS = 1.5, 0.8, -2.0
# Points for "it" by where it stands: who acts is a body or state, what is acted upon a thing.
_ACTS, _IS, _ACTED_ON = 1.0, -3, -3
_BODIES = {"Organization": 0.3, "Country": 0.3, "Place": -0.6, "Facility": -0.4}


def agrees(candidate: Referent, group: str) -> bool:
    """Say whether number, gender and kind allow the pronoun."""
    if group in ("he", "she"):
        gender = candidate.entity.gender
        person = (candidate.type == "Person" or maybe_person(candidate)) and not _are_people(candidate)
        return (
            person
            and not candidate.plural
            and not _is_collective(candidate)
            and gender in (None, "m" if group == "he" else "f")
        )
    if group == "it":
        told = candidate.kind == "NOM" and candidate.type == "Person" and is_crowd(candidate)
        return (told or candidate.type not in ("Person", "Group")) and not candidate.plural
    return candidate.plural or (is_crowd(candidate) and (candidate.kind != "NAM" or candidate.acts))


def _is_collective(candidate: Referent) -> bool:
    """Say whether a noun means several as one, who are no "he": "this family"."""
    return candidate.kind == "NOM" and candidate.noun in toml("coreference")["agreement"]["collectives"]


def maybe_person(candidate: Referent) -> bool:
    """Say whether a name taken for something else may yet be a person's: short, unknown, nothing in it against that."""
    if candidate.kind != "NAM" or candidate.type not in ("Organization", "Place", "Product"):
        return False
    return all(
        n.size <= 3 and n.text[0].isupper() and not n.text.isupper() and not n.entries and n.confidence < SURE
        for n in candidate.entity.names
    ) and not any(_of_a_place(n.doc, n.first, n.last) for n in candidate.entity.names)


def _are_people(candidate: Referent) -> bool:
    """Say whether a name is a plural of a noun for people ("Farmers"), whatever it was taken for."""
    head = candidate.head
    return candidate.kind == "NAM" and head.tag_ in ("NNS", "NNPS") and head.lemma_.lower() in noun_types()


def _of_a_place(doc: Doc, first: int, last: int) -> bool:
    """Say whether words around a name tell that it is no person's: an article, "in", a noun that it modifies."""
    before = doc[first - 1] if first else None
    if before is not None and before.lower_ in toml("coreference")["agreement"]["before_places"]:
        return True
    thing = before is not None and before.pos_ == "NOUN" and before.lemma_.lower() not in person_nouns()
    return thing or doc[last - 1].dep_ in ("compound", "nmod", "amod")


def is_crowd(candidate: Referent) -> bool:
    """Say whether one body may be "they": the police, a family, a team, a militia."""
    crowds = toml("coreference")["agreement"]
    if candidate.kind == "NAM":
        entry = candidate.entity.entry
        last = candidate.head.doc[candidate.last - 1].lower_
        return last in crowds["crowds"] or (entry is not None and entry.kind in crowds["crowd_kinds"])
    return candidate.noun in crowds["crowds"]


def fitness(pronoun: Token, candidate: Referent, group: str) -> float:
    """Points for how well a candidate of the right kind suits the pronoun."""
    if group in ("he", "she"):
        return 0.3 if candidate.entity.gender else _lone_name(candidate.entity, group)
    if group == "it":
        return _BODIES.get(candidate.type, 0.0) + (0.0 if candidate.thing else _acting(pronoun))
    return _MANY if candidate.plural else _CROWD if not _urges(candidate, pronoun) else _OTHERS


def _urges(crowd: Referent, pronoun: Token) -> bool:
    """Say whether a crowd acts on what "them" means, which are others: "the group urged Chad to free them"."""
    subject = crowd.head.dep_ in ("nsubj", "nsubjpass") and crowd.head.head in pronoun.ancestors
    return pronoun.lower_ == "them" and subject


def _acting(pronoun: Token) -> float:
    """Points for a state or body as "it": more where it acts, less where it merely is, least where it is acted upon."""
    verb = pronoun.head
    if pronoun.dep_ == "poss":
        return 0.0
    if pronoun.dep_ not in ("nsubj", "nsubjpass"):
        return _ACTED_ON
    if does(pronoun):
        return _ACTS
    if verb.lemma_ in toml("coreference")["agreement"]["of_things_done"]:
        return _IS
    if verb.lemma_ not in ("be", "become", "remain"):
        return -1.5
    what = [child for child in verb.children if child.dep_ in ("acomp", "attr")]
    personal = toml("coreference")["empty_it"]["personal"]
    return _ACTS if any(word.lower_ in personal for word in what) else _IS


def does(subject: Token) -> bool:
    """Say whether a token is the subject of what only a person, state or body does."""
    return subject.dep_ in ("nsubj", "nsubjpass") and subject.head.lemma_ in _deeds()


@functools.cache
def _deeds() -> frozenset[str]:
    """Return the verbs of which only persons, states and bodies are the subject."""
    lists = toml("coreference")
    return frozenset((*lists["agreement"]["deeds"], *lists["saying"]["verbs"]))


def _lone_name(entity: Entity, group: str) -> float:
    """Points for a person known by one word that is a given name elsewhere: it may be a surname, so it only weighs."""
    found = {gazetteer.given_names().get(name.text) for name in entity.names} - {None}
    if len(found) != 1:
        return 0.0
    return _LONE_NAME if found == {"m" if group == "he" else "f"} else -6 * _LONE_NAME
