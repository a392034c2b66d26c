"""Which filler takes which role: the frame's word, checked against what the filler can be."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.actors import Fillers
from ingest.events.beside import is_beside, is_elsewhere, is_far, is_ground, is_of_object, is_site_of, of_object
from ingest.events.casting import ACTORS, Filled, cast
from ingest.events.circumstance import is_circumstance
from ingest.events.classes import TIME_ENTITIES, belongs
from ingest.events.fit import is_place, is_town
from ingest.events.instead import instead
from ingest.events.namesakes import is_namesake, untitled
from ingest.events.plover import codes
from ingest.events.senses import Frame
from ingest.events.syntax import obliques
from ingest.events.triggers import Trigger
from ingest.events.when import Calendar

PLACES = frozenset(
    ("in", "at", "near", "inside", "outside", "across", "around", "throughout", "within", "off", "along", "on", "over")
)
"""Prepositions that name the place where nothing else is said about them."""
_STANDING_IN = {
    "undergoer": "object",
    "harmed": "object",
    "winner": "subject",
    "convener": "subject",
    "user": "subject",
    "asked": "for",
}
"""What a slot counts as in frames that say nothing of it."""
_ABROAD = ("embassy", "consulate", "mission", "legation")
"""Sites that are not in the land whose they are: "outside the embassy of Chad"."""
_LOCATED = frozenset(("ASSAULT", "COERCE", "PROTEST", "CONSULT"))
"""Codes of deeds that happen where the people in them are."""


def roles(trigger: Trigger, fillers: Fillers, calendar: Calendar) -> Iterator[Filled]:
    """Yield (role, head word) of the slots around `trigger`, by its frame; then places."""
    frame, taken = trigger.sense.frame, {trigger.token.i}
    for slot, tokens in trigger.slots.fillers.items():
        if is_elsewhere(slot, trigger):
            continue
        for token in untitled(tokens):
            if (
                token.i in taken
                or token.lower_ in trigger.sense.with_words
                or (token.ent_type_ in TIME_ENTITIES and not fillers.is_named_actor(token))
                or calendar.covers(token)
            ):
                continue
            if is_namesake(slot, token, trigger, fillers) or _is_of_wish(slot, token, trigger):
                continue
            if is_beside(slot, token, trigger) or is_circumstance(slot, token, trigger, fillers):
                continue
            found = list(_of_slot(slot, frame.get(_key(slot, token, fillers, frame), ()), token, trigger, fillers))
            taken.update(filler.i for _, filler in found)
            real = [(name, filler) for role, filler in found if (name := instead(role, filler, trigger, fillers))]
            yield from (*real, *(one for role, filler in real for one in _members(role, filler, fillers)))
            yield from (
                ("place", inner) for role, filler in found if role == "place" for inner in _within(filler, fillers)
            )
    yield from _in_return(trigger)
    yield from _where(trigger, fillers)
    if codes()[trigger.sense.type] in _LOCATED and not trigger.slots.get("in"):
        yield from _near_actors(trigger, fillers)


def _members(role: str, token: Token, fillers: Fillers) -> Iterator[Filled]:
    """Yield who is named of many: "arrested 20 people, including Ann Lee"."""
    if role not in ACTORS or token.tag_ not in ("NNS", "NNPS", "CD"):
        return
    for word in (token, *(noun for name, noun in obliques(token) if name == "of")):
        for name, noun in obliques(word):
            if name == "including" and fillers.is_named_actor(noun):
                yield role, noun


def _is_of_wish(slot: str, token: Token, trigger: Trigger) -> bool:
    """True for whom what is asked for would hit: "demanded a ban on imports" asks nothing of imports.

    Nor is anything asked of the town that somebody is invited to.
    """
    if slot == "to" and trigger.token.lemma_ in ("invite", "summon") and trigger.slots.get("object"):
        return token not in trigger.slots.get("object")
    asked = slot == "on" and trigger.sense.part == "verb" and trigger.sense.type in ("Demand", "Request")
    return asked and token.dep_ == "pobj" and token.head.head in trigger.slots.get("object")


def _within(place: Token, fillers: Fillers) -> Iterator[Token]:
    """Yield the named place around one that has no name: "in cities across Iran", "in front of a bank in Oslo"."""
    if fillers.mention(place) is not None:
        return
    for name, noun in obliques(place):
        if name in PLACES or (name == "of" and place.lemma_ not in _ABROAD):
            if fillers.mention(noun) is not None and is_place(noun, fillers):
                yield noun
                return
            yield from _within(noun, fillers)


def _is_placed(trigger: Trigger, fillers: Fillers) -> bool:
    """True where the deed's own clause names a place."""
    behind = (token for slot in PLACES for token in trigger.slots.get(slot))
    return any(
        (fillers.mention(one) and is_place(one, fillers)) or next(_within(one, fillers), None) is not None
        for one in behind
    )


