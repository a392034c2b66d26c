"""Who takes part in what the text names without its sides: those who talk about it, or of whom it was told just before.

"Moscow and Pyongyang discussed an arms deal": both are its sides. "The deal", with nobody named, is the one that the
sentences before told of.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from ingest.events.draft import Draft
from ingest.events.links import types
from ingest.events.retold import SIDES, sentences_between, sides_of
from ingest.events.syntax import child
from ingest.record import Argument

_BACK = 2
"""Sentences to look back for the sides of "the deal"."""


def with_parties(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of an article, in reading order, where deals without sides have got theirs."""
    done: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: draft.token.i):
        done.append(_with_sides(draft, done) if _lacks_sides(draft) else draft)
    return done


def _lacks_sides(draft: Draft) -> bool:
    if draft.clusters(*SIDES) or (draft.trigger.sense.part != "noun" and _noun(draft) is draft.token):
        return False
    return (draft.trigger.sense.participants and draft.event.type in types("deals")) or _is_off(draft)


def _noun(draft: Draft) -> Token:
    """Return the noun that names the deal: also the object of "was signed", "was reached"."""
    things = draft.trigger.slots.get("object") if draft.event.type in types("deals") else []
    return things[0] if draft.trigger.sense.part == "verb" and things else draft.token


def _is_off(draft: Draft) -> bool:
    """True for a meeting or visit that was called off or put off."""
    return draft.event.status is not None and draft.event.type in types("meetings")


def _with_sides(deal: Draft, before: list[Draft]) -> Draft:
    if _is_off(deal):
        told = {tuple(sides_of(other)) for other in before if _just_told(other, deal)}
        return deal.with_arguments(*told) if len(told) == 1 else deal  # of two, the text alone tells which
    for other in reversed(before):
        if other.event.polarity == "POS" and (_talks_of(other, deal) or _just_told(other, deal)):
            sides = [a for a in sides_of(other) if a.cluster is not None]
            if len({a.cluster for a in sides}) > 1:
                return deal.with_arguments(_participants(sides))
    return deal


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
    if other.event.type in types("talks") and child(_noun(deal), "amod", "compound", "nummod") is not None:
        return False  # "the multinational deal" is not the one that two have just talked about
    sentences = sentences_between(other, deal)
    if other.event.type == deal.event.type:
        return sentences <= _BACK
    return sentences <= _BACK and other.event.type in types("talks") and deal.event.type in types("deals")


def _participants(sides: Iterable[Argument]) -> list[Argument]:
    return [replace(argument, role="participant") for argument in sides]
