"""The verb of the clause that a gerund, a participle or an indefinite noun is only a part of."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.ahead import main_verb
from ingest.events.control_words import report_verbs
from ingest.events.given import is_definite, is_told
from ingest.events.operators import words
from ingest.events.steps import is_infinitive
from ingest.events.syntax import child, children
from ingest.lexicon import toml


def host(token: Token) -> Token | None:
    """Return the verb of the clause that `token` is only a part of: of a gerund, a participle or an indefinite noun."""
    if token.pos_ in ("VERB", "AUX"):
        return done_by(token) or _host_of_verb(token)
    return None if is_definite(token) or is_told(token) or token.pos_ == "PROPN" else _above(token)


def _host_of_verb(verb: Token) -> Token | None:
    while verb.dep_ == "conj" and verb.tag_ == "VBG" and verb.head.tag_ == "VBG":
        verb = verb.head
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.head.lower_ in ("of", "to", "about"):
        counted = verb.head.head.head.pos_ == "NUM"  # "one of the groups fighting"
        return None if counted else _above(verb.head)  # "would object to Chile expelling them"
    if verb.dep_ == "pcomp":
        answered = verb.head.lower_ == "for" and verb.head.head.lemma_ in words("responding")
        return _above(verb) if not answered and child(verb, "nsubj") is None else None
    if verb.dep_ not in ("advcl", "csubj") or verb.tag_ != "VBG":
        return None
    goes_on = verb.lemma_ in report_verbs() or verb.lemma_ in toml("events/speech")["adding"]
    perfect = any(a.lemma_ == "have" for a in children(verb, "aux"))
    if goes_on or perfect:
        return None
    if any(c.lower_ == "while" for c in children(verb, "mark")) and is_infinitive(verb.head):
        return main_verb(verb.head)  # "campaigns to free them while asking for more"
    of_all = verb.head.dep_ == "advcl" and is_infinitive(verb.head) and verb.nbor(-1).text == ","
    return verb.head.head if of_all else verb.head  # "acted to gain entry, rescuing her"


def done_by(verb: Token) -> Token | None:
    """Return what is done by those of whom a participle tells: "will be greeted by people protesting against it"."""
    crowd = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBG":
        return None
    while crowd.dep_ == "pobj" and crowd.head.lower_ == "of" and crowd.head.head.dep_ == "pobj":
        crowd = crowd.head.head
    return crowd.head.head if crowd.dep_ == "pobj" and crowd.head.dep_ == "agent" else None


def _above(token: Token) -> Token | None:
    """Return the nearest noun or verb that governs `token` through prepositions and coordination.

    Where something was said is no part of what was: "stressed the need for ties at a conference".
    """
    current = token
    while current.dep_ in ("pobj", "pcomp", "prep", "agent", "dobj", "nsubj", "nsubjpass", "conj", "amod"):
        if current.dep_ == "prep" and (_is_background(current) or _is_written(current)):
            return None
        passed = current.dep_ == "conj" or (current.lower_ in ("at", "during") and current.head.pos_ == "NOUN")
        current = current.head
        if current.pos_ in ("VERB", "AUX", "NOUN") and not passed:
            return current
    return None


def _is_background(prep: Token) -> bool:
    """True for prepositions in front of what was there before or besides: "after a raid", "amid protests".

    What is to come itself may have it still ahead: "will leave after a visit", "plans to meet him during a visit".
    """
    if prep.lower_ == "before" and prep.head.pos_ == "NOUN":
        return True  # "a week before a summit"
    if prep.lower_ not in words("background"):
        return False
    verb = prep.head
    if prep.lower_ == "during" and verb.dep_ == "xcomp":
        return False
    would = ("would", "'d", "’d") if child(prep, "pcomp") is not None else ()  # "after winning, she would leave"
    return not any(a.lower_ in ("will", "'ll", "’ll", "wo", "shall", *would) for a in children(verb, "aux"))


def _is_written(prep: Token) -> bool:
    """True for what a thing is asked for in: "asked for the return of the files in a letter"."""
    paper = child(prep, "pobj")
    return prep.lower_ == "in" and prep.head.pos_ == "NOUN" and paper is not None and paper.lemma_ in words("written")
