"""How, how long and where something is done that is not about it: "welcomed it with a smile", "met on the pier".

Reach for it where a frame reads a preposition of the verb as somebody or something that takes part.
"""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.actors import Fillers
from ingest.events.casting import BY_WORDS
from ingest.events.classes import belongs
from ingest.events.fit import is_somebody, is_spot
from ingest.events.plover import codes
from ingest.events.triggers import Trigger
from ingest.lexicon import toml


def is_circumstance(slot: str, token: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for what only tells how, where or how long the verb's deed was done to its object."""
    if trigger.sense.part != "verb":
        return False
    return _is_while(slot, token) or _is_manner(slot, token, trigger, fillers) or _is_site(slot, token, trigger)


def _is_while(slot: str, token: Token) -> bool:
    """True for "mocked him the entire campaign", which the parser may take for another object."""
    whole = any(c.lower_ in ("entire", "whole") and c.dep_ == "amod" for c in token.children)
    return slot == "object" and whole and token.lemma_.lower() in toml("events/control")["stretches"]


def _is_manner(slot: str, token: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for how somebody or something is praised: "welcomed the plan with a smile", "defended him to the end"."""
    praised = trigger.sense.type == "Endorsement" and bool(trigger.slots.get("object"))
    return praised and slot in ("with", "to") and not is_somebody(token, fillers)


def _is_site(slot: str, token: Token, trigger: Trigger) -> bool:
    """True for where words are spoken or things are banned: "complained on the stump", "banned cars on the pier".

    It tells nothing of "imposed a ban on cars".
    """
    if slot == "on" and is_spot(token) and codes()[trigger.sense.type] in BY_WORDS:
        return trigger.token.lemma_ not in toml("events/control")["deciding_on"]
    banned = trigger.slots.get("object") if trigger.sense.type == "Ban" else []
    return slot == "on" and bool(banned) and not any(belongs(one, "restriction") for one in banned)
