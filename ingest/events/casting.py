"""Which roles a filler can really take: a bomb is an instrument, the owner of a rejected plan is who is rejected."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.actors import Fillers
from ingest.events.by_phrases import by
from ingest.events.classes import belongs, heads
from ingest.events.control import subject
from ingest.events.fit import (
    can_act,
    can_be_hit,
    can_undergo,
    is_happening,
    is_no_noun,
    is_no_party,
    is_place,
    is_setting,
    is_site,
    is_somebody,
    is_spot,
)
from ingest.events.noun_slots import noun_slots
from ingest.events.owners import owners
from ingest.events.plover import codes
from ingest.events.senses import index, word_class
from ingest.events.stand_ins import of
from ingest.events.syntax import children, expand, obliques
from ingest.events.triggers import Trigger
from ingest.lexicon import toml

ACTORS = frozenset(("agent", "recipient", "participant", "beneficiary"))
_UNPAID = ("MONEY", "PERCENT", "ORDINAL")
_ON_THINGS = frozenset(("ASSAULT", "COERCE", "MOBILIZE"))
"""Codes of deeds that things and buildings can suffer as well as people."""
BY_WORDS = frozenset(("AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"))
"""Codes of deeds done by words, which can be about anything: "agreed to a plan", "a threat to peace"."""
_BESIDE = frozenset(("for", "with"))
"""Prepositions of things whose owner has no part: "an appeal with a photo of the suspect"."""
_TOWARDS = frozenset(("to", "into", "toward", "towards"))
_WISHING = frozenset(("wisher", "seeker", "asker"))
"""Slots of those who want a deed, which is about nothing that stands there: "a vote asked whether to lift curbs"."""
Filled = tuple[str, Token]


def cast(name: str, slot: str, token: Token, trigger: Trigger, fillers: Fillers) -> Iterator[Filled]:
    """Yield the roles that `token` can take where the frame names `name` ("recipient|topic") for `slot`."""
    role, _, otherwise = name.partition("|")
    if role == "instrument" and (fillers.is_actor(token) or (belongs(token, "thing") and not _is_means(token))):
        return  # "with support from the army"
    if role == "place" and not (is_place(token, fillers) or is_site(token)):
        return
    if role == "recipient" and token.lemma_ == "control":  # "took control of the port"
        yield from ((role, held) for preposition, held in obliques(token) if preposition == "of")
        return
    if token.lemma_ in ("time", "kind", "sort") or (role in ACTORS and _is_nobody(token, fillers)):
        return
    kept = slot == "object" and _goes_to_another(trigger, fillers) and not fillers.is_named_actor(token)
    thing = not (fillers.is_actor(token) or can_undergo(_counted(token)) or _is_bidden(slot, trigger, fillers))
    if otherwise and (kept or thing):
        yield from () if slot in _WISHING else ((otherwise, token),)
        if slot != "for" or (trigger.sense.type == "Endorsement" and any(c.dep_ == "poss" for c in token.children)):
            yield from ((role, owner) for owner in owners(token, trigger, fillers))
    elif role == "recipient":
        yield from _recipient(slot, token, trigger, fillers, otherwise)
    elif role == "participant" and not fillers.is_actor(token) and is_no_party(token):
        return
    elif role == "agent" and (not fillers.is_actor(token) or _is_tool(token, fillers)):
        yield from _agent(token, fillers)
    elif role == "destination" and belongs(token, "person"):
        yield "recipient", token
    elif role in ("destination", "origin") and not (is_place(token, fillers) or _is_seen(slot, token, trigger)):
        return
    else:
        given = role == "item" and _is_given(slot, token, trigger, fillers)
        yield "recipient" if given or (role == "topic" and _is_told(slot, token, trigger, fillers)) else role, token
        wielded = role == "instrument" and slot == "subject"
        yield from (("agent", actor) for actor in (_wielders(token, fillers) if wielded else ()))


def _goes_to_another(trigger: Trigger, fillers: Fillers) -> bool:
    """True where somebody else undergoes: "was refused tanks", "denied services to the poor"."""
    withheld = trigger.sense.type == "Refusal" and any(is_somebody(one, fillers) for one in trigger.slots.get("to"))
    return withheld or bool(trigger.slots.get("dative"))


def _is_bidden(slot: str, trigger: Trigger, fillers: Fillers) -> bool:
    """True for all that are told to do something: "told hotels and travel agencies to open"."""
    told = trigger.sense.type in ("Demand", "Request") and trigger.sense.part == "verb" and slot == "object"
    things = trigger.slots.get("object") if told and trigger.slots.get("infinitive") else []
    return len(things) > 1 and any(fillers.is_actor(one) for one in things)


def _counted(token: Token) -> Token:
    """Return what is counted: the tariffs of "some of the tariffs"."""
    counted = (one for one in of(token) if one.pos_ != "PRON")  # "two of them" are some of them
    return next(counted, token) if token.lemma_.lower() in word_class("partitive") else token


def _is_given(slot: str, token: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for who "was promised assistance": the verb that carries the noun names who gets it.

    So is who is promised something that the parser takes for a clause: "promised voters lower taxes".
    """
    if trigger.sense.type == "Promise" and trigger.sense.part == "verb":
        told = trigger.slots.get("clause") or trigger.slots.get("infinitive")
        return slot == "object" and bool(told) and belongs(token, "actor")
    return slot == "object" and trigger.sense.part == "noun" and fillers.is_actor(token)


