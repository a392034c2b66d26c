"""What stands behind a preposition beside a deed without being part of it: where it was said, how far off it was.

"Criticized the mayor on a show" and "spoke on the phone" tell of no topic, "20 miles from Gao" of no place.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.abreast import ON_GROUND, is_abreast
from ingest.events.actors import Fillers
from ingest.events.classes import ACTOR_ENTITIES, belongs
from ingest.events.fit import can_undergo, is_sought_office, is_spot
from ingest.events.plover import codes
from ingest.events.senses import index, word_class
from ingest.events.syntax import children
from ingest.events.triggers import Trigger
from ingest.lexicon import toml

_AFAR = frozenset(("from", "of"))
_ALIVE = frozenset(("survivor", "witness", "relative", "bystander"))
"""Who "survivors of a massacre" are: nobody killed them."""
_UNDERGOERS = ("of", "against", "on", "object")


def is_beside(slot: str, token: Token, trigger: Trigger) -> bool:
    """True for what is no part of the deed: a length, a distance, half a noun, the medium of words, a deed abreast."""
    return (
        _is_term(slot, token)
        or _is_readying(slot, token, trigger)
        or (slot in _AFAR and is_far(token))
        or is_sought_office(token)
        or _is_anothers_victim(slot, token, trigger)
        or _is_medium(slot, token, trigger)
        or _is_idle(slot, token)
        or _is_borne(slot, token, trigger)
        or _is_wanting(slot, token)
        or is_abreast(slot, token, trigger)
        or _is_meal(slot, token)
        or _is_put_to_others(slot, token, trigger)
        or (trigger.sense.type == "Killing" and token.lemma_.lower() in _ALIVE)
    )


def _is_meal(slot: str, token: Token) -> bool:
    """True for "over dinner, the premier asked", not for "criticized over the dinner"."""
    known = any(c.dep_ in ("det", "poss") and c.lower_ not in ("a", "an") for c in token.children)
    return slot == "over" and token.lemma_ in toml("events/control")["meals"] and not known


def _is_put_to_others(slot: str, token: Token, trigger: Trigger) -> bool:
    """True for whom the charges are against that somebody asks for: he is not asked."""
    asked = slot == "against" and trigger.sense.type in ("Request", "Demand") and bool(trigger.slots.get("object"))
    return asked and (token.ent_type_ in ACTOR_ENTITIES or belongs(token, "actor"))


def is_far(place: Token) -> bool:
    """True for "20 miles from Gao", which is not Gao."""
    prep = place.head
    if place.dep_ != "pobj" or prep.lower_ not in _AFAR or prep.i == prep.sent.start:
        return False
    before = prep.nbor(-1)
    if before.text == ")":  # "50 kilometres (30 miles) from Gao"
        before = before.nbor(-1)
    return before.lemma_.lower() in toml("events/control")["distances"]


def _is_anothers_victim(slot: str, token: Token, trigger: Trigger) -> bool:
    """True for whom an alleged deed was against: "allegations of bias against farmers"."""
    if slot != "against" or trigger.sense.type not in ("Accusation", "Criticism", "Investigation", "Lawsuit"):
        return False
    deeds = (one for name in ("of", "into", "with", "for") for one in trigger.slots.get(name) if one.i < token.i)
    return any(deed.lemma_ in toml("events/control")["victimizing"] for deed in deeds)


def _is_readying(slot: str, token: Token, trigger: Trigger) -> bool:
    """True for what only serves to get a deed ready: "drones are used to prepare attacks" with other weapons."""
    verb = trigger.slots.support
    readied = slot == "subject" and verb is not None and verb.lemma_ in toml("events/control")["readying"]
    return readied and token.lemma_.lower() in word_class("instrument")


def _is_term(slot: str, token: Token) -> bool:
    """True for how long somebody is sentenced: "to between nine and 13 years"."""
    if slot == "for" and token.lemma_ == "life" and not any(token.children):
        return True
    return slot == "to" and any(t.lemma_ in toml("events/control")["terms"] for t in (token, *token.conjuncts))


def _is_medium(slot: str, token: Token, trigger: Trigger) -> bool:
    """True for what words are spoken or written on: "condemned it on television", "went on the attack on Twitter"."""
    if slot not in ("on", "over") or trigger.sense.frame.get(slot) not in (("topic",), ("recipient|topic",)):
        return False
    if trigger.sense.type in ("Ban", "Sanction", "Embargo", "EasedRestriction", "Investigation"):
        return False
    words, bare = toml("events/control"), not any(c.dep_ in ("det", "poss", "amod") for c in token.children)
    if token.ent_type_ == "WORK_OF_ART" or token.lemma_.lower() in words["shows"]:
        return True
    aired = token.lower_ in words["airwaves"] and not any(c.dep_ == "poss" for c in token.children)
    aired = aired or (trigger.sense.part == "verb" and token.lower_ in words["broadcasters"])
    asked = trigger.sense.type in ("Request", "Demand")  # "called on Facebook to remove the film"
    names = words["media"] if asked else (*words["media"], *words["platforms"])
    return (bare and token.lower_ in names) or aired or _is_social(token)


def _is_idle(slot: str, token: Token) -> bool:
    """True for set phrases: "meetings on tap", "talks on hold", "on the eve of"."""
    named = token.ent_type_ or any(c.dep_ in ("poss", "amod", "compound", "nummod") for c in token.children)
    return slot == "on" and not named and token.lower_ in toml("events/control")["idle_on"]


def _is_borne(slot: str, token: Token, trigger: Trigger) -> bool:
    """True for what the effect of a deed falls on: "the impact of the lockdown on the economy"."""
    deed = trigger.token
    behind = deed.dep_ == "pobj" and deed.head.lower_ == "of" and slot == "on" and token.i > deed.i
    return behind and deed.head.head.lemma_.lower() in toml("events/control")["bearing_on"]


def _is_wanting(slot: str, token: Token) -> bool:
    """True for what it takes to win: "delegates needed to clinch the nomination"."""
    return slot == "winner" and any(c.lemma_ in ("need", "require") for c in children(token, "acl"))


def _is_social(token: Token) -> bool:
    return token.lemma_.lower() in ("medium", "media") and any(c.lower_ == "social" for c in token.children)


def is_elsewhere(slot: str, trigger: Trigger) -> bool:
    """True for what only locates a deed whose undergoer is known: "stabbed a man on a train"."""
    names = trigger.sense.frame.get(slot, ())
    if trigger.sense.part != "verb":
        return False
    if slot == "from" and trigger.slots.get("undone") and trigger.slots.get("dative"):
        return False  # "was given a loan from the state"
    if slot in ("from", "by") and (trigger.slots.get("object") or trigger.slots.get("subject")):
        called = names == ("participant",) and bool(trigger.slots.get("object"))  # "called the envoy from Lima"
        return called or (names == ("agent",) and trigger.sense.frame.get("subject") == ("agent",))
    if not trigger.slots.get("object"):
        return False
    if trigger.sense.type in ("Investigation", "Lawsuit") or trigger.token.lemma_ in word_class("criticized"):
        return slot in ("on", "at", "against")  # "criticized the mayor on a show", "probed spying on exiles"
    located = slot in ("on", "at") and names == ("recipient",) and "recipient" in trigger.sense.frame.get("object", ())
    return located or _is_of_news(slot, trigger)


def _is_of_news(slot: str, trigger: Trigger) -> bool:
    """True for where what somebody is told of goes: "informed the house of the sale to Egypt"."""
    told = slot == "to" and trigger.sense.type in ("Statement", "Warning")
    return told and any(belongs(one, "actor") or one.ent_type_ for one in trigger.slots.get("object"))


def is_site_of(slot: str, trigger: Trigger) -> bool:
    """True for where a noun's deed was whose undergoer is known: "the denunciation of Chad at the council"."""
    return slot == "at" and trigger.sense.part == "noun" and any(trigger.slots.get(name) for name in _UNDERGOERS)


