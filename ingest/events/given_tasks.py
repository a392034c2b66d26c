"""Whose a plan, chance or purpose under a verb is: not that of who condemns or foils it, but of who is given it."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.classes import belongs
from ingest.events.syntax import RELATIVE, child, children, is_passive, obliques
from ingest.lexicon import toml

_NAMED = ("GPE", "ORG", "PERSON", "NORP")


def is_of_others(plan: Token) -> bool:
    """True for the plan that somebody "condemned", "uncovered" or "foiled": his own it is not."""
    return plan.dep_ == "dobj" and plan.head.lemma_ in toml("events/control")["of_others"]


def thwarted(infinitive: Token) -> Token | None:
    """Return the plan in front of what it is for, where others deal with it: "blocked Lee's bill to ban it"."""
    first = infinitive.left_edge
    plan = first.nbor(-1) if first.i > infinitive.sent.start else first
    told = plan.dep_ == "dobj" and plan.head == infinitive.head and is_of_others(plan)
    return plan if told and plan.lemma_ in toml("events/control")["plans"] else None


def is_given_away(leave: Token) -> bool:
    """True for the leave that somebody grants or refuses, to others: "gave permission to arrest him"."""
    table = toml("events/control")
    handed = leave.dep_ == "dobj" and leave.head.lemma_ in (*table["lending"], "refuse", "withhold", "issue")
    return handed and leave.lemma_.lower() in table["leave"]


def receiver(thing: Token) -> Token | None:
    """Return who is given a chance, power or time to do something: "gave the army permission to", "60 days to"."""
    verb = thing.head
    table = toml("events/control")
    lent = thing.lemma_.lower() in table["lent"] or thing.ent_type_ in ("DATE", "TIME")
    if thing.dep_ != "dobj" or verb.lemma_ not in table["lending"] or not lent:
        return None
    given = child(verb, "dative")
    return child(given, "pobj") if given is not None and given.pos_ == "ADP" else given


def time_given(verb: Token) -> Token | None:
    """Return who gets the time of "gave them 60 days to leave", where the infinitive hangs on the verb."""
    thing = next((c for c in children(verb, "dobj") if c.ent_type_ in ("DATE", "TIME")), None)
    return receiver(thing) if thing is not None else None


def sent(verb: Token) -> Token | None:
    """Return the envoy whom somebody "sent to negotiate"; troops that are sent stand for their state."""
    whom = child(verb, "dobj") if verb.lemma_ in toml("events/control")["sending"] else None
    if whom is None or whom.lower_ in RELATIVE or belongs(whom, "force") or belongs(whom, "fighter"):
        return None
    return whom if whom.ent_type_ == "PERSON" or belongs(whom, "person") else None


def is_own_purpose(infinitive: Token) -> bool:
    """True for what one visits, calls or summons somebody for: "visited the ministry to protest"."""
    verb, table = infinitive.head, toml("events/control")
    if infinitive.dep_ != "xcomp" or all(c.tag_ != "TO" for c in infinitive.children):
        return False
    if verb.lemma_ in table["turning_to"]:
        return infinitive.lemma_ in table["speaking"] or infinitive.lemma_ in table["complaining"]
    if verb.lemma_ == "summon":  # "summoned the envoy to explain" is the envoy's to do
        return infinitive.lemma_ in table["lodging"] and not is_passive(verb)
    return verb.lemma_ in table["calling_on"]


def pressed(infinitive: Token) -> Token | None:
    """Return who is brought to do it: "put pressure on the rebels to leave", "used its influence on them to talk".

    Influence may serve one's own ends: "used its influence on them to win a seat".
    """
    verb, table = infinitive.head, toml("events/control")
    force = child(verb, "dobj")
    if force is None or force.lemma_ not in table["leverage"]:
        return None
    if force.lemma_ != "pressure" and infinitive.lemma_ not in table["complying"]:
        return None
    behind = (noun for word in (force, verb) for name, noun in obliques(word) if name in ("on", "over", "upon", "with"))
    return next((noun for noun in behind if belongs(noun, "actor") or noun.ent_type_ in _NAMED), None)


def written_to(reader: Token) -> Token | None:
    """Return the verb by which somebody is sent a letter: either may speak in "sent a letter to miners opposing it"."""
    to = reader.head
    verb = to.head.head if to.head.dep_ == "dobj" else to.head
    written = reader.dep_ == "pobj" and to.lower_ == "to" and verb.lemma_ in toml("attachment")["posting"]
    return verb if written and any(belongs(thing, "document_of") for thing in children(verb, "dobj")) else None


def purposes(word: Token) -> list[Token]:
    """Return the clauses that tell what a word is for: "a loan to help farmers", "asked for it in order to pay"."""
    orders = (o for c in children(word, "prep") if c.lower_ == "in" for o in children(c, "pobj") if o.lower_ == "order")
    clauses = [*children(word, "acl", "relcl", "advcl", "xcomp"), *(c for o in orders for c in children(o, "acl"))]
    return [clause for clause in clauses if any(c.tag_ == "TO" for c in clause.children)]
