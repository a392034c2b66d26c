"""Whom words are for or against, by the clause that says what is promised, threatened, alleged or agreed.

"Agreed to inject money into the firm" is a promise to the firm, "threatened to use gas on them" a threat to them, and
"alleged that the guards slept" accuses the guards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from ingest.events.actors import Fillers
from ingest.events.casting import Filled
from ingest.events.control import objects, subject
from ingest.events.fit import is_somebody
from ingest.events.senses import word_class
from ingest.events.syntax import child, children, expand, obliques, own_subject
from ingest.events.triggers import Trigger
from ingest.lexicon import toml

_TOWARDS = {
    "Promise": frozenset(("to", "into", "for", "with")),
    "Threat": frozenset(("to", "into", "on", "upon", "against", "at")),
}
"""Prepositions in front of whom a promise is to, or a threat against, in the clause that tells what it is."""


def addressed(trigger: Trigger, filled: Iterable[Filled], fillers: Fillers) -> Iterator[Filled]:
    """Yield who is addressed where the clause of what is said tells it and nothing in `filled` does."""
    if trigger.sense.type == "EasedRestriction":
        things = [token for slot in ("object", "of", "into") for token in trigger.slots.get(slot)]
        yield from (("recipient", one) for thing in things for one in _under(thing, fillers))
        if any(_is_case(thing) for thing in things):
            yield from (("recipient", one) for one in trigger.slots.get("into") if fillers.is_named_actor(one))
    elif all(role != "recipient" for role, _ in filled):
        yield from _by_clause(trigger, fillers)


def _by_clause(trigger: Trigger, fillers: Fillers) -> Iterator[Filled]:
    towards = _TOWARDS.get(trigger.sense.type)
    if towards is not None:
        for clause in trigger.slots.get("infinitive"):
            reached = [*_reached(clause, towards), *(_struck(clause) if trigger.sense.type == "Threat" else ())]
            yield from (("recipient", one) for one in reached if _is_person(one, fillers))
    elif trigger.sense.type == "Agreement":
        traded = [one for clause in _deal_clauses(trigger) for one in _traders(clause)]
        yield from (("participant", one) for one in traded if fillers.is_named_actor(one))
        yield from (("participant", one) for one in _proposers(trigger, fillers))
    elif trigger.sense.type == "Criticism":
        yield from (("recipient", one) for one in _doing(trigger) if _is_person(one, fillers))
    elif trigger.sense.type == "Accusation" and trigger.sense.part == "verb" and not trigger.slots.get("object"):
        for clause in trigger.slots.get("clause"):
            yield from (("recipient", one) for one in _blamed(clause, fillers))


def _under(case: Token, fillers: Fillers) -> list[Token]:
    """Return whom an inquiry or charge is against, however deep: "an inquiry into an allegation against Lind"."""
    if not _is_case(case):
        return []
    behind = [noun for name, noun in obliques(case) if name in ("against", "into", "of", "over")]
    named = [noun for noun in behind if fillers.is_named_actor(noun) and not _is_case(noun)]
    return named or [one for noun in behind for one in _under(noun, fillers)]


def _is_case(noun: Token) -> bool:
    return noun.lemma_.lower() in toml("events/control")["cases"]


def _doing(trigger: Trigger) -> Iterator[Token]:
    """Yield who does what concern is about: "raised concerns about the envoy leaking secrets"."""
    for word in (trigger.token, *trigger.slots.get("object")):
        for prep in children(word, "prep"):
            doers = [own_subject(gerund) or child(prep, "pobj") for gerund in children(prep, "pcomp")]
            yield from (doer for doer in doers if doer is not None and prep.lower_ in ("about", "over", "at"))


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


def _reached(clause: Token, towards: frozenset[str]) -> Iterator[Token]:
    for given in children(clause, "dative"):
        yield from expand(given) if given.pos_ != "ADP" else ()
    yield from (noun for name, noun in obliques(clause) if name in towards)
    for thing in children(clause, "dobj"):
        yield from (noun for name, noun in obliques(thing) if name in towards)


def _struck(clause: Token) -> list[Token]:
    """Return who would suffer what is threatened: "threats to harm lawmakers"."""
    return objects(clause) if clause.lemma_ in word_class("violence") else []


def _is_person(token: Token, fillers: Fillers) -> bool:
    return is_somebody(token, fillers) and not token.like_num and token.ent_type_ not in ("DATE", "TIME", "MONEY")


def _blamed(clause: Token, fillers: Fillers) -> list[Token]:
    """Return who did what is alleged: the doer of the clause, or its owner ("that his call was a bribe")."""
    doers = [token for token in expand(subject(clause)) if token.lower_ not in ("it", "there")]
    found = [token for token in doers if _is_person(token, fillers)]
    return found or [owner for token in doers for owner in children(token, "poss") if _is_person(owner, fillers)]
