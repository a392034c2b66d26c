"""To whom or what it is done that a verb says: objects, who is in a passive, relatives, what two verbs share."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.classes import belongs
from ingest.events.control import surface_subject
from ingest.events.dismissed import dismissed_as
from ingest.events.relatives import all_told_of
from ingest.events.syntax import (
    RELATIVE,
    child,
    children,
    expand,
    is_passive,
    is_teller,
    is_told_whole,
    name_for_clause,
    own_subject,
)

_LIGHT = frozenset(("do", "have", "make", "take", "get", "give", "hold", "find", "say", "tell", "let", "put", "keep"))
"""Verbs whose object is no other's: "to investigate and do their jobs"."""

_ADVERBS = frozenset(("where", "when", "why", "everywhere", "wherever", "anywhere", "somewhere", "nowhere", "whenever"))
"""What opens a clause that lacks no object."""


def objects(verb: Token) -> list[Token]:
    """Return what the verb is done to, coordination included."""
    if verb.dep_ == "amod":
        office = verb.head
        if verb.tag_ == "VBN" and office.dep_ == "advcl" and child(office, "mark") is not None:
            return expand(surface_subject(office.head))  # "will resign if elected president"
        return [_whole_person(office)] if verb.tag_ == "VBN" else []
    if is_passive(verb):
        return _said_to_be(verb) or all_told_of(verb, surface_subject(verb))
    things = [c for c in children(verb, "dobj") if not is_teller(c)]
    if len(things) > 1 and things[0].lower_ in RELATIVE and things[-1].i > verb.i:
        things = things[1:]  # "argued before the court that Lee sacked him"
    direct = [t for c in things for t in (expand(c) if c.lower_ not in RELATIVE else [verb.head])]
    direct = [t for t in direct if not _is_comment(t, direct[0])] if not is_told_whole(verb) else []
    direct = direct or expand(name_for_clause(verb))
    if direct:
        return direct
    if verb.dep_ == "relcl" and _relativizes_object(verb):
        return [verb.head]
    dismissed = dismissed_as(verb)
    return [dismissed] if dismissed is not None else _allowed(verb) or _shared_object(verb)


def _whole_person(part: Token) -> Token:
    """Return the abuser of "a convicted child sex abuser", where the participle hangs on the first of the nouns."""
    whole = part
    while whole.dep_ == "compound":
        whole = whole.head
    called = whole.dep_ == "appos" and whole.head.ent_type_ == "PERSON"
    return whole if called or whole.ent_type_ == "PERSON" or belongs(whole, "person") else part


def _is_comment(noun: Token, first: Token) -> bool:
    """True for what the article calls it all: "accused the council of theft, a charge that it denies"."""
    before = noun.left_edge.i - 1
    told = noun.dep_ == "dobj" and noun != first and child(noun, "relcl", "acl") is not None
    return told and noun.doc[before].text == ","


def _said_to_be(verb: Token) -> list[Token]:
    """Return who "the men arrested were" is said to go on with, by name."""
    copula = verb.head.head
    told = verb.dep_ in ("acl", "relcl") and verb.head.dep_ == "nsubj" and copula.lemma_ == "be"
    if not told or child(copula, "neg", "aux") is not None:
        return []
    return [one for one in expand(child(copula, "attr")) if one.ent_type_ == "PERSON"]


def _allowed(verb: Token) -> list[Token]:
    """Return who is let or found something where the parser made them subject: "let X enter", "found X guilty"."""
    for clause in children(verb, "ccomp"):
        own = own_subject(clause)
        told = clause.tag_ == "VB" and any(c.tag_ == "TO" for c in clause.children)
        if own is not None and (told or (verb.lemma_ == "find" and clause.pos_ == "ADJ" and not child(clause, "mark"))):
            return expand(own)
    return []


def _relativizes_object(verb: Token) -> bool:
    called_for = any(c.lower_ == "for" for c in children(verb, "mark"))
    if child(verb, "xcomp", "ccomp") is not None or called_for or is_told_whole(verb):
        return False  # "the reason they refuse to leave", "calls for the mayor to resign"
    own = child(verb, "nsubj")
    before = own.left_edge.i - 1 if own is not None else 0
    elsewhere = any(c.lower_ in _ADVERBS for c in (*children(verb, "advmod"), verb.doc[max(before, 0)]))
    if own is None or own.lower_ in RELATIVE or any(c.lower_ == "whose" for c in children(own, "poss")):
        return False  # "people whose boat sank"
    return own.i > verb.head.i and not elsewhere


def _shared_object(verb: Token) -> list[Token]:
    """Return the object of the next coordinated verb: "blocked and condemned the plan"."""
    for other in children(verb, "conj"):
        between = other.i - verb.i
        if other.pos_ == "VERB" and other.lemma_ not in _LIGHT and between <= 3 and not child(other, "nsubj"):
            return [t for c in children(other, "dobj") for t in expand(c)]
    return []
