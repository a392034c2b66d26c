"""Where and when of deeds told in one breath: "killed two men and arrested four in Nablus on Friday" dates both."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ingest.events.draft import Draft
from ingest.events.plover import codes
from ingest.events.syntax import child

_FORCE = frozenset(("ASSAULT", "COERCE"))
"""Codes of deeds of force: raids, killings and arrests in one sentence belong together, visits and deals need not."""


def with_shared(drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the drafts; a deed of force without place or date takes that of the last verb coordinated with it."""
    by_token = {draft.token.i: draft for draft in drafts}
    for draft in drafts:
        last = child(draft.token, "conj")
        other = by_token.get(last.i) if last is not None else None
        yield draft if other is None or not _together(draft, other) else _settled(draft, other)


def _together(draft: Draft, other: Draft) -> bool:
    verbs = draft.token.pos_ == other.token.pos_ == "VERB" and child(other.token, "nsubj", "nsubjpass") is None
    told = (draft.event.polarity, draft.event.time) == (other.event.polarity, other.event.time)
    return verbs and told and {codes()[draft.event.type], codes()[other.event.type]} <= _FORCE


def _settled(draft: Draft, other: Draft) -> Draft:
    if draft.event.when is not None or any(a.role == "place" for a in draft.event.arguments):
        return draft
    settled = draft.with_arguments(a for a in other.event.arguments if a.role == "place")
    return replace(settled, event=replace(settled.event, when=other.event.when))
