"""Gerunds with a subject that the parser took for the preposition's noun: "opposed to the army attacking it"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.classes import belongs
from ingest.events.steps import Step, over
from ingest.events.syntax import child, children

_ACTING = ("GPE", "NORP", "ORG", "PERSON")


def about_deed(gerund: Token) -> Step | None:
    """Step from the deed of "opposed to Peru lifting the ban" to the word that is about it, not only about Peru."""
    prep = _preposition(gerund) if gerund.tag_ == "VBG" else None
    return over(gerund, prep.head, prep.lower_) if prep is not None else None


def _preposition(gerund: Token) -> Token | None:
    """Return the preposition whose noun stands right in front of the gerund and can do what it says."""
    behind = (noun for prep in children(gerund.head, "prep") for noun in children(prep, "pobj"))
    who = gerund.head if gerund.dep_ == "acl" and gerund.head.dep_ == "pobj" else None
    who = who or next((noun for noun in behind if noun.right_edge.i + 1 == gerund.left_edge.i), None)
    if who is None or child(gerund, "mark", "nsubj", "aux") is not None:
        return None
    return who.head if who.ent_type_ in _ACTING or belongs(who, "actor") else None
