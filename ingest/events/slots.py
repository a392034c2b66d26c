"""The grammatical slots around a trigger word, with its fillers: what a frame then reads roles from.

For a verb the slots are its logical subject and object and its prepositions; for a noun its possessor, its modifiers,
its prepositions, and what a support verb adds ("X held talks with Y", "sanctions imposed by X on Y").

Conditions of senses may ask for more: "infinitive", "clause" and "intent" (what is to be done), "infinitive-object",
"opinion" (what should have been), "purpose" (what for), "call" and "outcome" (a verb that nobody does),
"asked" (who is to do it), "predicate" ("found guilty"), "sides" (a subject of several), "undone" (a passive without its
doer), "pointed" (an object behind "this"), "own" (one behind "his"), "under" (the verb over an infinitive), "forbidden"
("cannot allow it"), "beside" (verbs told in one breath), "span" ("for the night"), "preposition" (in front of the
noun); `triggers` adds "doer" and "target", "near", "context" and "tone".
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from ingest.events.classes import belongs, measured
from ingest.events.syntax import children, obliques
from ingest.lexicon import toml

_HANDED_ON = frozenset(
    ("to", "from", "on", "against", "with", "for", "between", "over", "into", "toward", "towards", "at")
)
"""Prepositions that the parser often hangs on the object although they belong to the verb."""


@dataclass(slots=True)
class Slots:
    """Fillers by slot, and the support verb that carries a noun, if any."""

    fillers: dict[str, list[Token]] = field(default_factory=dict)
    support: Token | None = None
    support_word: str | None = None

    def add(self, slot: str, *tokens: Token) -> None:
        """Add fillers that the slot does not have yet."""
        known = self.fillers.setdefault(slot, [])
        known.extend(token for token in tokens if token not in known)

    def get(self, slot: str) -> list[Token]:
        """Return the fillers of `slot`."""
        return self.fillers.get(slot, [])


def hand_on(slots: Slots, things: list[Token]) -> None:
    """Add the prepositions that the parser hung on `things` although they belong to the verb over them."""
    for thing in tuple(things):
        own = {"with"} if belongs(thing, "person") else set()  # "advised deputies with a foreign passport"
        own |= {"from"} if _is_from_land(thing) else set()
        own |= {"to"} if thing.lemma_.lower() in toml("events/control")["related"] else set()
        for word in (thing, *measured(thing)):  # "$16 million in loans from the state"
            take_over(slots, word, only=_HANDED_ON - own)


def _is_from_land(people: Token) -> bool:
    """True for "migrants from Syria", who come from there whatever is done to them."""
    if not belongs(people, "person") or belongs(people, "force"):
        return False
    return any(name == "from" and noun.ent_type_ == "GPE" for name, noun in obliques(people))


def hand_on_topics(slots: Slots, deal: Token) -> None:
    """Add with whom a deal or talks are where that hangs on their topic: "a deal on fishing with Chile"."""
    if deal.lemma_ in toml("attachment")["gatherings"]:
        for topic in [one for name in ("on", "over", "about") for one in slots.get(name) if not belongs(one, "actor")]:
            take_over(slots, topic, only=frozenset(("with", "between")))


def aimed(slots: Slots, things: list[Token]) -> None:
    """Add whom things are aimed at: "fired rockets aimed at the port"."""
    for clause in (c for thing in things for c in children(thing, "acl")):
        if clause.lemma_ in toml("events/control")["aiming"]:
            take_over(slots, clause, only=frozenset(("at", "toward", "towards", "against")))


def take_over(slots: Slots, word: Token, *, only: frozenset[str] | None = None) -> None:
    """Add the prepositions of another word, coordination included, where there is nothing behind them yet."""
    known = {name for name, fillers in slots.fillers.items() if fillers}
    for name, noun in obliques(word):
        if name not in known and (only is None or name in only):
            slots.add(name, noun)
