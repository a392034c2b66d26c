"""Support (light) verbs: the verb that carries an event noun and lends it its subject ("X held talks with Y")."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.events.operators import words
from ingest.events.syntax import RELATIVE, child, children, is_passive
from ingest.lexicon import toml

_UNDOING = frozenset(("down", "off", "away", "up", "out", "aside"))
"""Particles that make another verb of a light one: who puts down a protest did not protest."""


@dataclass(frozen=True, slots=True)
class Support:
    """What a light verb lends to its noun: the slot that its subject fills there."""

    subject: str
    object: str | None = None
    weak: bool = False
    """The subject is one of the event's actors only where the noun names no other ("announced talks")."""
    turned: bool = False
    """The subject undergoes unless the noun names somebody who does ("avoided criticism of teachers")."""


def carriers(noun: Token) -> Iterator[tuple[Token, Support, str]]:
    """Yield the verbs that carry `noun` as (verb, what it lends, its name in the table), the nearest first.

    A relative clause tells more than the verb that governs: "agreed to a meeting that the envoy wanted with Kyiv".
    """
    for clause in children(noun, "acl", "relcl"):
        if _has_gap(clause):
            yield from _lookup(clause, "")
            for prep in children(clause, "prep"):
                yield from _lookup(clause, prep.lower_) if is_passive(clause) else ()
    head = measure_of(noun) or _middle_of(noun) or noun
    while head.dep_ == "conj" and head.head.pos_ in ("NOUN", "PROPN"):
        head = head.head
    governor = head.head
    if head.dep_ in ("dobj", "nsubjpass", "attr") or (
        head.dep_ == "nsubj" and governor.tag_ == "VBN" and child(governor, "aux") is None
    ):
        yield from _lookup(governor, "")
    elif head.dep_ == "nsubj" and governor.pos_ == "VERB":
        yield from _lookup(governor, "occur")
    elif head.dep_ == "pobj" and governor.head.pos_ in ("VERB", "AUX"):
        yield from _lookup(governor.head, governor.lower_)
    elif head.dep_ == "pobj" and governor.lower_ == "of" and governor.head.lower_ == "out":
        yield from _lookup(governor.head.head, "out of")  # "pulled out of talks"


def _has_gap(clause: Token) -> bool:
    """True for a clause that says what was done with its noun: "talks held by", not "talks in which they raised it"."""
    if child(clause, "mark") is not None:
        return False  # "criticism that he has sought power"
    thing = child(clause, "dobj")
    if child(clause, "xcomp", "acomp") is not None:
        return False  # "talks which Peru stands ready to support"
    if clause.dep_ == "acl":
        return thing is None or is_passive(clause)
    opening = clause.left_edge
    pied = opening.pos_ == "ADP" and opening.nbor().lower_ in ("which", "whom")
    return not pied and (thing is None or thing.lower_ in RELATIVE)


def _middle_of(noun: Token) -> Token | None:
    """Return the part of an event that stands for being in it: "at the forefront of the fight", "in the midst of"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of" or noun.head.dep_ != "prep":
        return None
    part = noun.head.head
    if part.dep_ == "pobj" and part.head.lower_ == "at" and noun.lemma_ in toml("events/control")["centred"]:
        return None  # "at the centre of accusations", which others make
    return part if part.lemma_ in toml("events/control")["middles"] else None


def measure_of(noun: Token) -> Token | None:
    """Return the figure that a noun is the measure of: "$40 million in aid", "millions of dollars of aid"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("in", "of"):
        return None
    above = noun.head.head
    figure = child(above, "dobj") if above.pos_ == "VERB" else above
    if figure is None:
        return None
    measures = figure.ent_type_ in ("MONEY", "CARDINAL", "QUANTITY") or figure.lemma_ in toml("events/control")["spans"]
    return figure if measures else None


def takes_no_part(verb: Token) -> bool:
    """True for "was not involved in planning the raids", "was not on the call", "barred from attending"."""
    if verb.lemma_ in toml("events/control")["partaking"] and child(verb, "neg") is not None:
        return True
    if verb.dep_ != "pcomp":
        return False
    if verb.head.lower_ == "from" and verb.lemma_ in toml("events/control")["partaking"]:
        return True
    above = verb.head.head
    return any(c.dep_ == "neg" or (c.dep_ == "det" and c.lower_ == "no") for c in above.children)


def _lookup(verb: Token, prep: str) -> Iterator[tuple[Token, Support, str]]:
    if not prep and _is_no_carrier(verb):
        return
    particle = child(verb, "prt")
    names = [f"{verb.lemma_} {particle.lower_}"] if particle is not None else []
    caused = not set(names).isdisjoint(words("bringing_about"))  # "brought on an inquiry" inquires into nothing
    plain = [verb.lemma_] if particle is None or not (particle.lower_ in _UNDOING or caused) else []
    for name in (f"{word} {prep}".strip() for word in (*names, *plain)):
        found = supports().get(name) or lenders().get(name)
        if found is not None:
            yield verb, found, name
            return


def _is_no_carrier(verb: Token) -> bool:
    """True for what calls, pays for or heeds a deed: "called the raid a crime", "the trip was paid for by a firm"."""
    match verb.lemma_:
        case "call":
            return child(verb, "oprd", "ccomp", "xcomp") is not None
        case "pay":
            return any(c.lower_ == "for" and child(c, "pobj") is None for c in children(verb, "prep", "prt"))
        case "take":
            return _is_only_heeded(verb)
    return False


def _is_only_heeded(verb: Token) -> bool:
    """True for "took the complaints seriously", "into account", "in stride": others made them."""
    manners = (c.lower_ for c in children(verb, "advmod", "acomp", "oprd"))
    held = (noun.lemma_ for prep in children(verb, "prep") for noun in children(prep, "pobj"))
    table = toml("events/control")
    return not {*manners, *held}.isdisjoint(table["heeding"])


@functools.cache
def supports() -> Mapping[str, Support]:
    """Return the light verbs by lemma and particle or preposition ("hold", "carry out", "arrive for", "occur")."""
    return _table("support")


@functools.cache
def lenders() -> Mapping[str, Support]:
    """Return the verbs that lend a noun their actors without carrying it ("avoided arrest")."""
    return _table("lend")


def _table(name: str) -> Mapping[str, Support]:
    return {
        verb: Support(entry["subject"], entry.get("object"), entry.get("weak", False), entry.get("turned", False))
        for entry in toml("events/light_verbs")[name]
        for verb in entry["verbs"]
    }
