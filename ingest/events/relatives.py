"""Whom a relative pronoun means where its clause hangs on the wrong noun: "deputies of the party who left"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.classes import belongs
from ingest.events.control_words import report_verbs
from ingest.events.syntax import RELATIVE, child, children, expand, obliques
from ingest.lexicon import toml

_BODIES = ("ORG", "GPE")
_FAR = 15
"""Words to look back for the people of a body."""


def antecedent(clause: Token, pronoun: Token) -> Token | None:
    """Return what `pronoun`, the subject of the relative `clause`, stands for; nothing where that cannot be.

    A person is no "which", and a body is no "who", unless a comma tells that it is meant.
    """
    noun = _cause_of(_meant(clause.head), clause)
    if pronoun.lower_ == "who" and _is_of_one(clause) and noun.tag_ in ("NNS", "NNPS"):
        return _one_above(noun)  # "Lind, known as Doe on social media, who is accused"
    if pronoun.lower_ == "which" and _is_person(noun):
        return None
    body = noun.ent_type_ in _BODIES and noun.dep_ in ("pobj", "conj")
    if pronoun.lower_ == "who" and body and pronoun.nbor(-1).text != ",":
        return _people_before(noun) or noun
    return noun


def all_told_of(verb: Token, noun: Token | None) -> list[Token]:
    """Return `noun` and its row without who is named behind the clause: Lee of "Lee, who was sacked, and Berg".

    "Lee, a banker and adviser who left" is one person, as his two callings are.
    """
    row = [noun] if noun is not None and _is_called_two_things(noun) else expand(noun)
    if noun is None or verb.dep_ not in ("relcl", "acl") or noun.i > verb.i:
        return row
    return [one for one in row if one.i < verb.i]


def _is_called_two_things(calling: Token) -> bool:
    """True for the first calling of one person: the banker of "Lee, a banker and adviser", not of "and his adviser"."""
    second = next(children(calling, "conj"), None)
    alone = calling.dep_ == "appos" and calling.head.ent_type_ == "PERSON" and calling.tag_ == "NN"
    return alone and second is not None and second.tag_ == "NN" and child(second, "det", "poss") is None


def _is_of_one(clause: Token) -> bool:
    """True for a clause whose verb tells of one only: "who is accused", "who has left"."""
    first = next((c for c in clause.children if c.dep_ in ("aux", "auxpass")), clause)
    return first.lower_ in ("is", "was", "has") or first.tag_ == "VBZ"


def _one_above(noun: Token) -> Token | None:
    """Return the person of whose aside `noun` is a part; nothing where there is none."""
    return next((one for one in noun.ancestors if one.ent_type_ == "PERSON" and one.i < noun.i), None)


def _meant(noun: Token) -> Token:
    """Return the first of "it was Chad rather than Mali that left", where the clause hangs on the second."""
    than = noun.head
    second = noun.dep_ == "pobj" and than.lower_ == "than" and than.i > 0 and than.nbor(-1).lower_ == "rather"
    return than.head if second and than.head.pos_ in ("NOUN", "PROPN") else noun


def _cause_of(noun: Token, clause: Token) -> Token:
    """Return the quake of "victims of a quake that killed nine": victims kill nobody."""
    table = toml("events/control")
    if noun.lemma_.lower() not in table["victims"] or clause.lemma_ not in table["hurting"]:
        return noun
    return next((cause for name, cause in obliques(noun) if name == "of"), noun)


def told_of(verb: Token, own: Token | None) -> Token | None:
    """Return of whom others say what `verb` tells: "the man who police say shot a guard"."""
    report = verb.head
    if (
        verb.dep_ not in ("ccomp", "xcomp")
        or report.dep_ != "relcl"
        or report.lemma_ not in report_verbs()
        or verb.i < report.i
    ):
        return None
    tellers = [c for c in report.children if c.dep_ == "nsubj" and c.lower_ not in RELATIVE]
    opening = report.left_edge
    gap = own is None and verb.i == report.i + 1 and verb.tag_ in ("VBD", "VBZ", "VBP")
    before = own is not None and own.lower_ in RELATIVE and own.i < report.i
    return report.head if tellers and opening.lower_ in RELATIVE and (gap or before) else None


def _is_person(noun: Token) -> bool:
    return noun.ent_type_ == "PERSON" or any(c.dep_ == "appos" and c.ent_type_ == "PERSON" for c in noun.children)


def _people_before(body: Token) -> Token | None:
    """Return the nearest people in front of `body` in its sentence: the deputies of "deputies from the party"."""
    for word in reversed(body.doc[max(body.i - _FAR, body.sent.start) : body.i]):
        if word.pos_ in ("VERB", "AUX"):
            return None
        people = belongs(word, "person") or (word.tag_ == "NNS" and belongs(word, "actor"))
        if people and word.pos_ == "NOUN" and word.dep_ != "compound":
            return word
    return None
