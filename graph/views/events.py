"""Events: one with all that is claimed of it, those of an entity, and all of them as a table."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from pyoxigraph import NamedNode

from graph.dates import Bounds
from graph.ontology import label, quad_class
from graph.store.base import Backend
from graph.views.claims import Claim, about, newest_first
from graph.views.rows import Row, node, rows
from graph.views.things import Status, Thing, status, thing
from graph.vocabulary import NG

_PLACE = label(NG.place)


@dataclass(frozen=True, slots=True)
class Part:
    """What has a part in an event without acting in it (goods, a topic, a place), or acts in it without a name."""

    role: str
    thing: Thing


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event as a line of a table.

    `earliest` and `latest` bound the day on which it happened or would; `reported` is the day of the first report.
    `quad` is PLOVER's class ("verbal conflict"), where the type has one; `roles` are those of the entity asked for.
    `parts` is what else has a part in it, as far as a list was asked for that tells.
    """

    event: Thing
    type: str
    quad: str | None
    status: Status
    disputed: bool
    earliest: datetime.date | None
    latest: datetime.date | None
    reported: datetime.date | None
    articles: int
    roles: tuple[str, ...] = ()
    parts: tuple[Part, ...] = field(default=(), compare=False)

    @property
    def places(self) -> tuple[Thing, ...]:
        """Return where it happened."""
        return tuple(part.thing for part in self.parts if part.role == _PLACE)

    @property
    def day(self) -> datetime.date | None:
        """Return the first day on which it can have happened, or the day of the first report."""
        return self.earliest or self.reported


@dataclass(frozen=True, slots=True)
class Role:
    """Who or what fills a role of an event, and in how many articles."""

    role: str
    thing: Thing
    articles: int


@dataclass(frozen=True, slots=True)
class Concerned:
    """Another event that this one is about (`towards`), or that is about this one."""

    event: Thing
    status: Status
    towards: bool


