"""Whose a deed is that somebody is praised, blamed or punished for: the object's ("thanked him for his help").

After Garvey and Caramazza (1974, "Implicit causality in verbs"): such verbs look for their cause in whom they reach.
"""

from __future__ import annotations

from spacy.tokens import Token

from ingest.entities.telling import reports
from ingest.lexicon import toml

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_OBJECTS = frozenset({"dobj", "dative"})
_BEFORE_VERBS = frozenset({"aux", "auxpass"})


def is_judged(head: Token, pronoun: Token) -> bool:
    """Say whether a pronoun tells what the person or state at `head` is judged for, denies, or is told to do."""
    if head.dep_ == "pobj":
        word = _judgement(head)
        return word is not None and (_is_ground(pronoun, word) or _is_reason(pronoun, word))
    verb = head.head
    if head.dep_ not in _OBJECTS:
        return _is_accused(head, pronoun)
    judges = verb.lemma_ in _words("judging") or _is_awarded(head)
    if judges and (_is_ground(pronoun, verb) or _is_reason(pronoun, verb)):
        return True
    return _is_bidden(head, pronoun) or _is_accused(head, pronoun)


def _is_awarded(head: Token) -> bool:
    """Say whether somebody is given a judgement: "awarded Lind a medal", "pays him respect"."""
    verb = head.head
    given = head.dep_ == "dative" and verb.lemma_ in _words("awarding")
    return given and any(child.dep_ == "dobj" and child.lemma_ in _words("awards") for child in verb.children)


def _judgement(head: Token) -> Token | None:
    """Return the word that judges whom a preposition reaches: "lashed out at Lind", "took aim at him", "praise of"."""
    prep = head.head
    word = prep.head
    if word.pos_ == "NOUN" and word.dep_ == "dobj" and f"{word.lemma_} {prep.lower_}" in _words("swipes"):
        return word.head
    if word.pos_ == "NOUN":
        return word if f"{word.lemma_} {prep.lower_}" in _words("judgements") else None
    aims = (child for child in word.children if child.dep_ == "dobj")
    swiped = any(f"{aim.lemma_} {prep.lower_}" in _words("swipes") for aim in aims)
    return word if swiped or f"{word.lemma_} {prep.lower_}" in _words("lunging") else None


def _is_ground(pronoun: Token, verb: Token) -> bool:
    """Say whether a pronoun owns what a judgement is for: "thanked him for his help", "on her win"."""
    if pronoun.dep_ != "poss" or any(child.lower_ == "own" for child in pronoun.head.children):
        return False
    thing = pronoun.head
    prep = thing.head if thing.dep_ == "pobj" else None
    return prep is not None and prep.lower_ in _words("grounds") and verb in (prep.head, prep.head.head)


def _is_reason(pronoun: Token, verb: Token) -> bool:
    """Say whether a pronoun is the subject of why somebody is judged: "fired him because he had lied".

    So it is of what is said in judging: "attacked him, saying he had lied".
    """
    clause = pronoun.head
    if pronoun.dep_ not in _SUBJECTS:
        return False
    saying = clause.head
    if clause.dep_ == "ccomp" and saying.dep_ == "advcl" and saying.tag_ == "VBG" and reports(saying):
        return saying.head == verb and not any(child.dep_ in ("dobj", "dative") for child in saying.children)
    if clause.dep_ != "advcl" or verb not in (clause.head, clause.head.head):
        return False
    return any(child.dep_ == "mark" and child.lower_ in ("because", "after") for child in clause.children)


def _is_bidden(head: Token, pronoun: Token) -> bool:
    """Say whether somebody is told what he must do or will be done to him: "told him he should resign"."""
    clause = pronoun.head
    if pronoun.dep_ not in _SUBJECTS or clause.dep_ != "ccomp" or clause.head != head.head or not head.i < pronoun.i:
        return False
    must = any(child.lower_ in ("should", "must") for child in clause.children if child.dep_ in _BEFORE_VERBS)
    future = any(child.lower_ in ("would", "will", "'ll", "’ll") for child in clause.children if child.dep_ == "aux")
    return head.head.lemma_ in _words("bidding") and (must or (future and pronoun.dep_ == "nsubjpass"))


def _is_accused(head: Token, pronoun: Token) -> bool:
    """Say whether a pronoun denies what the one at `head` was accused of: "accused Lind of fraud. He denied it"."""
    verb = pronoun.head
    if pronoun.dep_ != "nsubj" or verb.lemma_ not in _words("denying") or head.sent.end < pronoun.sent.start:
        return False
    passive = head.dep_ == "nsubjpass"
    return (passive or head.dep_ == "dobj") and head.head.lemma_ in _words("accusing") and head.i < pronoun.i


def _words(group: str) -> list[str]:
    found: list[str] = toml("coreference")["verdicts"][group]
    return found
