"""The roles that things have in events, by what they are."""

from __future__ import annotations

from graph.vocabulary import NG

ACTOR_ROLES = frozenset({NG.agent, NG.recipient, NG.participant})
PLACE_ROLES = frozenset({NG.place, NG.origin, NG.destination})
ROLES = ACTOR_ROLES | PLACE_ROLES | {NG.item, NG.amount, NG.topic, NG.instrument, NG.beneficiary}
