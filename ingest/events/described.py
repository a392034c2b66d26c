"""Words of events that tell of none: in front of other nouns, as qualities, in general judgements."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.classes import PLACE_ENTITIES, belongs
from ingest.events.operators import words
from ingest.events.senses import word_class
from ingest.events.steps import is_infinitive
from ingest.events.syntax import child, children

_REAL_IN_FRONT = frozenset(("Attack", "Killing", "Abduction", "Coup"))
"""Types whose nouns mean a real event also in front of what it brought about: "bombing suspect", not "attack ad"."""
_ASKED = frozenset(("Request", "Demand", "Promise"))
"""Types of which a participle in front of a noun only says what somebody wants: "the requested visit"."""
_FELT = frozenset(("Endorsement", "Criticism", "Promise"))
"""Types of which an adjective in front of a noun only says how people are: "supportive colleagues"."""


def only_describes(token: Token, type_: str) -> bool:
    """True for an event noun in front of another noun ("sanctions monitors"), unless it was an attack or killing.

    A "rape allegation", an "attack ad", a "shooting stance", a "processing and detention centre" tell of none either.
    """
    while token.dep_ == "conj" and token.head.pos_ in ("NOUN", "PROPN"):
        token = token.head
    if token.dep_ not in ("compound", "nmod"):
        return False
    head = token.head
    lemma = head.lemma_.lower()
    if lemma in word_class("only_said") or type_ not in _REAL_IN_FRONT:
        return True
    return lemma not in word_class("spurred") and not belongs(head, "person")


def is_quality(token: Token, type_: str) -> bool:
    """True for a word in front of a noun that says what it is like or how sure: "cheering", "alleged", "grateful"."""
    if token.lower_ in word_class("attributive") and token.dep_ in ("amod", "compound"):
        return True
    if token.dep_ == "amod" and not word_class("disposing").isdisjoint(c.lower_ for c in token.children):
        return True
    if token.dep_ == "amod" and token.tag_ == "VBN" and type_ in _ASKED:
        return True
    if token.dep_ == "amod" and (token.lower_ in words("adjective") or token.lower_ in word_class("state")):
        return True
    if token.dep_ == "amod" and token.pos_ == "ADJ" and type_ in _FELT:
        return True
    return token.tag_ == "VBG" and token.dep_ == "amod" and type_ not in {*_REAL_IN_FRONT, "Protest", "Battle"}


def is_only_spoken_of(token: Token) -> bool:
    """True for a word that is named, not used: "avoided the word genocide", "the term, 'invasion'"."""
    own = {*children(token, "amod"), *children(token, "punct")}
    before = (t for t in reversed(token.doc[token.sent.start : token.i]) if not t.is_punct and t not in own)
    name = next(before, None)
    return token.pos_ == "NOUN" and name is not None and name.tag_ == "NN" and name.lemma_ in word_class("spoken_of")


def is_remit(token: Token) -> bool:
    """True for what a body or a law is for: "a rapporteur on summary executions", "the treaty against torture"."""
    if token.pos_ != "NOUN" or token.dep_ != "pobj" or child(token, "det", "poss", "nummod") is not None:
        return False
    body = token.head.head
    named = token.head.lower_ in ("on", "against", "for") and body.pos_ in ("NOUN", "PROPN")
    return named and body.lemma_.lower() in word_class("remit") and child(token, "prep") is None


def is_likened(token: Token) -> bool:
    """True for what a plan or a vote is called: "condemned the bill as an attack on the poor", "the vote is a coup"."""
    thing = _named_by(token)
    return thing is not None and any(belongs(thing, name) for name in ("proposal", "document_of", "lawful"))


def _named_by(token: Token) -> Token | None:
    """Return what a noun is said of: the "bill" of "the bill is an attack", "called the bill an attack"."""
    verb = token.head
    if token.dep_ == "pobj" and verb.lower_ == "as":
        return child(verb.head, "dobj", "nsubjpass")
    if token.dep_ == "pobj" and verb.lower_ == "to" and verb.head.lemma_ == "amount":
        return child(verb.head, "nsubj")
    if token.dep_ == "attr" and verb.lemma_ in ("be", "become"):
        return child(verb, "nsubj")
    if token.dep_ == "oprd" or (token.dep_ == "dobj" and verb.lemma_ in words("calling")):
        return next((thing for thing in children(verb, "dobj", "nsubjpass") if thing != token), None)
    return None


def is_initials(token: Token) -> bool:
    """True for letters that stand for a name, not for the word that they spell: "AIDS"."""
    return token.text in word_class("initials") and any(other.is_alpha and not other.is_upper for other in token.sent)


def is_not_called(token: Token) -> bool:
    """True for what somebody would not call something: "has not called the takeover a coup" tells of no coup."""
    named = token.dep_ in ("oprd", "attr", "appos", "dobj") and token.head.lemma_ in words("calling")
    naming = token.head if token.dep_ != "appos" else token.head.head
    thing = child(naming, "dobj")
    return named and thing is not None and thing.i < token.i and child(naming, "neg") is not None


def is_general(token: Token) -> bool:
    """True for deeds that are only judged: "Seeking asylum is no crime", "Attacks on nurses are common"."""
    verb = token.head
    judged = verb.lemma_ == "be" and verb.tag_ in ("VBZ", "VBP") and child(verb, "aux") is None
    if judged and token.dep_ == "csubj":
        return token.tag_ == "VBG" and child(token, "nsubj", "poss") is None
    if _is_thought_of(token) or _is_kind(token) or _is_habit(token) or _is_advice(token):
        return True
    said = child(verb, "acomp") if judged and token.dep_ == "nsubj" and child(token, "det", "poss") is None else None
    return said is not None and said.lower_ in word_class("general")


def _is_habit(token: Token) -> bool:
    """True for "Speed kills", which tells of nobody killed."""
    return token.lemma_ == "kill" and token.tag_ in ("VBZ", "VBP") and child(token, "dobj", "aux", "prt") is None


def _is_advice(token: Token) -> bool:
    """True for what an article tells its readers to do: "How to ask for a raise", "Where to visit the king"."""
    asking = any(c.tag_ == "WRB" and c.i < token.i for c in token.children)
    return asking and token.dep_ == "ROOT" and is_infinitive(token)


def _is_kind(token: Token) -> bool:
    """True for deeds of nobody in particular that are counted or common: "Murders fell", "Raids have become rare"."""
    verb = token.head
    alone = all(c.dep_ in ("compound", "amod", "advmod") and c.ent_type_ == "" for c in token.children)
    somewhere = any(other.ent_type_ in PLACE_ENTITIES for other in token.sent)
    if token.tag_ != "NNS" or token.dep_ != "nsubj" or not alone or somewhere:
        return False
    said = child(verb, "acomp")
    common = verb.lemma_ in ("become", "remain") and said is not None and said.lower_ in word_class("general")
    return common or verb.lemma_ in word_class("changing")


def _is_thought_of(token: Token) -> bool:
    """True for the infinitive of "It is hard to kill a king", "It would be folly to overthrow him"."""
    if not is_infinitive(token):
        return False
    said = token.head
    copula = said if said.lemma_ == "be" else said.head
    if copula.lemma_ != "be":
        return False
    judged = child(copula, "acomp")
    if judged is not None and judged.lower_ in word_class("easy_or_hard"):  # "terms that are hard for them to meet"
        return True
    if copula.tag_ == "VBD" or child(token, "nsubj") is not None:
        return False
    return any(c.lower_ == "it" for c in children(copula, "nsubj", "expl"))
