"""What a noun phrase speaks of: the name beside it, the subject of its clause, a set, or an earlier phrase."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Token

from ingest.entities.appositions import is_anothers, opens_clause
from ingest.entities.callings import note
from ingest.entities.clusters import Entity
from ingest.entities.denials import is_stated
from ingest.entities.descriptions import NEAR, described, owners
from ingest.entities.examples import is_example
from ingest.entities.groups import MANY, counted, members
from ingest.entities.introductions import name_earlier
from ingest.entities.lands import called, governed
from ingest.entities.officials import Offices
from ingest.entities.referents import Referent
from ingest.entities.words import noun_gender
from ingest.lexicon import toml

At = Callable[[Token], Sequence[Referent]]


def resolve(phrase: Referent, before: Sequence[Referent], at: At, offices: Offices) -> None:
    """Resolve a noun phrase in place; `before` is what was mentioned, `at` tells what stands at a token."""
    phrase.entity.gender = noun_gender().get(phrase.noun)
    if phrase.plural and phrase.noun in toml("evidence")["either"] and _are_bodies(phrase):
        phrase.type = phrase.entity.type = "Organization"
    if several := _listed(phrase, at):
        _join(phrase, several, "apposition of several", 0.8)
    elif (beside := _apposed(phrase, at) or _behind_place(phrase, at)) and beside not in owners(phrase, before):
        _join(phrase, [beside], "apposition", 0.9)
        note(phrase)
        name_earlier(phrase, before)
    elif subject := _subject(phrase, before):
        _join(phrase, [subject], "predicate", 0.8)
        note(phrase)
    elif state := governed(phrase):
        _join(phrase, [state], "government of a state", 0.8)
    elif body := _named_before(phrase, at):
        _join(phrase, [body], "named before its noun", 0.9)
    elif named := called(phrase, at):
        _join(phrase, [named], "named behind its noun", 0.9)
    elif (answer := _taken_up(phrase, before, offices)) and not set(answer[0]) & set(owners(phrase, before)):
        _join(phrase, answer[0], answer[1], 0.7)


def _are_bodies(phrase: Referent) -> bool:
    """Say whether a phrase gives organizations as examples: "lenders such as Norbank", not "leaders of Norbank"."""
    named = [n for entity in phrase.names for n in entity.names if phrase.first <= n.first < phrase.last]
    bodies = all(entity.type == "Organization" for entity in phrase.names)
    return bool(named) and bodies and all(is_example(n.doc[n.last - 1], phrase.head) for n in named)


def _join(phrase: Referent, entities: Sequence[Entity], why: str, confidence: float) -> None:
    gender = phrase.entity.gender
    phrase.entities, phrase.why, phrase.confidence = list(entities), why, confidence
    if len(entities) == 1 and not entities[0].names:
        phrase.entity.gender = phrase.entity.gender or gender
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
    partners += _set_off(phrase)
    for partner in partners:
        for referent in at(partner) if not phrase.head.i < partner.i < phrase.last else ():
            if referent.kind == "NAM" and _may_be_called(phrase, referent) and not phrase.plural:
                return referent.entity
    return None


def _may_be_called(phrase: Referent, name: Referent) -> bool:
    """Say whether a phrase is of the type of a name beside it: an "owner" or "investor" is a person or a body."""
    either = phrase.noun in toml("evidence")["either"] and name.type == "Organization"
    return name.type == phrase.type or either


def _is_apart(noun: Token) -> bool:
    return opens_clause(noun, noun.head) or is_anothers(noun, noun.head)


def _listed(phrase: Referent, at: At) -> list[Entity]:
    """Return those whose names stand in apposition to a plural: "two ministers, Ana Lind and Jo Bray"."""
    if not phrase.plural:
        return []
    for first in phrase.head.children:
        if first.dep_ == "appos" and first.i > phrase.head.i and first.conjuncts:
            heads = [first, *first.conjuncts]
            named = [r for head in heads for r in at(head) if r.kind == "NAM" and _are_called(phrase, r)]
            if len(named) == len(heads):
                return list(dict.fromkeys(referent.entity for referent in named))
    return _between_dashes(phrase, at)


def _between_dashes(phrase: Referent, at: At) -> list[Entity]:
    """Return as many as a phrase counts, named between dashes: "the two states - Chad and Niger - agreed"."""
    head, doc = phrase.head, phrase.head.doc
    size = counted(phrase)
    dashes = [token.i for token in doc[head.i : head.sent.end] if token.text in ("-", "–", "—", "--")][:2]
    if not 0 < size < MANY or len(dashes) < 2:
        return []
    inside = [r for token in doc[dashes[0] + 1 : dashes[1]] for r in at(token)]
    named = [r.entity for r in inside if r.kind == "NAM" and _are_called(phrase, r)]
    return named if len(named) == len(inside) == size == len(set(named)) else []


def _are_called(phrase: Referent, name: Referent) -> bool:
    """Say whether a name is of the type of a plural before it; "states" may be countries or their parts."""
    return name.type == phrase.type or {name.type, phrase.type} <= {"Country", "Place"}


def _behind_place(phrase: Referent, at: At) -> Entity | None:
    """Return whose name ends a phrase, right behind another name: "a diplomat, the envoy to Kenya Omar Reyes, said"."""
    if phrase.type != "Person" or phrase.plural:
        return None
    for noun in (phrase.head, *(child for child in phrase.head.children if child.dep_ == "appos")):
        for name in at(noun.right_edge) if noun.pos_ == "NOUN" else ():
            before = name.head.doc[name.first - 1] if name.kind == "NAM" and name.type == "Person" else noun
            if before.i > noun.i and before.pos_ == "PROPN" and before.ent_type_ not in ("", "PERSON"):
                phrase.last = min(phrase.last, name.first)
                return name.entity
    return None


def _named_before(phrase: Referent, at: At) -> Entity | None:
    """Return the body whose name stands right before the noun for what it is: "Lind's Green Dawn party"."""
    head = phrase.head
    known = any(child.lower_ == "the" or child.dep_ == "poss" for child in head.children)
    if phrase.plural or not known or head.lemma_.lower() not in toml("callings")["behind"]["nouns"]:
        return None
    name = head.nbor(-1)
    apart = any(child.dep_ in ("prep", "relcl", "acl") for child in head.children)
    beside = at(name) if name.head == head and name.dep_ in ("compound", "nmod") and not apart else ()
    return next((r.entity for r in beside if r.kind == "NAM" and r.type == "Organization"), None)


def _set_off(phrase: Referent) -> Iterator[Token]:
    """Yield the end of a name that a phrase between commas follows: "a stake in Argus, the owner of two papers, by"."""
    doc, first, last = phrase.head.doc, phrase.first, phrase.last
    closed = last < len(doc) and doc[last].text in (",", ".", ";", ")")
    if phrase.head.dep_ == "appos" and first > 1 and doc[first - 1].text == "," and closed:
        yield doc[first - 2]


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
    if phrase.head.dep_ != "attr" or phrase.plural or not is_stated(verb):
        return None
    for child in verb.children:
        if child.dep_ == "nsubj":
            found = [r for r in before[-8:] if r.head.i == child.i and r.type == phrase.type and not r.plural]
            return found[0].entity if found else None
    return None
