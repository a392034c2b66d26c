"""Invented articles, as extraction would give them, to measure a store and an explorer that hold very many.

They have the shape of news: a few states, people and bodies are in a great share of all articles and most are in two or
three, several outlets report the same event within days, some deny what others affirm. The same seed gives the same
articles. An article is a brief: 6 sentences, about 70 words, 3 events.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bench.invented import Actor, Ranked, World, world
from ingest.record import Argument, Block, Event, Mention, Quote, Record, Relation, Span

FIRST_DAY, DAYS = datetime.date(2022, 1, 1), 1000
_OPEN_STORIES, _TOLD_TIMES = 40, 2.5
_EVENTS = 3

DEEDS: dict[str, str] = {
    "Meeting": "met",
    "Criticism": "criticized",
    "Visit": "visited",
    "Attack": "attacked",
    "Agreement": "signed an agreement with",
    "Accusation": "accused",
    "Negotiation": "held talks with",
    "Sanction": "imposed sanctions on",
    "Threat": "threatened",
    "MilitaryAid": "sent weapons to",
    "Arrest": "arrested",
    "Expulsion": "expelled",
}
"""The words that tell an event of each type, the most frequent type first."""
_MUTUAL = frozenset({"Meeting", "Agreement", "Negotiation"})
_OFFICES = {"Country": ("ministerOf", "minister"), "Organization": ("leads", "chairman")}
_SAID = ("It changes nothing.", "We have waited long for it.", "They will answer for it.", "It is a first step.")


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that happens between two actors in a place on a day."""

    type: str
    one: Actor
    other: Actor
    place: Actor
    day: datetime.date


def articles(number: int, *, seed: int = 20231) -> Iterator[Record]:
    """Yield so many records, in the order of their publication."""
    chance = random.Random(seed)
    of = world(chance)
    deeds: list[Deed] = []
    for index in range(number):
        today = FIRST_DAY + datetime.timedelta(days=index * DAYS // number)
        while len(deeds) < _OPEN_STORIES or chance.random() < _EVENTS / (_EVENTS + _TOLD_TIMES):
            deeds.append(_deed(of, chance, today))
        del deeds[:-_OPEN_STORIES]
        yield _record(of, chance, index, today, chance.sample(deeds, _EVENTS))


def _deed(of: World, chance: random.Random, today: datetime.date) -> Deed:
    kind = chance.choices((of.people, of.states, of.bodies), weights=(5, 4, 1), k=2)
    [one] = kind[0].draw(chance)
    other = next(found for _ in iter(int, 1) if (found := kind[1].draw(chance)[0]) != one)
    day = today - datetime.timedelta(days=chance.randrange(4))
    [type_], [place] = _TYPES.draw(chance), of.cities.draw(chance)
    return Deed(type_, one, other, place, day)


_TYPES = Ranked(list(DEEDS))


@dataclass(slots=True)
class _Draft:
    """An article while it is written: text so far, and what was marked in it."""

    text: str = ""
    sentences: list[Span] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)

    def write(self, *parts: str | Actor) -> Span:
        """Add a sentence; actors in it are mentions."""
        start = len(self.text)
        for part in parts:
            words = part if isinstance(part, str) else part.name
            if isinstance(part, Actor):
                span = len(self.text), len(self.text) + len(words)
                self.mentions.append(Mention(*span, words, part.type, words, name=words))
            self.text += words
        self.sentences.append((start, len(self.text)))
        self.text += "\n"
        return self.sentences[-1]

    def find(self, words: str, within: Span) -> Span:
        """Return where `words` stand in a sentence."""
        start = self.text.index(words, within[0])
        return start, start + len(words)


def _record(of: World, chance: random.Random, index: int, today: datetime.date, deeds: list[Deed]) -> Record:
    draft, lead = _Draft(), deeds[0]
    title = draft.write(lead.one, f" {DEEDS[lead.type]} ", lead.other)
    for deed in deeds:
        _tell(draft, chance, deed, *of.people.draw(chance))
    _quote(draft, chance, of.people.draw(chance)[0], lead.other)
    _introduce(draft, *of.people.draw(chance), *(of.states if chance.random() < 0.6 else of.bodies).draw(chance))
    return Record(
        id=f"invented-{index:06d}",
        text=draft.text,
        title=draft.text[slice(*title)],
        published=today.isoformat(),
        publisher=of.outlets.draw(chance)[0],
        blocks=(Block(*title, "title"),),
        sentences=tuple(draft.sentences),
        entities=tuple(draft.mentions),
        events=tuple(draft.events),
        relations=tuple(draft.relations),
        quotes=tuple(draft.quotes),
        extractor="bench.synthetic",
    )


def _tell(draft: _Draft, chance: random.Random, deed: Deed, source: Actor) -> None:
    """Write of an event, now and then as what somebody says, denies, or expects."""
    denied, said, planned = chance.random() < 0.06, chance.random() < 0.4, chance.random() < 0.08
    by = (source, " says that ") if said else ()
    words = DEEDS[deed.type]
    sentence = draft.write(*by, deed.one, f" {words} ", deed.other, " in ", deed.place, f" on {deed.day:%d %B %Y}.")
    roles = ("participant", "participant") if deed.type in _MUTUAL else ("agent", "recipient")
    places = zip((*roles, "place"), (deed.one, deed.other, deed.place), strict=True)
    told = Event(
        id=f"e{len(draft.events)}",
        type=deed.type,
        trigger=draft.find(words, sentence),
        evidence=sentence,
        when=deed.day.isoformat(),
        arguments=tuple(Argument(role, *draft.find(a.name, sentence), cluster=a.name) for role, a in places),
        attribution=(source.name,) if said else (),
        confidence=round(chance.uniform(0.4, 0.95), 2),
    )
    told = replace(told, polarity="NEG") if denied else told
    draft.events.append(replace(told, time="FUTURE") if planned else told)


def _quote(draft: _Draft, chance: random.Random, speaker: Actor, about: Actor) -> None:
    words = chance.choice(_SAID)
    sentence = draft.write(f"“{words}” ", speaker, " said of ", about, ".")
    who, cue = draft.find(speaker.name, sentence), draft.find("said", sentence)
    content = draft.find(words, sentence)
    draft.quotes.append(Quote((content,), True, who, speaker.name, cue, about=(about.name,)))


def _introduce(draft: _Draft, person: Actor, of: Actor) -> None:
    """Write which office somebody holds."""
    predicate, office = _OFFICES[of.type]
    sentence = draft.write(person, f" is {office} of ", of, ".")
    draft.relations.append(Relation(person.name, predicate, of.name, sentence, role=office))