@dataclass(frozen=True, slots=True)
class EventPage:
    """One event: what the graph makes of it and every claim behind that."""

    line: EventLine
    when: tuple[str, ...]
    roles: tuple[Role, ...]
    concerned: tuple[Concerned, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Somebody or something that takes part in events with an entity, or is tied to it."""

    thing: Thing
    events: int
    ties: int


def event(backend: Backend, iri: str) -> EventPage | None:
    """Return one event with its claims, or None when the graph knows no such event."""
    subject = node(iri)
    row = next(rows(backend, "event", event=subject), None)
    if row is None:
        return None
    claims = about(backend, iri)
    reported = min((claim.source.published for claim in claims if claim.source.published), default=None)
    return EventPage(
        line=_line(row, subject.value, reported=reported, articles=len({claim.source.article.iri for claim in claims})),
        when=tuple(when for when, _ in Counter(claim.when for claim in claims if claim.when).most_common()),
        roles=_roles(claims),
        concerned=_concerned(backend, subject),
        claims=claims,
    )


def all_events(backend: Backend) -> tuple[EventLine, ...]:
    """Return every event, the latest first; for a table with facets. Reads the whole graph: cache it by revision."""
    reports, dates, places = _reports(backend), _dates(backend), _places(backend)
    disputed = {row.iri("about") for row in rows(backend, "disputed")}
    lines = (
        _told(
            row,
            reports[iri],
            dates.get(iri, []),
            disputed=iri in disputed,
            parts=tuple(Part(_PLACE, place) for place in places.get(iri, ())),
        )
        for row in rows(backend, "events")
        if (iri := row.iri("event")) in reports
    )
    return tuple(sorted(lines, key=_latest_first))


def of_entity(backend: Backend, iri: str) -> tuple[EventLine, ...]:
    """Return the events in which some claim gives the entity a role, the latest first."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows(backend, "part_in_events", entity=node(iri)):
        found[row.iri("event")].append(row)
    lines = (replace(_part(claims), roles=_roles_in(claims)) for claims in found.values())
    return tuple(sorted(lines, key=_latest_first))


def lines_of(backend: Backend, iris: Iterable[str]) -> tuple[EventLine, ...]:
    """Return the lines of some events, the latest first; asks for one after the other, 1 ms each."""
    told = (list(rows(backend, "event_told", event=node(iri))) for iri in iris)
    return tuple(sorted((_part(claims) for claims in told if claims), key=_latest_first))


def neighbours(backend: Backend, iri: str) -> tuple[Neighbour, ...]:
    """Return the entities that share events or ties with an entity, those with most first."""
    entity = node(iri)
    names: dict[str, Thing] = {}
    shared: Counter[str] = Counter()
    tied: Counter[str] = Counter()
    for row in rows(backend, "company", entity=entity):
        other = names.setdefault(row.iri("other"), thing(row.iri("other"), row.text("name")))
        shared[other.iri] += 1
    for near, far in (("subject", "object"), ("object", "subject")):
        for tie in {
            (row.iri("tie"), row.iri(far), row.text(f"{far}_name")) for row in rows(backend, "ties", **{near: entity})
        }:
            other = names.setdefault(tie[1], thing(tie[1], tie[2]))
            tied[other.iri] += 1
    found = [Neighbour(other, shared[iri], tied[iri]) for iri, other in names.items() if other.is_entity]
    return tuple(sorted(found, key=lambda n: (-(n.events + n.ties), n.thing.iri)))


def _line(row: Row, iri: str, *, reported: datetime.date | None, articles: int) -> EventLine:
    kind = NamedNode(row.iri("type"))
    return EventLine(
        event=thing(iri, row.text("name")),
        type=label(kind),
        quad=quad_class(kind),
        status=status(row.iri("status")),
        disputed=row.holds("disputed"),
        earliest=row.day("earliest"),
        latest=row.day("latest"),
        reported=reported,
        articles=articles,
    )


def _told(row: Row, reports: _Reports, dates: list[Bounds], *, disputed: bool, parts: tuple[Part, ...]) -> EventLine:
    """Return the line of an event from what its claims say."""
    kind = NamedNode(row.iri("type"))
    return EventLine(
        event=thing(row.iri("event"), row.text("name")),
        type=label(kind),
        quad=quad_class(kind),
        status=status(row.iri("status")),
        disputed=disputed,
        earliest=min((date.earliest for date in dates if date.earliest), default=None),
        latest=max((date.latest for date in dates if date.latest), default=None),
        reported=reports.first,
        articles=len(reports.articles),
        parts=parts,
    )


def _part(claims: list[Row]) -> EventLine:
    first = claims[0]
    kind = NamedNode(first.iri("type"))
    return EventLine(
        event=thing(first.iri("event"), first.text("name")),
        type=label(kind),
        quad=quad_class(kind),
        status=status(first.iri("status")),
        disputed=first.holds("disputed"),
        earliest=min((day for row in claims if (day := row.day("earliest"))), default=None),
        latest=max((day for row in claims if (day := row.day("latest"))), default=None),
        reported=min((day for row in claims if (day := row.day("published"))), default=None),
        articles=len({row.iri("article") for row in claims}),
    )


def _roles_in(claims: list[Row]) -> tuple[str, ...]:
    return tuple(sorted({label(NamedNode(row.iri("role"))) for row in claims}))


def _roles(claims: tuple[Claim, ...]) -> tuple[Role, ...]:
    articles: dict[tuple[str, Thing], set[str]] = defaultdict(set)
    for claim in claims:
        for filler in claim.fillers:
            articles[filler.role, filler.thing].add(claim.source.article.iri)
    found = (Role(role, filler, len(seen)) for (role, filler), seen in articles.items())
    return tuple(sorted(found, key=lambda role: (role.role, -role.articles, role.thing.iri)))


def _concerned(backend: Backend, subject: NamedNode) -> tuple[Concerned, ...]:
    found = (
        Concerned(thing(row.iri("other"), row.text("name")), status(row.iri("status")), row.holds("towards"))
        for row in rows(backend, "concerned", event=subject)
    )
    return tuple(sorted(found, key=lambda other: (not other.towards, other.event.iri)))


@dataclass(slots=True)
class _Reports:
    """The articles that speak of an event, and the day of the first."""

    articles: set[str] = field(default_factory=set)
    first: datetime.date | None = None

    def add(self, article: str, published: datetime.date | None) -> None:
        self.articles.add(article)
        self.first = min((day for day in (self.first, published) if day), default=None)


def _reports(backend: Backend) -> dict[str, _Reports]:
    found: dict[str, _Reports] = defaultdict(_Reports)
    for row in rows(backend, "event_reports"):
        found[row.iri("event")].add(row.iri("article"), row.day("published"))
    return found


def _dates(backend: Backend) -> dict[str, list[Bounds]]:
    found: dict[str, list[Bounds]] = defaultdict(list)
    for row in rows(backend, "event_dates"):
        found[row.iri("event")].append(Bounds(row.day("earliest"), row.day("latest")))
    return found


def _places(backend: Backend) -> dict[str, list[Thing]]:
    found: dict[str, list[Thing]] = defaultdict(list)
    for row in rows(backend, "places"):
        found[row.iri("event")].append(thing(row.iri("place"), row.text("name")))
    return {iri: sorted(places, key=lambda place: place.iri) for iri, places in found.items()}


def _latest_first(line: EventLine) -> tuple[int, str]:
    return newest_first(line.day), line.event.iri
