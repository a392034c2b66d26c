"""Violence that sheds no blood: done by what has no hands, fought over money or words, wrought on what cannot bleed.

Asked of a word whose own frame lets it pass: who does it, to whom and over what, and whether anything else in its
sentence speaks of arms or wounds.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.classes import belongs
from ingest.events.senses import Sense, word_class
from ingest.events.slots import Slots

_FORCE = frozenset(("Attack", "Battle", "Killing", "Abduction", "Coup"))
_DOERS = ("subject", "possessive", "actor")
_PARTIES = (*_DOERS, "between", "with", "against", "object")
_CAUSES = ("over", "for", "on", "about")
_WARLIKE = ("force", "fighter", "weapon", "instrument", "warlord")
_LAND = ("gpe", "country", "territory", "place", "outpost")
_OPPOSED = ("actor", "person", "country", "target", "place", "partitive", "number", "fighter", "event_word")
"""Classes of whom or what soldiers and policemen fight, wars included: nobody fights a slowdown with arms."""
_CIVIL = ("civil_body", "politician", "office", "publication")
_BODIES = frozenset(("eu", "union", "commission", "un", "nato", "imf"))
_WORDS = ("speech_act", "verbal", "message")


def is_bloodless(token: Token, sense: Sense, slots: Slots, near: frozenset[str]) -> bool:
    """True for a word of force that is used of trade, votes, books and feelings."""
    if sense.type not in _FORCE:
        return False
    if _has_no_hands(slots) or _is_any(slots, ("with",), _WORDS) or _has_no_enemy(sense, slots):
        return True
    armed = not word_class("violent").isdisjoint(near - {token.lemma_.lower(), "war"})
    return not armed and sense.lemma not in word_class("bodily") and _is_civil(token, sense, slots)


def _is_civil(token: Token, sense: Sense, slots: Slots) -> bool:
    if sense.type == "Battle":
        row = sense.lemma == "clash" and _is_row(token, slots)
        return row or _is_over_civil_things(slots) or _is_among_civilians(slots)
    if sense.lemma in word_class("wrecking"):
        return _is_ruin(slots)
    return _is_any(slots, ("subject",), ("civil_body",)) and not _is_any(slots, ("subject",), _WARLIKE)


def _has_no_hands(slots: Slots) -> bool:
    doers = slots.get("subject")
    return bool(doers) and all(belongs(doer, "bloodless") for doer in doers)


def _has_no_enemy(sense: Sense, slots: Slots) -> bool:
    """True for "battling a slowdown"."""
    things = slots.get("object") if sense.part == "verb" and sense.lemma in ("fight", "battle") else []
    return bool(things) and not any(belongs(thing, name) for thing in things for name in _OPPOSED)


def _is_over_civil_things(slots: Slots) -> bool:
    causes = list(_all(slots, _CAUSES))
    landless = bool(causes) and not any(belongs(cause, name) for cause in causes for name in (*_LAND, *_WARLIKE))
    return landless and not _is_any(slots, _PARTIES, _WARLIKE)


def _is_row(clash: Token, slots: Slots) -> bool:
    """True for "a clash with Brussels", which nobody places anywhere and no force takes part in."""
    parties = list(_all(slots, _PARTIES))
    capitals = all(one.ent_type_ != "ORG" or one.lower_ in _BODIES for one in parties)
    states = any(one.ent_type_ or belongs(one, "civil_body") for one in parties)
    placed = _is_any(slots, ("in", "at", "near", "along"), (*_LAND, "event_word"))
    armed = _is_any(slots, tuple(slots.fillers), _WARLIKE)
    return states and capitals and clash.tag_ != "NNS" and not placed and not armed


def _is_among_civilians(slots: Slots) -> bool:
    civil = any(one.ent_type_ == "PERSON" or belongs(one, name) for one in _all(slots, _PARTIES) for name in _CIVIL)
    return civil and not any(_is_any(slots, tuple(slots.fillers), (name,)) for name in (*_LAND, *_WARLIKE))


def _is_ruin(slots: Slots) -> bool:
    """True for what policies do to a trade or a family, and for what builders do to a house."""
    if _is_any(slots, ("object",), ("ruinable",)):
        return True
    doers = slots.get("subject")
    if not doers or _is_any(slots, ("subject",), (*_WARLIKE, "country")):
        return False
    return _is_any(slots, ("subject",), ("civil_body", "builder")) or not _is_any(slots, ("object",), ("wreckable",))


def _is_any(slots: Slots, names: tuple[str, ...], classes: tuple[str, ...]) -> bool:
    return any(belongs(filler, name) for filler in _all(slots, names) for name in classes)


def _all(slots: Slots, names: tuple[str, ...]) -> Iterator[Token]:
    for name in names:
        yield from slots.get(name)
