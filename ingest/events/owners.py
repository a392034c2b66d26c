"""Whose thing it is that words are about, and who undergoes them with it: "denounced Israel's plan"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.actors import Fillers
from ingest.events.classes import belongs
from ingest.events.plover import codes
from ingest.events.senses import index
from ingest.events.syntax import obliques
from ingest.events.triggers import Trigger
from ingest.lexicon import toml

_HARMING = frozenset(("ASSAULT", "COERCE", "SANCTION"))
"""Codes of deeds whose owner is who suffers them."""
_LIFTING = frozenset(("EasedRestriction", "Trial"))
"""Types of what ends a suit."""


def owners(thing: Token, trigger: Trigger, fillers: Fillers) -> list[Token]:
    """Return whose thing it is that words are about: who is accused by "denounced Israel's plan"."""
    given = belongs(thing, "aid")  # "withheld US aid": withheld from somebody else
    lifted = trigger.sense.type == "EasedRestriction" and (belongs(thing, "restriction") or belongs(thing, "sanction"))
    against = any(name in ("against", "into") for name, _ in obliques(thing))
    if trigger.sense.type in _LIFTING and against and belongs(thing, "event_noun"):
        return []  # "dismissed the miners' suit against Lee"
    if trigger.sense.type == "Ceasefire":
        return []  # nobody suffers the end of "Chad's war"
    if given or lifted or (trigger.sense.type == "Denial" and belongs(thing, "deniable")):
        return []
    named = (one for one in fillers.inner_actors(thing) if not (one.lower_ == "force" and one.left_edge == one))
    return [one for one in named if not _is_no_owner(one, thing, trigger)]  # "the use of force" is not force's own


def _is_named_after(one: Token, thing: Token) -> bool:
    """True for what "the Senate bill" or "the Libya intervention" is only named after: a chamber, a country."""
    land = one.ent_type_ in ("GPE", "LOC") and one.text.isalpha() and one.text.istitle()
    return land or thing.lemma_.lower() in toml("events/control")["enacted"]


def _is_no_owner(one: Token, thing: Token, trigger: Trigger) -> bool:
    """True for languages and for who suffers or tells it: "condemned the killing of a farmer", "its denial by Chad"."""
    if one.lower_ in toml("events/control")["tongues"]:
        return True
    if one.dep_ in ("compound", "nmod") and _is_named_after(one, thing):
        return True
    if one in trigger.slots.get("subject") or (one.head.lower_ == "by" and trigger.sense.part == "noun"):
        return True
    senses = index().get(("noun", thing.lemma_.lower()), ())
    named = thing.lemma_.endswith("ing") and ("noun", thing.lemma_.lower()) not in index()  # "the jailing of Lind"
    named = named or thing.lemma_.lower() in toml("events/control")["undergone"]
    if one.tag_ == "PRP$" and thing.dep_ == "conj" and belongs(thing.head, "actor"):
        return True  # "denounced Lind and his plan"
    if one.dep_ == "poss" and not any(c.lower_ == "of" for c in thing.children):
        harmed = (sense for sense in senses if codes()[sense.type] in _HARMING or sense.type == "Resignation")
        return any("recipient" in sense.frame.get("possessive", ()) for sense in harmed)  # "condemned Lind's arrest"
    return one.head.lower_ == "of" and (named or any("recipient" in sense.frame.get("of", ()) for sense in senses))