def is_ground(slot: str, token: Token, trigger: Trigger) -> bool:
    """True for where it was rather than what it was for: "fined on the roads of Chad", "met on the pier".

    What verbs such as "vote" ask for behind "on" is their topic all the same.
    """
    if slot != "on" or not is_spot(token):
        return False
    free = trigger.sense.part == "verb" and trigger.token.lemma_ not in toml("events/control")["deciding_on"]
    return free or codes()[trigger.sense.type] in ON_GROUND


def is_of_object(token: Token, trigger: Trigger) -> bool:
    """True for what the parser hangs on the object: "urged an end to the violence"."""
    return token.dep_ == "pobj" and token.head.head in trigger.slots.get("object")


def of_object(names: tuple[str, ...], slot: str, token: Token, trigger: Trigger, fillers: Fillers) -> Iterator[str]:
    """Yield the roles of `names` that what hangs on the object can have beside the object's own.

    In "supported a ban on loans" the ban is what it is about, not the loans.
    """
    about = _is_about(token.head.head, trigger, fillers)
    if slot == "with" and trigger.sense.type == "Endorsement":
        return  # "approved the merger with a rival"
    if slot == "to" and trigger.sense.type == "Refusal" and not fillers.is_actor(token):
        return  # "was denied the right to French citizenship"
    for name in names:
        judged = slot == "to" and trigger.sense.type in ("Endorsement", "Criticism")
        judged = judged and (about or _is_another_deed(token.head.head, trigger))
        told = (
            about if name == "topic" else (judged or about or slot == "to") and (judged or not fillers.is_actor(token))
        )
        if not (told and name in ("topic", "recipient|topic")):
            yield name


def _is_another_deed(thing: Token, trigger: Trigger) -> bool:
    """True for "approved his extradition to Peru", not for "pledged support to Peru"."""
    types = {sense.type for sense in index().get(("noun", thing.lemma_.lower()), ())}
    return bool(types) and trigger.sense.type not in types


def _is_about(thing: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for the object that is what it is about, unless the sense asks for it: "voiced support for a plan"."""
    role, needed = trigger.sense.frame.get("object"), trigger.sense.needs.get("object")
    told = role == ("recipient|topic",) or (role == ("topic",) and (needed is None or needed.anything))
    return told and not fillers.is_actor(thing) and not can_undergo(thing)
