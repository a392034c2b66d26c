"""Who takes part in what the text names without its sides: those who talk about it, or of whom it was told just before.

"Moscow and Pyongyang discussed an arms deal": both are its sides. "The deal" or "the arrest", with nobody named, is the
one that the sentences before told of.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from ingest.events.draft import Draft
from ingest.events.given import is_definite
from ingest.events.links import types
from ingest.events.syntax import child
from ingest.record import Argument

_SIDES = ("agent", "recipient", "participant")
_BACK = 2
"""Sentences to look back for the sides of "the deal"."""
_JUST = 1
"""Sentences to look back for those of "the arrest": deeds of one kind follow closely on each other."""


def with_parties(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of an article, in reading order, where deals without sides have got theirs."""
    done: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: draft.token.i):
        done.append(_with_sides(draft, done) if _lacks_sides(draft) else draft)
    return done


def _lacks_sides(draft: Draft) -> bool:
    if draft.trigger.sense.part != "noun" and _noun(draft) is draft.token:
        return False
    if draft.clusters(*_SIDES):
        return _is_told(draft)
    deal = draft.trigger.sense.participants and draft.event.type in types("deals")
    return deal or _is_off(draft) or _is_told(draft)


def _noun(draft: Draft) -> Token:
    """Return the noun that names the deal: also the object of "was signed", "was reached"."""
    things = draft.trigger.slots.get("object") if draft.event.type in types("deals") else []
    return things[0] if draft.trigger.sense.part == "verb" and things else draft.token


def _is_told(draft: Draft) -> bool:
    """True for a noun that takes up what was told before, saying at most who did it: "the arrest"."""
    more = any(argument.role != "agent" for argument in draft.event.arguments)
    if draft.event.type not in types("retold") or more or not is_definite(draft.token):
        return False
    return child(draft.token.head, "neg") is None  # "did not confirm the meeting"


def _is_off(draft: Draft) -> bool:
    """True for a meeting or visit that was called off or put off."""
    return draft.event.status is not None and draft.event.type in types("meetings")


def _with_sides(deal: Draft, before: list[Draft]) -> Draft:
    if _is_off(deal) or _is_told(deal):
        just = (other for other in before if _just_told(other, deal) and _same_time(other, deal))
        told = {tuple(_sides(other)) for other in just} or _only_told(deal, before)
        told = {sides for sides in told if deal.clusters("agent") <= {side.cluster for side in sides}}
        return deal.with_arguments(*told) if len(told) == 1 else deal  # of two, the text alone tells which
    for other in reversed(before):
        if _talks_of(other, deal) or _just_told(other, deal):
            sides = [a for a in _sides(other) if a.cluster is not None]
            if len({a.cluster for a in sides}) > 1:
                return deal.with_arguments(_participants(sides))
    return deal


def _only_told(deed: Draft, before: list[Draft]) -> set[tuple[Argument, ...]]:
    """Return the sides of all deeds of this type that the article has told of: one set where it tells of one."""
    alike = (other for other in before if other.event.type == deed.event.type and _same_time(other, deed))
    same = (other for other in alike if _is_done(other))
    return {tuple(_sides(other)) for other in same if _sides(other)} if _is_told(deed) else set()


def _same_time(other: Draft, deed: Draft) -> bool:
    """True unless both have dates and these differ: "the 2001 attacks" are none of last week's."""
    dates = [draft.event.when for draft in (other, deed) if draft.event.when is not None]
    return len(dates) < 2 or dates[0][:7].startswith(dates[1][:7]) or dates[1][:7].startswith(dates[0][:7])


def _sides(draft: Draft) -> list[Argument]:
    return [a for a in draft.event.arguments if a.role in _SIDES]


def _talks_of(other: Draft, deal: Draft) -> bool:
    """True when the deal is the topic of the other event."""
    start, end = deal.event.trigger
    return other.event.type in types("talks") and any(
        a.role == "topic" and a.start is not None and a.end is not None and a.start <= start and end <= a.end
        for a in other.event.arguments
    )


def _just_told(other: Draft, deal: Draft) -> bool:
    """True for "the deal" behind a sentence that told of a deal, or of talks on one."""
    article = child(_noun(deal), "det")
    if article is None or article.lower_ not in ("the", "this", "that"):
        return False
    between = deal.token.doc[other.token.i : deal.token.i]
    sentences = sum(bool(token.is_sent_start) and not token.is_space for token in between)
    if _is_told(deal) and not _is_off(deal):
        return sentences <= _JUST and other.event.type == deal.event.type and _is_done(other)
    if other.event.type == deal.event.type:
        return sentences <= _BACK
    return sentences <= _BACK and other.event.type in types("talks") and deal.event.type in types("deals")


def _is_done(other: Draft) -> bool:
    """True for what is told as having happened: "the visit" behind a visit planned has not."""
    return other.event.polarity == "POS" and other.event.time == "NON_FUTURE" and other.event.certainty == "CERTAIN"


def _participants(sides: Iterable[Argument]) -> list[Argument]:
    return [replace(argument, role="participant") for argument in sides]
