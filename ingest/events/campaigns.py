"""Who wages a deed that names a campaign, and who leads it: "Peru's bombing campaign", "Peru-led air strikes"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.classes import ACTOR_ENTITIES
from ingest.events.slots import Slots, take_over
from ingest.events.syntax import children, expand
from ingest.lexicon import toml

_TARGETS = frozenset(("against", "in", "on"))


def add_campaign(slots: Slots, deed: Token) -> None:
    """Add who wages the campaign that `deed` names, against whom, and who leads either."""
    campaign = deed.head if deed.dep_ == "compound" and deed.head.lemma_ in _campaigns() else None
    slots.add("subject", *_leaders(deed))
    if campaign is not None:
        slots.add("subject", *_leaders(campaign), *_wagers(campaign))
        take_over(slots, campaign, only=_TARGETS)


def _campaigns() -> tuple[str, ...]:
    return tuple(toml("events/control")["campaigns"])


def _wagers(campaign: Token) -> Iterator[Token]:
    """Yield whose campaign it is: "Peru's", "the Peruvian"."""
    for owner in children(campaign, "poss"):
        yield from expand(owner)
    yield from (one for one in children(campaign, "amod", "compound", "nmod") if one.ent_type_ in ACTOR_ENTITIES)


def _leaders(deed: Token) -> Iterator[Token]:
    """Yield who is said to lead it in one word: "Peru-led"."""
    for led in children(deed, "amod"):
        if led.lower_ == "led" and led.i > 1 and led.nbor(-1).text == "-":
            yield from (one for one in children(led, "npadvmod", "compound", "nmod") if one.ent_type_ in ACTOR_ENTITIES)
