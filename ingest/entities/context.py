"""What the words around a name say about its type, as votes: titles, prepositions, verbs, possessions, appositions."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities import words
from ingest.entities.spans import Kind, Name
from ingest.lexicon import toml

Vote = tuple[Kind, float, str]
"""A type (None: no name that we keep), points, and the rule."""

_LOCATIVE = {
    "in": 2.2,
    "near": 2.0,
    "outside": 1.6,
    "across": 0.8,
    "throughout": 1.0,
    "inside": 1.0,
    "from": 0.8,
    "to": 0.6,
    "at": 0.8,
}
# Tokens behind a subject in which a pronoun takes it up.
REACH = 25

_MISTER = frozenset({"Mr", "Mr.", "Mister", "Ms", "Ms.", "Miss"})
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})


def context(name: Name) -> Iterator[Vote]:
    """Yield what the neighbours of `name` and the parse say about its type."""
    before = name.doc[name.first - 1] if name.first else None
    after = name.doc[name.last] if name.last < len(name.doc) else None
    if before is not None:
        yield from _before(before)
    if after is not None:
        yield from _after(name, after)
    yield from _governor(name)
    yield from _described(name)
    yield from _answered(name)


def _before(token: Token) -> Iterator[Vote]:
    noun = words.noun_types().get(token.lemma_.lower()) if token.pos_ == "NOUN" else None
    if token.text in words.group("courtesy") or token.text in _MISTER:
        yield "Person", 12.0, f"title {token.text}"
    elif token.text in words.person_titles():
        yield "Person", 4.0, f"title {token.text}"
    elif noun and token.tag_ == "NN":
        yield _placed(noun), 3.0 if noun == "Person" else 2.0, f"{token.text} before"
    elif token.lower_ in _LOCATIVE:
        yield "Place", _LOCATIVE[token.lower_], f"after {token.lower_}"
        yield "Person", -0.5, f"after {token.lower_}"
    elif token.lower_ == "of" and (kind := words.noun_types().get(token.head.lemma_.lower())) in ("Place", "Facility"):
        yield "Place", 3.0 if kind == "Place" else 1.5, f"{token.head.text} of"
    elif token.lower_ == "the":
        yield "Person", -1.5, "after the"


def _placed(kind: Kind) -> Kind:
    return "Place" if kind == "Country" else kind


def _after(name: Name, token: Token) -> Iterator[Vote]:
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if token.pos_ == "NOUN" and not name.entries and name.doc[name.last - 1].head == token:
        yield from _modified(token)
    if token.lower_ == "who":
        yield "Person", 2.0, "who"
    if following is None:
        return
    if token.text == "-" and following.lower_ in ("based", "born"):
        yield "Place", 2.5, "-based"
    elif token.text == "," and following.text.isdigit() and 10 < int(following.text) < 105:
        yield "Person", 3.0, "age"
    elif token.text == "," and following.lower_ in ("who", "whose"):
        yield "Person", 2.0, "who"
    elif token.text in _POSSESSIVE:
        yield from _owner(name, token)


def _modified(noun: Token) -> Iterator[Vote]:
    """The noun behind a name that it belongs to: "the Dawn newspaper", "Helmand province"."""
    kind = words.noun_types().get(noun.lemma_.lower())
    if kind in ("Organization", "Place", "Facility"):
        yield kind, 2.0, f"{noun.text} behind"
    else:
        for kind in _told("modified").get(noun.lemma_.lower(), ()):
            yield kind, 2.5, f"{noun.text} behind"


def _owner(name: Name, mark: Token) -> Iterator[Vote]:
    """What the name has: kin, shares, streets."""
    head = name.doc[name.last - 1].head
    noun = head if head.i > mark.i else mark.nbor()
    for kind in _told("owned").get(noun.lemma_.lower(), ()):
        yield kind, 2.5, f"its {noun.text}"


def _governor(name: Name) -> Iterator[Vote]:
    head = name.doc[name.last - 1]
    verb = head.head.lemma_
    if head.dep_ == "dobj":
        for kind in _told("done_to").get(verb, ()):
            yield kind, 2.2 if kind == "Place" else 1.0, f"{verb} it"
    elif head.dep_ == "nsubjpass":
        for kind in _told("undergone").get(verb, ()):
            yield kind, 2.5, f"is {head.head.text}"
    elif head.dep_ == "nsubj":
        if verb in toml("evidence")["speech"]:
            yield "Person", _speaker(name), "speaks"
            yield "Organization", 0.4, "speaks"
        for kind in _told("acts").get(verb, ()):
            yield kind, 2.0, f"{verb} it"


def _described(name: Name) -> Iterator[Vote]:
    """The noun that stands in apposition to the name, or that it is said to be."""
    head = name.doc[name.last - 1]
    nouns = [child for child in head.children if child.dep_ == "appos" and child.i > head.i]
    if head.dep_ == "appos" and head.head.i < name.first - 1:
        nouns.append(head.head)
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        nouns.extend(child for child in head.head.children if child.dep_ == "attr")
    for noun in nouns:
        kind = words.noun_types().get(noun.lemma_.lower())
        if noun.tag_ == "NN" and kind:
            yield _placed(kind), 3.0, f"a {noun.text}"


def _answered(name: Name) -> Iterator[Vote]:
    """A subject whom "he" or "she" takes up before another person is named."""
    head = name.doc[name.last - 1]
    if head.dep_ not in ("nsubj", "nsubjpass"):
        return
    for token in name.doc[name.last : name.last + REACH]:
        if token.ent_type_ == "PERSON":
            return
        if token.lower_ in ("he", "she") and token.dep_ in ("nsubj", "nsubjpass"):
            yield "Person", 1.5, f"{token.lower_} behind"
            return


def _speaker(name: Name) -> float:
    """Return how much speaking tells of a person: much for an unknown name that looks like no place or body."""
    if name.entries or not name.text.replace(" ", "").isalpha():
        return 0.8
    if name.label in ("GPE", "LOC"):
        return 4.5
    bare = name.size == 1 and name.text.istitle()
    return 1.5 if bare else 2.0 if name.size > 2 and _is_bare(name) else 0.8


def _is_bare(name: Name) -> bool:
    """Say whether a name is all capitalised words, without an article and without a word that tells of a body."""
    before = name.doc[name.first - 1].lower_ if name.first else ""
    own = [token.text for token in name.doc[name.first : name.last]]
    known = words.heads("last").keys() | words.heads("anywhere").keys() | words.heads("first").keys()
    return before != "the" and all(word.istitle() for word in own) and known.isdisjoint(own)


@functools.cache
def _told(table: str) -> dict[str, tuple[Kind, ...]]:
    """Return word -> the types it tells, for a table of `data/lexicon/evidence.toml`."""
    found: dict[str, tuple[Kind, ...]] = {}
    for kind, told in toml("evidence")[table].items():
        for word in told:
            found[word] = (*found.get(word, ()), kind)
    return found
