"""From a trigger with its slots to an event: roles by frame, amounts, place, date, modality, code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from ingest.document import Document
from ingest.events.actors import Fillers
from ingest.events.amounts import amounts
from ingest.events.classes import PLACE_ENTITIES, belongs
from ingest.events.confidence import confidence
from ingest.events.modality import Modality, modality_of
from ingest.events.plover import code_of
from ingest.events.senses import word_class
from ingest.events.triggers import Trigger
from ingest.events.when import Calendar
from ingest.record import Argument, Event

PLACES = frozenset(
    ("in", "at", "near", "inside", "outside", "across", "around", "throughout", "within", "off", "along", "on")
)
_ACTOR_ROLES = frozenset(("agent", "recipient", "participant", "beneficiary"))
_GOODS = frozenset(("item", "amount", "recipient", "agent", "topic"))


@dataclass(frozen=True, slots=True)
class Draft:
    """An event with the words it came from, before events are related to each other."""

    event: Event
    trigger: Trigger
    modality: Modality
    fillers: tuple[tuple[str, Token], ...]


class Assembler:
    """Turns triggers of one document into events."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._fillers = Fillers(document)
        self._calendar = Calendar(document)

    def draft(self, trigger: Trigger) -> Draft:
        """Return the event that `trigger` opens."""
        token, sense, slots = trigger.token, trigger.sense, trigger.slots
        filled = tuple(self._filled(trigger))
        arguments = tuple(dict.fromkeys((*self._arguments(filled), *self._amounts(trigger, filled))))
        modality = self._modality(trigger)
        when = self._calendar.date_of(token, slots.support)
        start, end = self._extent(trigger)
        event = Event(
            id="",
            type=sense.type,
            trigger=(start, end),
            evidence=_sentence(token),
            code=code_of(sense.type, modality, sense.code),
            when=when,
            arguments=arguments,
            polarity=modality.polarity,
            certainty=modality.certainty,
            time=modality.time,
            status=modality.status or sense.status,
            confidence=confidence(trigger, arguments),
            why=_why(trigger, modality),
        )
        return Draft(event, trigger, modality, filled)

    def _modality(self, trigger: Trigger) -> Modality:
        modality = modality_of(trigger.token)
        when = self._calendar.date_of(trigger.token, trigger.slots.support)
        published = self._document.article.published
        if when is not None and published is not None and modality.time == "NON_FUTURE" and _later(when, published):
            return replace(modality, time="FUTURE", operators=(*modality.operators, "date"))
        return modality

    def _filled(self, trigger: Trigger) -> Iterator[tuple[str, Token]]:
        """Yield (role, head word) for the slots that the frame names, then for places."""
        frame, slots = trigger.sense.frame, trigger.slots
        taken: set[int] = {trigger.token.i}
        for slot, tokens in slots.fillers.items():
            for token in tokens:
                if token.i in taken or self._calendar.covers(token) or token.ent_type_ in ("DATE", "TIME"):
                    continue
                roles = frame.get(slot, ())
                if slot == "modifier":
                    roles = tuple(role for role in roles if role == "item") if _is_thing(token) else ()
                for role in filter(None, (self._fitting(role, token) for role in roles)):
                    taken.add(token.i)
                    yield role, token
                if not roles and slot in PLACES and self._is_place(token):
                    taken.add(token.i)
                    yield "place", token

    def _fitting(self, role: str, token: Token) -> str | None:
        """Return the role that `token` can really take: a bomb is an instrument, a date nothing."""
        if role == "agent" and token.ent_type_ == "" and token.lemma_.lower() in word_class("instrument"):
            return "instrument"
        if role == "recipient" and token.pos_ in ("VERB", "ADJ"):
            return None
        if role in _ACTOR_ROLES and token.ent_type_ in ("MONEY", "PERCENT", "ORDINAL"):
            return None
        return role

    def _is_place(self, token: Token) -> bool:
        mention = self._fillers.mention(token)
        if mention is not None:
            return mention.type in ("Country", "Place", "Facility")
        return token.ent_type_ in PLACE_ENTITIES or belongs(token, "place")

    def _arguments(self, filled: tuple[tuple[str, Token], ...]) -> Iterator[Argument]:
        for role, token in filled:
            if role in ("topic", "item") and token.pos_ == "VERB":
                continue
            yield from self._fillers.arguments(role, token)

    def _amounts(self, trigger: Trigger, filled: tuple[tuple[str, Token], ...]) -> Iterator[Argument]:
        heads = [token for role, token in filled if role in _GOODS and token.ent_type_ not in ("DATE", "TIME")]
        if trigger.token.pos_ != "VERB":
            heads.append(trigger.token)
            heads += _measuring(trigger.token)
        return amounts(heads)

    def _extent(self, trigger: Trigger) -> tuple[int, int]:
        token = trigger.token
        return token.idx, token.idx + len(token)


def _measuring(noun: Token) -> list[Token]:
    """Return the figure that a noun is the measure of: "$40 million in aid", "millions of dollars of aid"."""
    if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "of") and noun.head.dep_ == "prep":
        return [noun.head.head]
    return []


def _is_thing(token: Token) -> bool:
    return belongs(token, "weapon") or token.pos_ in ("NOUN", "PROPN")


def _sentence(token: Token) -> tuple[int, int]:
    sentence = token.sent
    return sentence.start_char, sentence.end_char


def _why(trigger: Trigger, modality: Modality) -> str:
    return " ".join((trigger.sense.id, *(f"<{word}" for word in modality.operators)))


def _later(when: str, published: str) -> bool:
    """True when a date lies wholly after the day of publication; compares only as far as both are known."""
    start = when.split("/", 1)[0]
    length = min(len(start), 10)
    return start[:1].isdigit() and "W" not in start and "Q" not in start and start[:length] > published[:length]
