"""What the parse says about a name's type, as votes: what it does, what is done to it, what it is of, what it is."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities import words
from ingest.entities.spans import Name, Vote
from ingest.lexicon import toml

# Tokens behind a subject in which a pronoun takes it up.
REACH = 25

_NAMED = frozenset({"call", "name", "dub", "know"})


def votes(name: Name) -> Iterator[Vote]:
    """Yield what the parse around `name` says about its type."""
    yield from _governor(name)
    yield from _belonging(name)
    yield from _described(name)
    yield from _answered(name)


def _governor(name: Name) -> Iterator[Vote]:
    head = name.doc[name.last - 1]
    verb = head.head.lemma_
    if head.dep_ == "dobj":
        for kind in words.told("done_to").get(verb, ()):
            yield kind, 2.2 if kind == "Place" else 1.0, f"{verb} it"
    elif head.dep_ == "nsubjpass":
        for kind in words.told("undergone").get(verb, ()):
            yield kind, 2.5, f"is {head.head.text}"
    elif head.dep_ == "nsubj":
        if verb in toml("evidence")["speech"]:
            yield from _speaks(name)
        for kind in words.told("acts").get(verb, ()):
            yield kind, 2.0, f"{verb} it"
    elif head.dep_ == "pobj" and head.head.dep_ == "agent":
        for kind in words.told("done_by").get(head.head.head.lemma_, ()):
            yield kind, 1.5, f"{head.head.head.text} by it"


def _belonging(name: Name) -> Iterator[Vote]:
    """The noun or verb that a preposition ties the name to: "chairman of X", "work for X", "the arrest of X"."""
    head = name.doc[name.last - 1]
    if head.dep_ != "pobj" or name.entries:
        return
    preposition = head.head
    governor = preposition.head
    for kind in words.told("belonging").get(f"{governor.lemma_.lower()} {preposition.lower_}", ()):
        yield kind, 2.5, f"{governor.text} {preposition.text}"
    if preposition.lower_ == "to" and preposition.i and preposition.nbor(-1).lower_ == "according":
        yield "Place", -1.5, "according to it"


def _described(name: Name) -> Iterator[Vote]:
    """The noun that stands in apposition to the name, or that it is said to be."""
    head = name.doc[name.last - 1]
    nouns = [child for child in head.children if child.dep_ == "appos" and child.i > head.i]
    if head.dep_ == "appos" and head.head.i < name.first - 1:
        nouns.append(head.head)
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        nouns.extend(child for child in head.head.children if child.dep_ == "attr")
    nouns.extend(_called(head))
    for noun in nouns:
        lemma = noun.lemma_.lower()
        kind = None if lemma in toml("evidence")["either"] else words.noun_types().get(lemma)
        if kind and (noun.tag_ == "NN" or (kind == "Organization" and noun.tag_ == "NNS")):
            yield "Place" if kind == "Country" else kind, 3.0, f"a {noun.text}"


def _called(head: Token) -> Iterator[Token]:
    """Yield the noun of which the name is said to be the name: "forces known as X", "a unit called X"."""
    verb = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "as" else head.head
    if verb.lemma_ in _NAMED and verb.dep_ in ("acl", "relcl") and head.dep_ in ("pobj", "oprd", "dobj", "attr"):
        yield verb.head


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


def _speaks(name: Name) -> Iterator[Vote]:
    """How much speaking tells of a person: much for an unknown name that looks like no place or body."""
    yield "Person", _speaker(name), "speaks"
    yield "Organization", 0.4, "speaks"


def _speaker(name: Name) -> float:
    if name.entries or not name.text.replace(" ", "").isalpha():
        return 0.8
    if name.label in ("GPE", "LOC") and not ends_as_body(name):
        return 4.5
    bare = name.size == 1 and name.text.istitle()
    return 1.5 if bare else 2.0 if name.size > 2 and _is_bare(name) else 0.8


def ends_as_body(name: Name) -> bool:
    """Say whether the last of several words tells of a body: "West Yorkshire Police", not "Fiona Hill"."""
    last = name.doc[name.last - 1].text
    return name.size > 1 and words.heads("last").get(last) == "Organization" and last not in words.small("surnames")


def _is_bare(name: Name) -> bool:
    """Say whether a name is all capitalised words, without an article and without a word that tells of a body."""
    before = name.doc[name.first - 1].lower_ if name.first else ""
    own = [token.text for token in name.doc[name.first : name.last]]
    known = words.heads("last").keys() | words.heads("anywhere").keys() | words.heads("first").keys()
    return before != "the" and all(word.istitle() for word in own) and known.isdisjoint(own)
