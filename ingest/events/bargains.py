"""Who else is in a bargain: who sells what a deal is to buy, whose demand is agreed to, whose quarrel is settled."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.actors import Fillers
from ingest.events.casting import Filled
from ingest.events.syntax import children, obliques
from ingest.events.triggers import Trigger
from ingest.lexicon import toml


def bargainers(trigger: Trigger, fillers: Fillers) -> Iterator[Filled]:
    """Yield the other sides of an agreement: "a deal to buy ten of Boeing's jets", "agreed to the drivers' demands"."""
    traded = [one for clause in _deal_clauses(trigger) for one in _traders(clause)]
    yield from (("participant", one) for one in traded if fillers.is_named_actor(one))
    yield from (("participant", one) for one in _proposers(trigger, fillers))
    signed = [one for one in trigger.slots.get("object") if one.lemma_ in toml("attachment")["gatherings"]]
    yield from (("participant", one) for thing in signed for one in children(thing, "poss") if fillers.is_actor(one))


def mediated(trigger: Trigger) -> Iterator[Filled]:
    """Yield between whom somebody mediates: "an effort to end the rift between Qatar and its neighbours"."""
    clauses = [clause for slot in ("infinitive", "for-doing") for clause in trigger.slots.get(slot)]
    for thing in (thing for clause in clauses for thing in children(clause, "dobj")):
        yield from (("recipient", noun) for name, noun in obliques(thing) if name == "between")


def _deal_clauses(trigger: Trigger) -> Iterator[Token]:
    """Yield what a deal is to do: "a deal to buy ten jets"."""
    things = [trigger.token, *trigger.slots.get("object")]
    clauses = [clause for thing in things for clause in children(thing, "acl", "relcl", "xcomp")]
    yield from (clause for clause in clauses if any(c.tag_ == "TO" for c in clause.children))


def _proposers(trigger: Trigger, fillers: Fillers) -> Iterator[Token]:
    """Yield whose demand or offer is agreed to."""
    for slot in ("to", "object"):
        for thing in trigger.slots.get(slot):
            yield from (noun for name, noun in obliques(thing) if name == "by" and fillers.is_actor(noun))
            if thing.lemma_ in toml("events/control")["put_to"]:
                named = [noun for name, noun in obliques(thing) if name == "from"]
                yield from named or fillers.inner_actors(thing)


def _traders(clause: Token) -> Iterator[Token]:
    """Yield from whom, to whom or whose the goods of a deal are."""
    if clause.lemma_ not in toml("events/control")["trading"]:
        return
    yield from (noun for name, noun in obliques(clause) if name in ("from", "to"))
    for thing in children(clause, "dobj"):
        goods = [thing, *(noun for name, noun in obliques(thing) if name == "of")]
        yield from (c for noun in goods for c in children(noun, "poss"))
        yield from (noun for name, noun in obliques(thing) if name in ("from", "to"))
