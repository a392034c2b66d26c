"""Mends of rows of people and bodies: "the mayor of Lima, Ann Lee, and the governor", "Lima, along with Quito".

The parser often coordinates what is nearest, a person with the country that he rules, an alliance with its ally.
"""

from __future__ import annotations

from spacy.tokens import Token

from ingest.entities.words import noun_types

_ACTORS = ("PERSON", "ORG", "GPE", "NORP")


def mend_row(word: Token) -> None:
    """Coordinate `word` with whom it really goes together, in place."""
    if word.dep_ == "appos" and word.ent_type_ == "PERSON":
        _join_member(word)
    elif word.dep_ == "conj" and word.pos_ in ("NOUN", "PROPN"):
        _join_inner(word)
        if _is_person(word) and word.head.ent_type_ in ("GPE", "LOC", "ORG"):
            _join_outer(word)
        if word.ent_type_ == "PERSON" and word.head.ent_type_ == "ORG":
            _join_member(word)
    elif word.lower_ in ("along", "together", "alongside") and word.dep_ in ("prep", "advmod"):
        _join_along(word)


def _join_outer(person: Token) -> None:
    """Coordinate the two of "the king of Jordan and Israel's premier", and name him in "the king of Jordan, Ali,"."""
    land = person.head
    office = land.head.head if land.dep_ == "pobj" and land.head.lower_ in ("of", "from") else land
    if office.pos_ != "NOUN" or not _is_person(office):
        return
    joint = [c for c in land.children if c.dep_ == "cc" and c.i < person.i]
    if joint:
        person.head = office
    elif person.ent_type_ == "PERSON" and person.doc[land.i + 1].text == ",":
        person.head, person.dep_ = office, "appos"
        joint = [c for c in person.children if c.dep_ in ("cc", "conj")]
    for word in joint:
        word.head = office


def _join_inner(second: Token) -> None:
    """Coordinate the two actors of "the backing of the council and two unions", not the backing and the unions."""
    outer = second.head
    if outer.pos_ != "NOUN" or _is_actor(outer) or not _is_actor(second):
        return
    inner = [p for c in outer.children if c.dep_ in ("prep", "agent") for p in c.children if p.dep_ == "pobj"]
    if inner and outer.i < inner[-1].i < second.i and _is_actor(inner[-1]) and not _is_definite_alone(second):
        for word in (second, *(c for c in outer.children if c.dep_ == "cc" and inner[-1].i < c.i < second.i)):
            word.head = inner[-1]


def _join_member(person: Token) -> None:
    """Coordinate "Ann Lee of the Greens, Bo Li of the Reds and Cy Ma": no person is another, nor a party."""
    body = person.head
    first = body.head.head if body.dep_ == "pobj" and body.head.lower_ in ("of", "from") else body
    named = first.ent_type_ == "PERSON" and (body.ent_type_ == "ORG" or (_is_full(first) and _is_full(person)))
    parted = person.dep_ == "conj" or any(t.text == "," for t in person.doc[body.i : person.i])
    if named and parted and first != person.head:
        person.head, person.dep_ = first, "conj"
    elif named and parted:
        person.dep_ = "conj"


def _is_full(person: Token) -> bool:
    return any(c.dep_ == "compound" and c.ent_type_ == "PERSON" for c in person.children)


def _is_definite_alone(second: Token) -> bool:
    """True for a noun that has a by-phrase or owner: it goes with the outer one."""
    return any(c.dep_ in ("poss", "prep") for c in second.children)


def _join_along(along: Token) -> None:
    """Coordinate the two of "Lima, along with Quito, condemned it" and of "was held along with his son"."""
    phrase = along.head if along.head.lower_ == "with" else along
    behind = [c for c in phrase.children if c.dep_ in ("prep", "pobj")]
    last = [p for c in behind for p in ([c] if c.dep_ == "pobj" else c.children) if p.dep_ == "pobj"]
    if not last or not _is_actor(last[0]) or along.i == along.sent.start:
        return
    before = along.nbor(-1) if along.nbor(-1).text != "," else along.doc[max(along.i - 2, along.sent.start)]
    first = before.head if before.dep_ == "appos" else before
    if first.pos_ not in ("NOUN", "PROPN") or not _are_alike(first, last[0]):
        sufferers = [c for c in phrase.head.children if c.dep_ == "nsubjpass" and _are_alike(c, last[0])]
        first = sufferers[0] if sufferers else last[0]
    if first != last[0] and first not in last[0].subtree:
        last[0].head, last[0].dep_ = first, "conj"


def _are_alike(one: Token, other: Token) -> bool:
    """True for two persons, or two bodies or states."""
    return _is_actor(one) and _is_actor(other) and _is_person(one) == _is_person(other)


def _is_person(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or noun_types().get(noun.lemma_.lower()) == "Person"


def _is_actor(noun: Token) -> bool:
    """True for names of actors and for nouns of persons, bodies and states."""
    if noun.ent_type_ in _ACTORS:
        return True
    return noun_types().get(noun.lemma_.lower()) in ("Person", "Organization", "Country")
