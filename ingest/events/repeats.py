"""One happening told twice in a sentence: "blocked roads as a form of protest" is one protest.

A noun of the same type that says nothing new is left out where it hangs on what was told without a word that sets it
apart: "unrest amid protests" is one, "attacked in revenge for an attack" is two. "Signed a trade deal" is a trade deal.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from ingest.events.draft import Draft
from ingest.events.links import types
from ingest.events.support import measure_of
from ingest.events.syntax import child, children
from ingest.record import Argument

_APART = frozenset(
    ("after", "before", "since", "following", "until", "against", "for", "over", "about", "on", "from", "despite", "to")
)
"""Prepositions whose noun is another happening than the one they hang on."""
_AT_ONCE = 3
"""Longest way between the verbs of one blow: "shot and fatally wounded"."""
_OTHER = frozenset(
    ("another", "other", "new", "further", "more", "previous", "earlier", "similar", "next", "last", "first", "second")
)
_BESIDE = frozenset(("relcl", "ccomp", "conj", "appos", "nsubj", "nsubjpass"))
"""Links that lead out of what a clause says of one happening."""


def without_repeats(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts of a sentence without those that only tell another of them again."""
    left = {draft.token.i: draft for draft in drafts}
    for place in list(left):
        draft = left[place]
        others = (other for other in left.values() if other is not draft)
        told = next((other for other in others if _is_told_by(draft, other)), None)
        if told is not None:
            left[told.token.i] = _joined(draft, told)
            del left[place]
    return list(left.values())


def _is_told_by(draft: Draft, other: Draft) -> bool:
    return _is_deal_made(draft, other) or _is_repeat(draft, other) or _is_same_end(draft, other)


def _is_same_end(end: Draft, blow: Draft) -> bool:
    """True for the second verb of "shot and killed him": nobody is killed twice."""
    first, last = blow.token, end.token
    at_once = last.dep_ == "conj" and last.head == first and last.i - first.i <= _AT_ONCE
    at_once = at_once and any(c.lower_ == "and" for c in children(first, "cc"))
    alike = blow.event.type == end.event.type and blow.event.polarity == end.event.polarity
    return at_once and alike and end.event.type in types("once_only") and _undergoers(end) <= _undergoers(blow)


def _undergoers(draft: Draft) -> set[object]:
    return {a.cluster or (a.start, a.end) for a in draft.event.arguments if a.role == "recipient"}


def _joined(draft: Draft, told: Draft) -> Draft:
    """Return what stays, with what only the word that goes tells; a deal made is coded as the making of it."""
    made = draft.event.type != told.event.type
    code = draft.event.code if made else told.event.code
    whole = told.with_arguments(_news(draft, told))
    return replace(whole, event=replace(whole.event, code=code, when=whole.event.when or draft.event.when))


def _news(draft: Draft, told: Draft) -> Iterator[Argument]:
    """Yield what only the word that goes said of the happening; a deal has no deal as its topic."""
    roles = {a.role for a in told.event.arguments}
    start, end = told.event.trigger
    for a in draft.event.arguments:
        inside = a.start is not None and a.end is not None and a.start <= start and end <= a.end
        if a.role not in roles and not inside:
            yield a


def _is_deal_made(verb: Draft, deal: Draft) -> bool:
    """True for the verb of "signed a trade agreement": the deal that was made says more of it."""
    made = verb.event.type == "Agreement" and verb.trigger.sense.part == "verb"
    return made and deal.event.type in types("made") and deal.token in verb.trigger.slots.get("object")


def _is_repeat(noun: Draft, told: Draft) -> bool:
    if noun.trigger.sense.part != "noun" or noun.event.type != told.event.type:
        return False
    if noun.event.polarity != told.event.polarity or noun.event.when not in (None, told.event.when):
        return False
    return not _is_another(noun.token) and _adds_nothing(noun, told) and _hangs_on(noun.token, told)


def _is_another(noun: Token) -> bool:
    return any(c.lower_ in _OTHER or c.dep_ == "nummod" for c in noun.children)


def _adds_nothing(noun: Draft, told: Draft) -> bool:
    known = {a.cluster or (a.start, a.end) for a in told.event.arguments}
    return all((a.cluster or (a.start, a.end)) in known for a in noun.event.arguments)


def _hangs_on(noun: Token, told: Draft) -> bool:
    """True when the way up from `noun` leads to the other word, or to the verb that carries it."""
    carriers = [told.token, told.trigger.slots.support]
    if told.token.dep_ in ("dobj", "nsubjpass", "pobj"):
        carriers.append(told.token.head.head if told.token.dep_ == "pobj" else told.token.head)
    word = measure_of(noun) or noun
    while word.head != word and word.dep_ not in _BESIDE:
        if word.dep_ in ("prep", "agent") and word.lower_ in _APART:
            return False
        if word.dep_ == "advcl" and child(word, "mark", "nsubj") is not None:
            return False
        word = word.head
        if word in carriers:
            return True
    return False
