"""One happening, one event: a verb takes over the event noun that it already says everything about."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.classes import passes
from ingest.events.draft import Draft
from ingest.events.links import types
from ingest.events.steps import is_infinitive
from ingest.events.syntax import children, obliques

_HANDED_ON = frozenset(("agent", "recipient", "participant", "topic", "item", "amount", "place"))


_TAKEN = ("object", "of", "on", "modifier", "into", "in", "under", "as")
"""Slots of a verb in which a noun may name its own deed again: "taken into custody"."""


def absorbed(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts without the nouns that a verb's sense covers; what was known about them goes to the verb."""
    by_token = {draft.token.i: draft for draft in drafts}
    for noun in drafts:
        verb = _verb_over(noun, by_token)
        if verb is not None and noun.token.i in by_token:
            by_token[verb.token.i] = _with_known(verb, noun)
            del by_token[noun.token.i]
    return list(by_token.values())


def _with_known(verb: Draft, noun: Draft) -> Draft:
    """Return the verb's event with what only the noun tells: "US sanctions were imposed", "a drone strike hit"."""
    arguments = verb.event.arguments
    roles, fillers = {a.role for a in arguments}, {(a.start, a.end) for a in arguments}
    if "participant" in roles:
        roles.add("agent")
    more = (a for a in noun.event.arguments if a.role in _HANDED_ON - roles and (a.start, a.end) not in fillers)
    return verb.with_arguments(more)


def _verb_over(noun: Draft, by_token: dict[int, Draft]) -> Draft | None:
    """Return the event whose verb covers the event noun, if any."""
    if noun.trigger.sense.part != "noun":
        return _same_purpose(noun, by_token)
    for verb in _governors(noun, by_token):
        same = verb.event.type == noun.event.type or types("aids").issuperset((verb.event.type, noun.event.type))
        if verb.token.i != noun.token.i and (same or _names_it(verb, noun)):
            return verb
    return next((verb for verb in _toll(noun, by_token) if _is_means(verb, noun)), None)


def _toll(noun: Draft, by_token: dict[int, Draft]) -> Iterator[Draft]:
    """Yield the verbs that tell what a deed did: "the attacks killed nine", "an attack that killed nine"."""
    for verb in (noun.token.head, *children(noun.token, "relcl", "acl")):
        if verb.i in by_token and verb.i != noun.token.i:
            yield by_token[verb.i]


def _is_means(verb: Draft, noun: Draft) -> bool:
    """True where the deed is the verb's instrument and says no more than where it was: both are one happening."""
    if noun.event.type != "Attack" or verb.event.type not in ("Attack", "Killing"):
        return False
    means = (a for a in verb.event.arguments if a.role == "instrument" and a.start is not None and a.end is not None)
    inside = any(a.start <= noun.token.idx < a.end for a in means)  # type: ignore[operator]
    suffered = {(a.start, a.end) for a in verb.event.arguments if a.role == "recipient"}
    return inside and all(a.role in ("place", "amount") or (a.start, a.end) in suffered for a in noun.event.arguments)


def _same_purpose(verb: Draft, by_token: dict[int, Draft]) -> Draft | None:
    """Return the event that `verb` only gives the purpose of: "held a meeting to discuss arms" is one meeting.

    So is "held a meeting discussing arms".
    """
    head = verb.token.head
    said = verb.token.tag_ == "VBG" and verb.token.dep_ == "acl" and head.i == verb.token.i - 1
    aim = is_infinitive(verb.token) or said
    carried = (draft for draft in by_token.values() if aim and draft.trigger.slots.support == head)
    above = by_token.get(head.i) or next(carried, None)
    same = above is not None and above is not verb and _is_kin(verb, above)
    return above if same and (said or verb.token.dep_ in ("advcl", "xcomp")) else None


def _is_kin(verb: Draft, above: Draft) -> bool:
    """True for events of one type, and for "started the protest to protest against it"."""
    protest = verb.token.lemma_ == "protest" and above.event.type == "Protest"
    return protest or above.event.type == verb.event.type


def _governors(noun: Draft, by_token: dict[int, Draft]) -> Iterator[Draft]:
    support = noun.trigger.slots.support
    heads = [noun.token.head, support] if support is not None else [noun.token.head]
    if noun.token.dep_ in ("pobj", "compound", "conj"):
        heads += [noun.token.head.head, noun.token.head.head.head]
    for head in heads:
        if head.i in by_token and noun.token in _objects(by_token[head.i]):
            yield by_token[head.i]
    if noun.token.dep_ == "nsubj" and noun.token.head.i in by_token:
        yield by_token[noun.token.head.i]


def _objects(verb: Draft) -> list[Token]:
    """Return what the verb is done to, and what a measure there measures ("$40 million in aid")."""
    slots = verb.trigger.slots
    taken = (*_TAKEN, "to") if verb.event.type == "Trial" else _TAKEN  # "sentenced to a heavy sentence"
    found = [token for slot in taken for token in slots.get(slot)]
    measured = (noun for token in slots.get("object") for name, noun in obliques(token) if name in ("in", "of"))
    return [*found, *measured]


def _names_it(verb: Draft, noun: Draft) -> bool:
    """True when the verb's sense is conditional on this very object."""
    if verb.event.type not in types("absorbing"):
        return False
    tests = (verb.trigger.sense.needs.get(slot) for slot in ("object", "of", "modifier"))
    return any(test is not None and not test.anything and passes([noun.token], test) for test in tests)
