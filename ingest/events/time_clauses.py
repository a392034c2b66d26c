"""What a clause of time tells: what is to come, "when he meets Xi", or usual, "he smiles when he meets them"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.ahead import main_verb
from ingest.events.given import is_present
from ingest.events.operators import governor, verb_name, words
from ingest.events.syntax import child, children

_ANYBODY = frozenset(("you", "one", "somebody", "someone", "anyone", "anybody", "whoever"))


def is_to_come(verb: Token, main: Token | None = None) -> bool:
    """True for the present tense under a main clause that is not over: "when he meets Xi", not "when he met Xi".

    The perfect has to stand under a modal: "will end once he has signed", not "it comes after he has signed".
    """
    main = main or verb.head
    if (undoing := governor(main, "object")) is not None and undoing.flips:
        return any(c.lower_ in ("until", "till") for c in children(verb, "mark"))
    perfect = any(a.lemma_ == "have" for a in children(verb, "aux"))
    auxiliaries = tuple(children(main, "aux", "auxpass"))
    past = main.tag_ == "VBD" or any(a.tag_ == "VBD" for a in auxiliaries)
    past = past or (main.tag_ == "VBN" and not auxiliaries)  # "Parents tried after child dies"
    ahead = any(a.tag_ == "MD" for a in children(main, "aux"))
    return is_present(verb) and not past and (ahead or not perfect)


def has_day(verb: Token) -> bool:
    """True for what is to be on a day: "when they meet on Friday"."""
    behind = (c for prep in children(verb, "prep") for c in children(prep, "pobj"))
    return any(day.ent_type_ == "DATE" for day in (*children(verb, "npadvmod"), *behind))


def is_shifted(clause: Token) -> bool:
    """True for the past tense of what lay ahead when it was said: "said they would stay until he left"."""
    main = clause.head
    would = any(a.lower_ in ("would", "'d", "’d") for a in children(main, "aux"))
    reported = main.dep_ == "ccomp" or (main.dep_ == "conj" and main.head.dep_ == "ccomp")
    return clause.tag_ == "VBD" and would and reported and all(a.lower_ != "have" for a in children(main, "aux"))


def is_habit(clause: Token, marks: list[str]) -> bool:
    """True for what is usual: "it is not my job when I visit them", not for "talks begin when he visits them"."""
    main = clause.head if clause.head.tag_ != "VBG" or child(clause.head, "aux") is not None else main_verb(clause.head)
    if {"when", "whenever"}.isdisjoint(marks) or (main is not None and not _is_usual(main)):
        return False
    who = child(clause, "nsubj", "nsubjpass")
    return who is not None and who.lower_ not in _ANYBODY and not any(c.lower_ in ("a", "an") for c in who.children)


def _is_usual(main: Token) -> bool:
    """True for a plain present that tells of no timetable: "he smiles", not "he leaves", "he wants to", "he will"."""
    plain = main.tag_ in ("VBZ", "VBP") or any(a.tag_ in ("VBZ", "VBP") for a in children(main, "aux", "auxpass"))
    modal = any(a.tag_ == "MD" for a in children(main, "aux"))
    timed = main.lemma_ in words("timetabled") or verb_name(main) in words("timetabled")
    told = child(main, "acomp") if main.lemma_ == "be" else main
    wished = (governor(told, "complement") or governor(told, "object")) if told is not None else None
    asked = main.sent[-1].text == "?"
    return plain and not (modal or timed or asked or (wished is not None and wished.future))
