"""From a trigger with its slots to an event: roles by frame, amounts, place, date, modality, code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from ingest.document import Document
from ingest.events.actors import Fillers
from ingest.events.addressing import addressed
from ingest.events.amounts import amounts
from ingest.events.casting import Filled
from ingest.events.draft import Draft
from ingest.events.links import types
from ingest.events.modality import Modality, modality_of
from ingest.events.plover import code_of, codes
from ingest.events.roles import roles
from ingest.events.stand_ins import is_none
from ingest.events.support import measure_of
from ingest.events.triggers import Trigger
from ingest.events.when import Calendar
from ingest.record import Argument, Event
from ingest.times import publication_day

_CROWDS = frozenset(("PROTEST", "MOBILIZE"))
"""Codes of events in which it matters how many act."""
_UNPAID = frozenset(("CONSULT", "PROTEST", "ASSAULT", "MOBILIZE"))
"""Codes of events that money beside them says nothing of."""
_COUNTED = frozenset(("item", "recipient", "topic"))


class Assembler:
    """Turns triggers of one document into events."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.fillers = Fillers(document)
        self._calendar = Calendar(document)
        published = publication_day(document)
        self._published = published.isoformat() if published is not None else ""

    def draft(self, trigger: Trigger) -> Draft:
        """Return the event that `trigger` opens."""
        token, sense = trigger.token, trigger.sense
        filled = tuple(dict.fromkeys(roles(trigger, self.fillers, self._calendar)))
        filled += tuple(addressed(trigger, filled, self.fillers))
        named = tuple(_apart(_once(self._arguments(trigger, filled))))
        arguments = tuple(
            _onto_others(dict.fromkeys((*named, *self._amounts(trigger, filled))), self._document.article.text)
        )
        modality = self._modality(trigger)
        if modality.polarity == "NEG":
            arguments = tuple(_without_no(one, self._document.article.text) for one in arguments)
        when = self._when(trigger)
        event = Event(
            id="",
            type=sense.type,
            trigger=(token.idx, token.idx + len(token)),
            evidence=_sentence(token),
            code=code_of(sense.type, modality, sense.code),
            when=when,
            arguments=arguments,
            polarity=modality.polarity,
            certainty=modality.certainty,
            time=modality.time,
            status=modality.status,
            why=_why(trigger, modality),
        )
        return Draft(event, trigger, modality)

    def _when(self, trigger: Trigger) -> str | None:
        """Return the date of the event; what is said of a later day was not said on that day."""
        when = self._calendar.date_of(trigger.token, trigger.slots.support)
        said = trigger.sense.type in types("said")
        return None if when and said and self._published and _later(when, self._published) else when

    def _modality(self, trigger: Trigger) -> Modality:
        modality = modality_of(trigger.token)
        when, published = self._when(trigger), self._published
        if when and published and modality.time == "NON_FUTURE" and _later(when, published):
            return replace(modality, time="FUTURE", operators=(*modality.operators, "date"))
        over = trigger.sense.type not in types("scheduled") or (when and published and when[:4] < published[:4])
        return replace(modality, time="NON_FUTURE") if "ahead" in modality.operators and over else modality

    def _arguments(self, trigger: Trigger, filled: tuple[Filled, ...]) -> Iterator[Argument]:
        for role, token in filled:
            if role in ("topic", "item") and token.pos_ in ("VERB", "AUX"):
                continue
            himself = trigger.sense.type in types("personal") and role == "agent" and not is_none(token)
            # whoever dies or resigns is no state: "a Kenyan soldier died"
            yield from (replace(a, role=role) for a in self.fillers.arguments("himself" if himself else role, token))

    def _amounts(self, trigger: Trigger, filled: tuple[Filled, ...]) -> Iterator[Argument]:
        heads = [token for role, token in filled if role in _COUNTED]
        if codes()[trigger.sense.type] not in _UNPAID:
            slots = (tokens for slot, tokens in trigger.slots.fillers.items() if slot != "including")
            heads += [token for tokens in slots for token in tokens if token.ent_type_ == "MONEY"]
        if codes()[trigger.sense.type] in _CROWDS:
            heads += [token for role, token in filled if role == "agent"]
        if trigger.token.pos_ != "VERB":
            heads += [trigger.token, *filter(None, [measure_of(trigger.token)])]
        for word in filter(None, (trigger.token, trigger.slots.support)):
            heads += _worth(word)
        return amounts(heads)


