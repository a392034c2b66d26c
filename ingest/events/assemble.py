"""From a trigger with its slots to an event: roles by frame, amounts, place, date, modality, code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from ingest.document import Document
from ingest.events.actors import Fillers
from ingest.events.addressing import addressed
from ingest.events.amounts import amounts
from ingest.events.casting import Filled
from ingest.events.draft import Draft
from ingest.events.links import types
from ingest.events.merging import apart, described, once, onto_others, without_no
from ingest.events.modality import Modality, modality_of
from ingest.events.plover import code_of, codes
from ingest.events.roles import roles
from ingest.events.stand_ins import is_none
from ingest.events.support import measure_of
from ingest.events.syntax import own_subject
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
        named = tuple(apart(once(self._arguments(trigger, filled))))
        told = dict.fromkeys((*named, *self._amounts(trigger, filled)))
        arguments = tuple(described(onto_others(told, self._document.article.text)))
        modality = self._modality(trigger)
        if modality.polarity == "NEG":
            arguments = tuple(without_no(one, self._document.article.text) for one in arguments)
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
            part = _in_body(role, token, trigger) or role
            yield from (replace(a, role=role) for a in self.fillers.arguments(part, token))

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
        found = amounts(heads)
        return (one for one in found if one.currency is None or trigger.sense.type not in types("unpaid"))


def _in_body(role: str, token: Token, trigger: Trigger) -> str | None:
    """Return as what somebody dies, resigns or suffers who is no state then: "a soldier died", "killed US troops"."""
    if trigger.sense.type in types("personal") and role == "agent" and not is_none(token):
        return "himself"
    counted = any(c.dep_ in ("nummod", "quantmod") for c in token.children)
    bodily = trigger.sense.type in types("bodily") or (trigger.sense.type == "Attack" and counted)
    return "hurt" if role == "recipient" and bodily else None


def _worth(word: Token) -> Iterator[Token]:
    """Yield the figures of "worth 5 billion", "valued at 20 million" under a word."""
    for c in word.children:
        if c.lower_ in ("worth", "valued", "totaling", "totalling", "costing") and own_subject(c) is None:
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
