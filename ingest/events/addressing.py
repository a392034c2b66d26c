"""Whom words and gifts are for or against, by the clause that says what is promised, threatened, asked or alleged.

"Agreed to inject money into the firm" is a promise to the firm, "threatened to use gas on them" a threat to them, and
"alleged that the guards slept" accuses the guards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from ingest.events.actors import Fillers
from ingest.events.bargains import bargainers, mediated
from ingest.events.cases import relieved
from ingest.events.casting import Filled
from ingest.events.classes import belongs
from ingest.events.control import answering, subject
from ingest.events.fit import is_somebody, is_sought_office
from ingest.events.given_tasks import purposes
from ingest.events.objects import objects
from ingest.events.plover import codes
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
        yield from relieved(trigger, fillers)
    elif all(role != "recipient" for role, _ in filled):
        yield from _by_type(trigger, fillers)


def _by_type(trigger: Trigger, fillers: Fillers) -> Iterator[Filled]:
    match trigger.sense.type:
        case "Agreement":
            yield from bargainers(trigger, fillers)
            return
        case "Mediation":
            yield from mediated(trigger)
            return
        case "Promise" | "Threat":
            found = _reached(trigger)
        case "Criticism":
            found = _doing(trigger)
        case "Accusation" if trigger.sense.part == "verb" and not trigger.slots.get("object"):
            found = (one for clause in trigger.slots.get("clause") for one in _blamed(clause, fillers))
        case "Accusation" if trigger.sense.part == "noun":
            clauses = (c for c in children(trigger.token, "acl", "ccomp") if child(c, "mark") is not None)
            found = (one for clause in clauses for one in _blamed(clause, fillers))
        case "Demand" | "Request":
            found = iter((*_told(trigger), *expand(answering(trigger.token))))
        case _ if codes()[trigger.sense.type] == "AID":
            found = _helped(trigger)
        case _ if codes()[trigger.sense.type] == "SANCTION":
            found = _makers(trigger, fillers)
        case _:
            return
    yield from (("recipient", one) for one in found if _is_person(one, fillers))


def _reached(trigger: Trigger) -> Iterator[Token]:
    """Yield who would get what is promised or suffer what is threatened."""
    towards, table = _TOWARDS[trigger.sense.type], toml("events/control")
    promised = trigger.sense.type == "Promise"
    done = table["benefiting"] if promised else word_class("violence")
    for clause in trigger.slots.get("infinitive"):
        if promised and (clause.lemma_ in table["no_favours"] or child(clause, "neg") is not None):
            continue  # "vowed to oppose a visa for them", "not to vote for him"
        for given in children(clause, "dative"):
            yield from expand(given) if given.pos_ != "ADP" else ()
        things = (c for c in children(clause, "dobj") if not (promised and c.lemma_ in table["no_favours"]))
        behind = (pair for word in (clause, *things) for pair in obliques(word))
        yield from (noun for name, noun in behind if name in towards)
        if clause.lemma_ in done and not (promised and child(clause, "prt") is not None):  # "to give up its gold"
            yield from (one for one in objects(clause) if one.lemma_ not in table["withdrawn"])


def _helped(trigger: Trigger) -> Iterator[Token]:
    """Yield whom aid is to help: "announced a loan to help farmers", "flew medicine to assist Chad"."""
    words = [trigger.token, *trigger.slots.get("object"), *trigger.slots.get("item")]
    if trigger.slots.support is not None:
        words.append(trigger.slots.support)
    for clause in (c for word in words for c in purposes(word)):
        if clause.lemma_ in toml("events/control")["benefiting"]:
            yield from objects(clause)


def _makers(trigger: Trigger, fillers: Fillers) -> Iterator[Token]:
    """Yield whose goods are banned or taxed: "a ban on imports of food from Chile"."""
    things = [one for slot in ("on", "object", "of") for one in trigger.slots.get(slot) if not fillers.is_actor(one)]
    if things:
        yield from (noun for noun in trigger.slots.get("from") if fillers.is_named_actor(noun))
    for thing in (*things, *(noun for one in things for name, noun in obliques(one) if name == "of")):
        yield from (noun for name, noun in obliques(thing) if name == "from" and fillers.is_named_actor(noun))


def _told(trigger: Trigger) -> Iterator[Token]:
    """Yield who is to do what is demanded: "demanded that the premier resign", "its demand that Chad leave"."""
    clauses = [*trigger.slots.get("clause"), *children(trigger.token, "acl", "ccomp")]
    for clause in dict.fromkeys(clauses):
        bare = clause.tag_ in ("VB", "VBP") or clause.lower_ == clause.lemma_  # "demanded that it cut aid"
        subjunctive = bare and child(clause, "aux") is None
        should = any(c.lower_ in ("should", "must") for c in children(clause, "aux"))
        told = own_subject(clause)
        behind = clause.i > trigger.token.i  # "Farmers reject deal; minister pleads"
        if told is not None and behind and told.dep_ == "nsubj" and (subjunctive or should):
            yield from expand(told)


def _doing(trigger: Trigger) -> Iterator[Token]:
    """Yield who does what concern is about: "raised concerns about the envoy leaking secrets"."""
    for word in (trigger.token, *trigger.slots.get("object")):
        for prep in children(word, "prep"):
            doers = [own_subject(gerund) or child(prep, "pobj") for gerund in children(prep, "pcomp")]
            yield from (doer for doer in doers if doer is not None and prep.lower_ in ("about", "over", "at"))


def _blamed(clause: Token, fillers: Fillers) -> list[Token]:
    """Return who did what is alleged: the doer of the clause, or its owner ("that his call was a bribe")."""
    doers = [token for token in expand(subject(clause)) if token.lower_ not in ("it", "there")]
    found = [token for token in doers if _is_person(token, fillers)]
    return found or [owner for token in doers for owner in children(token, "poss") if _is_person(owner, fillers)]


def _is_person(token: Token, fillers: Fillers) -> bool:
    parts = [one for name, one in obliques(token) if name == "of"] if belongs(token, "partitive") else []
    if parts and not any(is_somebody(one, fillers) for one in parts):
        return False  # "agreed to supply some of the gas"
    somebody = is_somebody(token, fillers) and not is_sought_office(token)
    return somebody and not token.like_num and token.ent_type_ not in ("DATE", "TIME", "MONEY")
