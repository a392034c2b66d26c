"""What a pronoun or description can stand for: every name and typed noun phrase of a document, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.entities import words
from ingest.entities.clusters import Entity
from ingest.entities.examples import are_states
from ingest.entities.nouns import stands_for
from ingest.entities.phrase_extents import extent
from ingest.entities.spans import Name, is_one
from ingest.record import EntityType, MentionKind

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_RELATIVE = frozenset({"who", "whom", "whose", "which"})
OWN = frozenset({"my", "our", "your", "his", "her", "its", "their"})


@dataclass(slots=True, eq=False)
class Referent:
    """Tokens `[first, last)` with head `head` that stand for `entities`: one, or the members of a set.

    `why` says which rule found it; a noun phrase of its own has a fresh entity without names. A `thing` is nothing
    the graph holds; `names` are the entities named inside a noun phrase; a `title` stands in the headline.
    """

    entities: list[Entity]
    first: int
    last: int
    head: Token
    kind: MentionKind
    type: EntityType
    plural: bool
    why: str
    confidence: float = 0.8
    sentence: int = 0
    thing: bool = False
    names: tuple[Entity, ...] = ()
    title: bool = False

    @property
    def entity(self) -> Entity:
        """The entity, for a referent that is not a set."""
        return self.entities[0]

    @property
    def relative(self) -> bool:
        """Say whether it is a relative pronoun, which speaks of its phrase a second time without a second mention."""
        return self.kind == "PRO" and self.head.lower_ in _RELATIVE

    @property
    def acts(self) -> bool:
        """Say whether it is a subject or joined to one."""
        head = self.head
        while head.dep_ == "conj" and head.head is not head:
            head = head.head
        return head.dep_ in ("nsubj", "nsubjpass")

    @property
    def noun(self) -> str:
        """The head noun's lemma in lower case."""
        return self.head.lemma_.lower()


def named(entities: Iterable[Entity], governments: Mapping[int, Entity]) -> Iterator[Referent]:
    """Yield a referent for each name; nationality words count as plural if they are ("the Russians").

    `governments` are the states that capitals stand for, by the first token of each name: of them the text goes on.
    """
    for entity in entities:
        for name in entity.names:
            state = governments.get(name.first)
            head = name.doc[name.first : name.last].root
            plural = name.type == "Group" and head.tag_ in ("NNS", "NNPS") and not is_counted(head)
            type_ = state.type if state else name.type or entity.type
            of = state or entity
            yield Referent([of], name.first, name.last, head, "NAM", type_, plural, name.why, name.confidence)


def noun_phrases(doc: Doc, names: Iterable[Name]) -> Iterator[Referent]:
    """Yield the phrases whose head noun means a person, state, organization or place, each a new entity.

    "Nearly 150 Indians" are such people too, and not their state.
    """
    found = list(names)
    taken = {i: name.type or "" for name in found for i in range(name.first, name.last)}
    for name in found:
        head = doc[name.last - 1]
        if name.means_people() and (is_one(head) or is_counted(head)):
            first, last = extent(head)
            several = not is_one(head)
            yield Referent([Entity("Person")], first, last, head, "NOM", "Person", several, "counted people", 0.5)
    for token in doc:
        type_ = stands_for(token) if token.pos_ == "NOUN" and token.i not in taken else None
        if type_ == "Person" and are_states(token, taken):
            continue
        if type_ and token.dep_ not in ("compound", "nmod", "amod", "npadvmod"):
            plural = token.tag_ == "NNS"
            first, last = extent(token)
            yield Referent([Entity(type_)], first, last, token, "NOM", type_, plural, "noun phrase", 0.5)


def is_counted(head: Token) -> bool:
    """Say whether a word for a people stands for some of them: "150 Indians", "two dozen Americans", "many Kurds"."""
    return any(child.dep_ == "nummod" or child.lower_ in _SOME for child in head.children)


_SOME = frozenset({"many", "some", "several", "few", "most", "other", "these", "those"})


def determiner(referent: Referent) -> str:
    """Return the article, demonstrative or possessive pronoun in front of a noun phrase, in lower case."""
    for child in referent.head.children:
        if child.dep_ in ("det", "predet") or (child.dep_ == "poss" and child.lower_ in OWN):
            return child.lower_
    return ""


def is_definite(referent: Referent) -> bool:
    """Say whether a noun phrase speaks of something known: "the", "this", "both", not "a", not "his"."""
    return determiner(referent) in DEFINITE


def is_referential(referent: Referent) -> bool:
    """Say whether a noun phrase speaks of somebody or something: not "became general", "as a pilot" or a bare place."""
    if referent.first and determiner(referent) in ("a", "an") and referent.head.doc[referent.first - 1].lower_ == "as":
        return bool(referent.entity.names)
    bare = not referent.plural and not any(
        c.dep_ in ("det", "poss", "nummod", "predet") for c in referent.head.children
    )
    return not (bare and referent.entity.names == []) and referent.type != "Place"


def is_third_person(referent: Referent) -> bool:
    """Say whether "he" or "they" may follow it: whoever was "I" or "we" is not spoken of as another."""
    return referent.kind != "PRO" or words.pronouns()[referent.head.lower_] not in ("first", "second")
