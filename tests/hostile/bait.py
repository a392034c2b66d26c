"""Articles that are nothing but script payloads: as titles, names, offices, outlets, authors and sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.record import Argument, Event, Mention, Quote, Record, Relation, Span
from tests.hostile.corpora import OWN

LINES_AN_ARTICLE, ARTICLES = 48, 3
"""The most payloads of one article, and the fewest articles."""
HUB = " ".join(OWN[:6])
"""The name of somebody who has to do with everybody, payloads one after the other."""
SEOUL = "Q8684"
_ACTING = 6
_TYPES = ("Person", "Organization", "Person", "Place", "Weapon")


def articles(payloads: Sequence[str]) -> Iterator[Record]:
    """Yield articles that hold the payloads, one a line, each of them somebody's or something's name."""
    lines = min(LINES_AN_ARTICLE, len(payloads) // ARTICLES)
    for number, start in enumerate(range(0, len(payloads), lines)):
        yield _article(number, [*payloads[start : start + lines], HUB, f"{OWN[1]} Seoul"])


def _article(number: int, lines: Sequence[str]) -> Record:
    text, spans = "\n".join(lines), list(_spans(lines))
    *names, hub, place = (_mention(index, line, spans[index]) for index, line in enumerate(lines))
    hub = Mention(hub.start, hub.end, hub.text, "Person", "hub", name=hub.text)
    place = Mention(place.start, place.end, place.text, "Place", "seoul", name=place.text, wikidata=SEOUL)
    people = [mention.cluster for mention in names if mention.type == "Person"][:_ACTING]
    bodies = [mention.cluster for mention in names if mention.type == "Organization"][:_ACTING]
    day = f"2023-{1 + number % 12:02}-{1 + number % 28:02}"
    return Record(
        id=f"bait-{number} {lines[0]}",
        text=text,
        title=lines[number % len(lines)],
        published=day,
        published_origin=lines[0],
        url="javascript:alert(99)",
        publisher=f"Outlet {lines[-3]}",
        authors=tuple(lines[:3]),
        sentences=tuple(spans),
        entities=(*names, hub, place),
        events=tuple(_events(people, bodies, spans, day)),
        relations=tuple(_relations(people, bodies, lines, spans)),
        quotes=tuple(_quotes(people, spans)),
        extractor=lines[0],
    )


def _spans(lines: Sequence[str]) -> Iterator[Span]:
    at = 0
    for line in lines:
        yield at, at + len(line)
        at += len(line) + 1


def _mention(index: int, line: str, span: Span) -> Mention:
    type_ = _TYPES[index % len(_TYPES)]
    return Mention(*span, line, type_, f"c{index}", name=line, why=line)  # type: ignore[arg-type]


def _events(people: Sequence[str], bodies: Sequence[str], spans: Sequence[Span], day: str) -> Iterator[Event]:
    for number, who in enumerate(people):
        denied = number % 3 == 1
        yield Event(
            id=f"e{number}",
            type=("Meeting", "Visit", "ArmsDeal", "Sanction")[number // 3 % 4],
            trigger=(spans[number][0], spans[number][0] + 1),
            evidence=spans[number],
            when=day,
            arguments=(
                Argument("participant", cluster="hub"),
                Argument("participant", cluster=who),
                Argument("place", cluster="seoul"),
                Argument("topic", *spans[number]),
            ),
            polarity="NEG" if denied else "POS",
            time="FUTURE" if number % 5 == 2 else "NON_FUTURE",
            attribution=(bodies[number % len(bodies)], who) if bodies else (who,),
            confidence=0.9,
            why="<b>rule</b>",
        )


def _relations(
    people: Sequence[str], bodies: Sequence[str], lines: Sequence[str], spans: Sequence[Span]
) -> Iterator[Relation]:
    for number, body in enumerate(bodies):
        holder = "hub" if number % 2 else people[number]
        yield Relation(holder, "leads", body, spans[number], role=lines[number], since="2020", attribution=(people[0],))


def _quotes(people: Sequence[str], spans: Sequence[Span]) -> Iterator[Quote]:
    for number, who in enumerate(people):
        yield Quote((spans[number],), True, speaker_cluster=who, about=("hub",), attribution=(who,))
        yield Quote((spans[-number - 1],), False, speaker_cluster="hub", about=(who,), attribution=("hub",))
