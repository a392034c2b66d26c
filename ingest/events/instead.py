"""What a filler is instead of what its slot says: the country of an election is its place, a companion no host."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.actors import Fillers
from ingest.events.by_phrases import by
from ingest.events.fit import is_place, is_town
from ingest.events.plover import codes
from ingest.events.senses import word_class
from ingest.events.triggers import Trigger

_OF_PLACES = frozenset(("Protest", "Strike", "Coup", "Election"))
"""Types whose nouns are said to be of a place by those who are not its government."""
_AT_TOWNS = frozenset(("Meeting", "Negotiation"))
"""Types whose nouns are named after the town: "the Geneva talks"."""
_BEFORE = ("compound", "amod", "nmod")


def instead(role: str, token: Token, trigger: Trigger, fillers: Fillers) -> str:
    """Return the role that `token` really has where its slot means `role`; empty for none."""
    kind = trigger.sense.type
    if role == "place":
        return "topic" if kind == "Trial" and token.lemma_ in word_class("arena") else role  # "five years in prison"
    if role == "participant":
        return "place" if kind in _AT_TOWNS and token.dep_ == "compound" and is_town(token, fillers) else role
    if role == "recipient":
        return _for_recipient(token, trigger)
    return _for_agent(token, trigger, fillers) if role == "agent" else role


def _for_recipient(token: Token, trigger: Trigger) -> str:
    if token.dep_ == "poss" and token.head == trigger.token and _is_doer(trigger):
        return "agent"
    along = token.dep_ == "pobj" and token.head.lower_ == "with" and trigger.sense.type == "Visit"
    if along and (trigger.slots.get("object") or trigger.slots.get("to")):
        return "agent"  # "toured Chile with his parents"
    whom = any(name.startswith("recipient") for name in trigger.sense.frame.get("object", ()))
    backed = (
        trigger.sense.type == "Endorsement" and trigger.sense.part == "verb" and whom and trigger.slots.get("object")
    )
    return "topic" if backed and token.dep_ == "pobj" and token.head.lower_ == "for" else "recipient"


def _is_doer(trigger: Trigger) -> bool:
    """True where the owner did it: "the army's killing of a shepherd", "the king's appointments"."""
    if trigger.sense.type == "Appointment" and trigger.token.tag_ == "NNS":
        return True
    if trigger.slots.support_word in ("commit", "carry out", "perpetrate", "plan", "plot"):
        return True  # "committed her first murder"
    return "recipient" in trigger.sense.frame.get("of", ()) and bool(trigger.slots.get("of"))


def _for_agent(token: Token, trigger: Trigger, fillers: Fillers) -> str:
    kind = trigger.sense.type
    if kind == "Visit" and _is_toured(token, trigger, fillers):
        return "destination"
    if kind == "Visit" and token.lower_ in word_class("festival"):
        return ""  # "the Hajj pilgrimage"
    if trigger.sense.part != "noun":
        return "agent"
    owns = token.dep_ in ("poss", *_BEFORE) and token.head == trigger.token
    if kind in _OF_PLACES and owns:
        return _of_a_place(token, kind, fillers)
    bossed = trigger.slots.get("possessive") or by(trigger.token) is not None
    if kind == "Resignation" and token in trigger.slots.get("of") and bossed:
        return "recipient"  # "the king's sacking of a minister"
    struck = codes()[kind] == "ASSAULT" and token.dep_ in (*_BEFORE, "conj") and is_town(token, fillers)
    return "place" if struck else "agent"  # "the Boston attacks"


def _of_a_place(owner: Token, kind: str, fillers: Fillers) -> str:
    """Return "place" for the country of "Bolivia's unrest"."""
    mention = fillers.mention(owner)
    if mention is None:
        return "agent"
    where = {"Country": "place", "Place": "place"}
    if kind == "Election":
        where["Organization"] = "topic"  # "the Assembly elections"
    return where.get(mention.type, "agent")


def _is_toured(place: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for the goal of "a visit of Asia", "his Middle East tour", "the envoy's Indian visit"."""
    if place.dep_ == "pobj":
        return is_place(place, fillers)
    if trigger.token.lemma_ == "pilgrimage":
        return is_place(place, fillers)  # "Mecca's pilgrimages"
    return place.dep_ in _BEFORE and (is_town(place, fillers) or bool(trigger.slots.get("possessive")))