def _where(trigger: Trigger, fillers: Fillers) -> Iterator[Filled]:
    """Yield the place that a relative clause tells of: "in Basra, where a bomb exploded"."""
    verb = trigger.slots.support or trigger.token
    around = verb.head.dep_ == "pobj" and verb.head.head.lower_ in ("outside", "beyond")
    if is_far(verb.head) or (around and _is_placed(trigger, fillers)):
        return  # "outside Basra, where a bomb went off in a market in Zubair"
    if verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children) and is_place(verb.head, fillers):
        yield "place", verb.head


def _in_return(trigger: Trigger) -> Iterator[Filled]:
    """Yield what flows back: "sent shells in exchange for food"."""
    if trigger.sense.type == "Promise" or "item" not in {
        role for roles in trigger.sense.frame.values() for role in roles
    }:
        return
    for word in (trigger.token, *trigger.slots.get("object")):
        for name, noun in obliques(word):
            if name == "in" and noun.lower_ in ("exchange", "return"):
                yield from (("item", given) for inner, given in obliques(noun) if inner == "for")


def _near_actors(trigger: Trigger, fillers: Fillers) -> Iterator[Filled]:
    """Yield the place that the parser hung on who acts or suffers behind the verb: "shot by gunmen near Gao"."""
    for slot in ("subject", "object", "with", "against"):
        for token in trigger.slots.get(slot):
            if token.i < trigger.token.i or token == trigger.token.head:
                continue  # "a kidnapping victim in Lima" was kidnapped anywhere
            for name, noun in obliques(token):
                if name in ("in", "near", "at") and is_place(noun, fillers):
                    yield "place", noun


def _key(slot: str, token: Token, fillers: Fillers, frame: Frame) -> str:
    """Return the frame's slot for `slot`: a name in front of the noun is an actor unless the frame knows better.

    So are people there ("teacher protests": `crowd`) and those who use force ("army raid": `fighters`).
    """
    if (slot == "modifier" and fillers.is_named_actor(token)) or (slot == "compound" and slot not in frame):
        return "actor"
    if slot in _STANDING_IN and slot not in frame:
        return _STANDING_IN[slot]
    if slot == "modifier" and token.pos_ == "NOUN" and token.dep_ in ("compound", "nmod"):
        if belongs(token, "weapon"):
            return slot
        if belongs(token, "force") or belongs(token, "fighter"):
            suffers = frame.get("crowd") == ("recipient",) and belongs(token, "person")
            return "crowd" if suffers else "fighters"  # "a soldier's killing", "a police killing"
        return "crowd" if belongs(token, "actor") and not belongs(token, "polity") else slot
    return slot


def _of_slot(slot: str, names: tuple[str, ...], token: Token, trigger: Trigger, fillers: Fillers) -> Iterator[Filled]:
    if slot == "modifier" and names == ("item",) and token.pos_ not in ("NOUN", "PROPN"):
        return
    if is_site_of(slot, trigger):
        names = ()
    elif names == ("topic",) and is_ground(slot, token, trigger):
        names = ("place",)
    if is_of_object(token, trigger):
        names = tuple(of_object(names, slot, token, trigger, fillers))
    for name in names:
        yield from cast(name, slot, token, trigger, fillers)
    named_after = slot == "compound" and is_town(token, fillers)
    about = slot in ("on", "over") and token.ent_type_ == "GPE"  # "a resolution on Chad"
    if not names and (named_after or (slot in PLACES and not about and is_place(token, fillers))):
        yield "place", token
