"""Who is told beside a deed's noun and did not do it: "won the nomination", "the Sony hack", "blamed for a death"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.actors import Fillers
from ingest.events.by_phrases import by
from ingest.events.given import is_definite
from ingest.events.links import types
from ingest.events.namesakes import is_looked_into
from ingest.events.plover import codes
from ingest.events.syntax import children
from ingest.events.triggers import Trigger
from ingest.lexicon import toml

_FORCE = ("ASSAULT", "COERCE")


def beside_deed(token: Token, trigger: Trigger, fillers: Fillers) -> str | None:
    """Return the role of `token` where the noun's own slot makes it the agent wrongly: empty for none, None if not."""
    kind = trigger.sense.type
    if kind == "Appointment" and _carries_off(token, trigger):
        return "recipient"
    if kind == "Cyberattack" and _is_hacked(token, trigger, fillers):
        return "recipient"
    if kind == "Investigation" and is_looked_into(token, trigger, fillers):
        return "recipient"
    if kind in ("Resignation", "Refusal") and _is_named_before(token, trigger, fillers):
        return "recipient" if kind == "Resignation" else ""
    if kind in types("personal") and _is_blamed(token, trigger):
        return ""
    return "" if codes()[kind] in _FORCE and _only_tells(token, trigger) else None


def _carries_off(token: Token, trigger: Trigger) -> bool:
    """True for who claims or seals a nomination, and for the owner of "their party nominations"."""
    table, noun, verb = toml("events/control"), trigger.token, trigger.slots.support
    if noun.lemma_.lower() != "nomination":
        return False
    partisan = any(c.lemma_.lower() == "party" for c in children(noun, "compound"))
    if token.dep_ == "poss" and token.head == noun:
        return partisan or bool(trigger.slots.get("winner"))
    return verb is not None and verb.lemma_ in table["carrying_off"] and token in trigger.slots.get("subject")


def _is_named_before(token: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for the person of "the Lind firing" and the bidder of "the Shelltec rejection", which others do to them."""
    slots, mention = trigger.slots, fillers.mention(token)
    if token.dep_ not in ("compound", "nmod") or token.head != trigger.token or mention is None or slots.get("of"):
        return False
    if trigger.sense.type == "Resignation":
        return mention.type == "Person" and "recipient" in trigger.sense.frame.get("possessive", ())
    lawmakers = toml("events/control")["lawmaking"]
    bidder = mention.type == "Person" or (mention.type == "Organization" and token.lower_ not in lawmakers)
    return bidder and slots.support is None


def _is_hacked(token: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for the body of "the Sony hack"."""
    mention = fillers.mention(token) if token.dep_ == "compound" and token.head == trigger.token else None
    broken_into = trigger.token.lemma_.lower() in toml("events/control")["broken_into"]
    return broken_into and mention is not None and mention.type in ("Organization", "Person")


def _is_blamed(token: Token, trigger: Trigger) -> bool:
    """True for who is blamed for the death or resignation of another."""
    slots = trigger.slots
    if slots.support is not None or by(trigger.token) is not None:
        return False
    other = [one for one in (*slots.get("of"), *slots.get("possessive")) if one != token]
    return token in slots.get("subject") and bool(other)


def _only_tells(token: Token, trigger: Trigger) -> bool:
    """True for the officer who "announced the raid"."""
    verb = trigger.slots.support
    told = verb is not None and verb.lemma_ in ("announce", "declare", "unveil") and is_definite(trigger.token)
    return told and token.ent_type_ == "PERSON" and token in trigger.slots.get("subject")