def _is_told(slot: str, token: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for who is to do what is demanded: "demanded the mayor to resign"."""
    told = trigger.sense.type == "Demand" and slot == "object" and bool(trigger.slots.get("infinitive"))
    return told and trigger.sense.part == "verb" and fillers.is_actor(token)


def _is_tool(token: Token, fillers: Fillers) -> bool:
    """True for "hit by a missile": what is used does nothing itself."""
    return token.lemma_.lower() in word_class("instrument") and fillers.mention(token) is None


def _is_seen(slot: str, thing: Token, trigger: Trigger) -> bool:
    """True for anything that is visited: "visited the festival", "a trip to the clinic"."""
    seen = slot == "object" or (slot == "to" and (is_site(thing) or belongs(thing, "building")))
    return seen and trigger.sense.type == "Visit" and thing.pos_ in ("NOUN", "PROPN")


def _is_means(token: Token) -> bool:
    return any(belongs(token, name) for name in ("weapon", "instrument", "event_word"))


def _is_nobody(token: Token, fillers: Fillers) -> bool:
    """True for money, adjectives, and "vowed to strike back thousands of times"."""
    share = token.ent_type_ == "PERCENT" and any(c.lower_ == "of" for c in token.children)
    return (token.ent_type_ in _UNPAID and not share) or is_no_noun(token, fillers) or "time" in heads(token)


def _recipient(slot: str, token: Token, trigger: Trigger, fillers: Fillers, otherwise: str) -> Iterator[Filled]:
    """Yield who or what undergoes: somebody, or anything that force can be used against."""
    if slot == "from" and _is_source(token, fillers):
        yield "origin", token
    elif slot == "from" and trigger.sense.type == "Withdrawal" and not _is_left(token, fillers):
        return  # "withdrew from all patrols"
    elif slot == "object" and trigger.token.lemma_ in word_class("going_off") and belongs(token, "weapon"):
        yield "instrument", token
    elif slot == "on" and is_spot(token) and trigger.sense.lemma in word_class("on_people"):
        yield "place", token
    elif slot == "modifier" and trigger.sense.type == "Killing" and belongs(token, "building"):
        yield "place", token  # "the church massacre"
    elif is_somebody(token, fillers) or _is_hit(token, trigger) or _is_addressed(slot, token, trigger, fillers):
        yield "recipient", token
    elif slot in _TOWARDS and _code(trigger) not in BY_WORDS:
        yield from cast("destination", slot, token, trigger, fillers)
    else:
        yield from ([(otherwise, token)] if otherwise else [])
        yield from (("recipient", owner) for owner in owners(token, trigger, fillers) if slot not in _BESIDE)


def _is_hit(token: Token, trigger: Trigger) -> bool:
    """True for what force can be used against, and for anything that is hacked."""
    said = (belongs(token, "document_of") and not belongs(token, "cyber")) or is_happening(token)
    return (trigger.sense.type == "Cyberattack" and not said) or (_code(trigger) in _ON_THINGS and can_be_hit(token))


def _is_addressed(slot: str, token: Token, trigger: Trigger, fillers: Fillers) -> bool:
    return _is_body_sued(slot, token, trigger, fillers) or _is_bidden(slot, trigger, fillers)


def _is_body_sued(slot: str, token: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for "sued Lind's campaign", which is sued itself; what is criticized of it may be his."""
    return slot == "object" and trigger.sense.type == "Lawsuit" and fillers.is_actor(token)


def _is_left(token: Token, fillers: Fillers) -> bool:
    return is_place(token, fillers) or fillers.is_named_actor(token)


def _is_source(token: Token, fillers: Fillers) -> bool:
    """True for where something is taken from: "seized arms from a house", not "from rebels"."""
    if is_somebody(token, fillers) and not belongs(token, "arena"):
        return False
    return is_place(token, fillers) or any(belongs(token, name) for name in ("target", "arena"))


def _code(trigger: Trigger) -> str | None:
    return trigger.sense.code or codes()[trigger.sense.type]


def _agent(token: Token, fillers: Fillers) -> Iterator[Filled]:
    words = token.lemma_.lower()
    if words in word_class("instrument"):
        yield "instrument", token
        for actor in _wielders(token, fillers):
            yield "place" if is_setting(actor, fillers) else "agent", actor
    elif words in word_class("document_of") or words in word_class("mission"):
        own = [token] if words in word_class("mission") else []
        yield from (("agent", actor) for actor in fillers.inner_actors(token) or _issuers(token) or own)
    elif can_act(token) or _is_force_of(token) or (token.like_num and token.ent_type_ in ("CARDINAL", "")):
        yield "agent", token


def _is_force_of(token: Token) -> bool:
    """True for the planes or envoys of somebody: "said its planes had hit the port"."""
    return token.lemma_.lower() in word_class("state_agent") and any(c.dep_ == "poss" for c in token.children)


def _wielders(instrument: Token, fillers: Fillers) -> list[Token]:
    """Return whose weapon or attack it is; "the bombing of the embassy" is not the embassy's."""
    put = [c for c in children(instrument, "acl") if c.lemma_ in toml("events/control")["wielding"]]
    users = [one for clause in put for one in expand(by(clause))]
    if users or ("noun", instrument.lemma_.lower()) not in index():
        return users or [one for one in fillers.inner_actors(instrument) if not _is_whole_of(one)]
    slots = noun_slots(instrument)
    forces = [one for one in slots.get("modifier") if belongs(one, "force") or belongs(one, "fighter")]
    doers = [one for slot in ("possessive", "actor", "subject", "compound") for one in slots.get(slot)]
    return [one for one in doers if fillers.is_actor(one)] or forces


def _is_whole_of(pronoun: Token) -> bool:
    """True for the rest of them in "six shells of them", which are shells too."""
    return pronoun.tag_ == "PRP" and pronoun.dep_ == "pobj" and pronoun.head.lower_ == "of"


def _issuers(document: Token) -> list[Token]:
    """Return who speaks through a document: "Peru sent a letter accusing Chile"."""
    above = document.head
    if document.dep_ == "pobj" and above.lower_ in ("in", "through", "via", "with"):
        above = above.head  # "In a letter calling for talks, the envoy said"
    if above.lemma_ in toml("attachment")["getting"]:
        return []  # "received a letter accusing Chile"
    return expand(subject(above)) if document.dep_ in ("dobj", "pobj") and above.pos_ == "VERB" else []
