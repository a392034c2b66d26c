"""What a noun phrase speaks of: the name beside it, the subject of its clause, a set, or an earlier phrase."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Token

from ingest.entities.appositions import is_anothers, opens_clause
from ingest.entities.callings import note
from ingest.entities.clusters import Entity
from ingest.entities.descriptions import NEAR, described
from ingest.entities.groups import members
from ingest.entities.introductions import name_earlier
from ingest.entities.lands import called, governed
from ingest.entities.officials import Offices
from ingest.entities.referents import Referent
from ingest.entities.words import noun_gender

At = Callable[[Token], Sequence[Referent]]


def resolve(phrase: Referent, before: Sequence[Referent], at: At, offices: Offices) -> None:
    """Resolve a noun phrase in place; `before` is what was mentioned, `at` tells what stands at a token."""
    phrase.entity.gender = noun_gender().get(phrase.noun)
    if beside := _apposed(phrase, at):
        _join(phrase, [beside], "apposition", 0.9)
        note(phrase)
        name_earlier(phrase, before)
    elif subject := _subject(phrase, before):
        _join(phrase, [subject], "predicate", 0.8)
        note(phrase)
    elif state := governed(phrase):
        _join(phrase, [state], "government of a state", 0.8)
    elif named := called(phrase, at):
        _join(phrase, [named], "named behind its noun", 0.9)
    elif answer := _taken_up(phrase, before, offices):
        _join(phrase, answer[0], answer[1], 0.7)


def _join(phrase: Referent, entities: Sequence[Entity], why: str, confidence: float) -> None:
    phrase.entities, phrase.why, phrase.confidence = list(entities), why, confidence
    phrase.type = entities[0].type


def _taken_up(phrase: Referent, before: Sequence[Referent], offices: Offices) -> tuple[list[Entity], str] | None:
    """Return whom a phrase takes up; a plural those who were so called close by, else a set ("both leaders")."""
    found = described(phrase, before, phrase.sentence, offices)
    if phrase.plural and (found is None or phrase.sentence - found[0].sentence > NEAR):
        summed = members(phrase, before, phrase.sentence)
        if summed:
            return summed, "set of those named before"
    return (found[0].entities, found[1]) if found else None


def _apposed(phrase: Referent, at: At) -> Entity | None:
    """Return the entity of the name that the phrase stands in apposition to."""
    head = phrase.head
    partners = [head.head] if head.dep_ == "appos" and not _is_apart(head) else []
    partners += [child for child in head.children if child.dep_ == "appos"]
    partners += _close(phrase)
    for partner in partners:
        for referent in at(partner) if not phrase.head.i < partner.i < phrase.last else ():
            if referent.kind == "NAM" and referent.type == phrase.type and not phrase.plural:
                return referent.entity
    return None


def _is_apart(noun: Token) -> bool:
    return opens_clause(noun, noun.head) or is_anothers(noun, noun.head)


def _close(phrase: Referent) -> Iterator[Token]:
    """Yield the words of a name right behind a phrase that the parse hangs elsewhere: "our envoy to Chile Rosa Lee"."""
    doc, last = phrase.head.doc, phrase.last
    if last < len(doc) and doc[last].text == ",":
        yield from (t for t in doc[last + 1 : last + 4] if t.dep_ == "appos" and phrase.first <= t.head.i < last)
        return
    behind = last - 1 > phrase.head.i and last < len(doc) and doc[last].pos_ == "PROPN"
    if behind and phrase.type == "Person" and doc[last - 1].tag_ != "POS":
        yield from (token for token in doc[last : last + 3])


def _subject(phrase: Referent, before: Sequence[Referent]) -> Entity | None:
    """Return the subject of which the phrase is the predicate ("Rees was a musician")."""
    verb = phrase.head.head
    if phrase.head.dep_ != "attr" or phrase.plural or any(child.dep_ == "neg" for child in verb.children):
        return None
    for child in verb.children:
        if child.dep_ == "nsubj":
            found = [r for r in before[-8:] if r.head.i == child.i and r.type == phrase.type and not r.plural]
            return found[0].entity if found else None
    return None
