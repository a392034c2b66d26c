"""Events about events: a denial, refusal, agreement or request and what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from ingest.events.assemble import Draft
from ingest.record import Event

ABOUT = frozenset(
    (
        "Denial",
        "Refusal",
        "Promise",
        "Agreement",
        "Request",
        "Demand",
        "Threat",
        "Warning",
        "Accusation",
        "Criticism",
        "Endorsement",
        "Veto",
    )
)
"""Types that are about another event."""


def linked(drafts: list[Draft]) -> Iterator[Event]:
    """Yield the events with their ids, those of `ABOUT` with the event that they are about."""
    drafts = _distinct(drafts)
    ids = {draft.trigger.token.i: f"e{number}" for number, draft in enumerate(drafts)}
    known = set(ids)
    for draft in drafts:
        token = draft.trigger.token
        about = _about(token, known) if draft.event.type in ABOUT else None
        yield replace(draft.event, id=ids[token.i], about=None if about is None else ids[about])


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """Drop an event noun whose support verb opened an event of the same type."""
    verbs = {draft.trigger.token.i: draft.event.type for draft in drafts}
    return [
        d for d in drafts if d.trigger.slots.support is None or verbs.get(d.trigger.slots.support.i) != d.event.type
    ]


def _about(token: Token, known: set[int]) -> int | None:
    """Return the nearest event word in the complement of `token`."""
    todo = [c for c in token.children if c.dep_ in ("xcomp", "ccomp", "dobj", "prep", "acl", "advcl", "nsubjpass")]
    while todo:
        word = todo.pop(0)
        if word.i in known:
            return word.i
        todo += [
            c for c in word.children if c.dep_ in ("xcomp", "ccomp", "dobj", "pobj", "pcomp", "acl", "prep", "conj")
        ]
    return None
