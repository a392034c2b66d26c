"""Gerunds with a subject that the parser took for the preposition's noun: "opposed to the army attacking it"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.classes import ACTOR_ENTITIES, belongs
from ingest.events.steps import Step, over
from ingest.events.syntax import child, children

_ABOUT = frozenset(("of", "about", "against", "on"))
"""Prepositions behind which a clause can stand: not "worked for Peru selling gas"."""


def about_deed(gerund: Token) -> Step | None:
    """Step from the deed of "opposed to Peru lifting the ban" to the word that is about it, not only about Peru."""
    prep = _preposition(gerund) if gerund.tag_ == "VBG" else None
    if prep is None or not (prep.lower_ in _ABOUT or (prep.lower_ == "to" and _is_stance(prep.head))):
        return None
    return over(gerund, prep.head, prep.lower_)


def _is_stance(word: Token) -> bool:
    """True for "opposed to", "agreed to", not for "headed to"."""
    return word.pos_ == "ADJ" or word.lemma_ in ("oppose", "agree", "consent", "object")


def _preposition(gerund: Token) -> Token | None:
    """Return the preposition whose noun stands right in front of the gerund and can do what it says."""
    behind = (noun for prep in children(gerund.head, "prep") for noun in children(prep, "pobj"))
    who = gerund.head if gerund.dep_ == "acl" and gerund.head.dep_ == "pobj" else None
    who = who or next((noun for noun in behind if noun.right_edge.i + 1 == gerund.left_edge.i), None)
    if who is None or child(gerund, "mark", "nsubj", "aux") is not None:
        return None
    return who.head if who.ent_type_ in ACTOR_ENTITIES or belongs(who, "actor") else None