def _onto_others(arguments: Iterable[Argument], text: str) -> Iterator[Argument]:
    """Leave out the doer as undergoer: "the theatre lifted its ban" lifts none from the theatre.

    A description is somebody else than the subject of its clause: whoever "urged the government" is another one.
    """
    arguments = list(arguments)
    doers = {a.cluster for a in arguments if a.role == "agent"}
    alone = len(doers) == 1 and None not in doers
    for one in arguments:
        if not (alone and one.role == "recipient" and one.cluster in doers):
            yield one
        elif text[one.start : one.end].startswith("the ") and not text.startswith(("'", "’"), one.end):
            yield replace(one, cluster=None)


def _without_no(argument: Argument, text: str) -> Argument:
    """Return what a negated event was about without the "no" that negates it: "no agreements were signed"."""
    start, end = argument.start, argument.end
    if start is None or end is None or not text[start:end].casefold().startswith("no "):
        return argument
    return replace(argument, start=start + len("no "))


def _once(arguments: Iterable[Argument]) -> Iterator[Argument]:
    """Leave out who fills the role already, keeping the fullest words: "the army stepped up its shelling"."""
    found: dict[tuple[str, object], Argument] = {}
    for one in arguments:
        key = (one.role, one.cluster or (one.start, one.end))
        if key not in found or _length(one) > _length(found[key]):
            found[key] = one
    yield from found.values()


def _length(argument: Argument) -> int:
    return (argument.end or 0) - (argument.start or 0)


def _apart(arguments: Iterable[Argument]) -> Iterator[Argument]:
    """Leave out what another filler of the role already says: "teachers" beside "teachers and their pupils".

    Where all of those inside are known by themselves, it is the set that is left out.
    """
    arguments = list(arguments)
    for one in arguments:
        inside = [other for other in arguments if _holds(one, other)]
        outside = [other for other in arguments if _holds(other, one)]
        whole = bool(inside) and all(other.cluster is not None for other in inside)
        part = any(a.cluster is None for out in outside for a in arguments if _holds(out, a))
        if not (whole or part):
            yield one


def _holds(one: Argument, other: Argument) -> bool:
    if one.role != other.role or None in (one.start, one.end, other.start, other.end):
        return False
    within = one.start <= other.start and other.end <= one.end  # type: ignore[operator]
    return within and (one.start, one.end) != (other.start, other.end)


def _worth(word: Token) -> Iterator[Token]:
    """Yield the figures of "worth 5 billion", "valued at 20 million" under a word."""
    for c in word.children:
        if c.lower_ in ("worth", "valued", "totaling", "totalling", "costing"):
            yield from (token for token in c.subtree if token.ent_type_ == "MONEY" and token.dep_ != "compound")


def _sentence(token: Token) -> tuple[int, int]:
    sentence = token.sent
    return sentence.start_char, sentence.end_char


def _why(trigger: Trigger, modality: Modality) -> str:
    return " ".join((trigger.sense.id, *(f"<{word}" for word in modality.operators)))


def _later(when: str, published: str) -> bool:
    """True when a date lies wholly after the day of publication; compares only as far as both are known.

    A stretch that begins with that day lies ahead too: "over the next four years".
    """
    start, _, end = when.partition("/")
    length = min(len(start), 10)
    if not start[:1].isdigit():
        return False
    ahead = end[:1].isdigit() and end[:length] > published[:length]
    return start[:length] > published[:length] or (ahead and start[:length] == published[:length])
