"""One entity: its names, the articles that mention it, its lasting relations and what it says."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from pyoxigraph import NamedNode

from graph.dates import bounds
from graph.ontology import label, offices
from graph.store.base import Backend
from graph.views.claims import Passage, Source, newest_first, source
from graph.views.rows import Row, node, rows
from graph.views.things import Status, Thing, status, thing
from graph.vocabulary import NG, SCHEMA


@dataclass(frozen=True, slots=True)
class Name:
    """A name that articles use for an entity, and how many do."""

    text: str
    articles: int


@dataclass(frozen=True, slots=True)
class Profile:
    """The head of an entity's page. `codes` are ISO codes, `same` the addresses of the entity in other data sets."""

    thing: Thing
    names: tuple[Name, ...]
    codes: tuple[str, ...]
    same: tuple[str, ...]
    articles: tuple[Source, ...]

    def coverage(self) -> list[tuple[str, int]]:
        """Return the outlets that mention the entity and the number of their articles, most first."""
        return Counter(article.outlet or "unknown outlet" for article in self.articles).most_common()


@dataclass(frozen=True, slots=True)
class TieLine:
    """A lasting relation as all its claims have it.

    `roles` are the words for the office, `since` and `until` as the articles give them, `begin` and `end` the days
    between which it held as far as known; `reported` are the days of the first and the last report. `implied` ties are
    stated by no article.
    """

    tie: Thing
    predicate: str
    subject: Thing
    object: Thing
    office: bool
    status: Status
    disputed: bool
    roles: tuple[str, ...]
    since: str | None
    until: str | None
    begin: datetime.date | None
    end: datetime.date | None
    reported: tuple[datetime.date, datetime.date] | None
    articles: int
    implied: bool


@dataclass(frozen=True, slots=True)
class Quotation:
    """What somebody said, as an article reports it; `stance` is how: says, denies, warns."""

    iri: str
    text: str
    direct: bool
    stance: str | None
    speaker: Thing | None
    evidence: Passage
    source: Source


def find(backend: Backend, iri: str) -> Thing | None:
    """Return an entity by its IRI or address, or None when the graph knows no such entity."""
    name = next((row.text("name") for row in rows(backend, "entity", entity=node(iri))), None)
    found = thing(node(iri).value, name) if name else None
    return found if found and found.is_entity else None


def profile(backend: Backend, iri: str) -> Profile | None:
    """Return the head of an entity's page, or None when the graph knows no such entity."""
    entity, known = node(iri), find(backend, iri)
    if known is None:
        return None
    identifiers = list(rows(backend, "identifiers", entity=entity))
    return Profile(
        thing=known,
        names=tuple(Name(row.words("name"), row.number("articles")) for row in rows(backend, "names", entity=entity)),
        codes=tuple(sorted({code for row in identifiers if (code := row.text("code"))})),
        same=tuple(sorted({same for row in identifiers if (same := row.link("same"))})),
        articles=tuple(source(row) for row in rows(backend, "mentioning", entity=entity)),
    )


def ties(backend: Backend, iri: str, *, other: str | None = None) -> tuple[TieLine, ...]:
    """Return the lasting relations of an entity, offices first, each once whatever the number of its claims.

    What is implied stands on the page of its subject alone: a state's page would list every city that articles name.
    With `other`, only relations to that entity, whatever their direction.
    """
    entity = node(iri)
    ways = (("subject", "object"), ("object", "subject"))
    ends = [{near: entity} | ({far: node(other)} if other else {}) for near, far in ways]
    shown = (
        line for line in _tie_lines(backend, *ends) if other or not line.implied or line.subject.iri == entity.value
    )
    return tuple(sorted(shown, key=_tie_order))


def held(backend: Backend, iri: str, *, most: int = 3) -> tuple[TieLine, ...]:
    """Return what is told of an entity in a line: offices it holds first, then where it belongs, at most so many.

    Those said by most articles; implied ones stand in only where nothing is stated.
    """
    lines = [
        line for line in _tie_lines(backend, {"subject": node(iri)}) if line.status == "happened" and line.until is None
    ]
    stated = [line for line in lines if not line.implied] or lines
    return tuple(sorted(stated, key=lambda line: (not line.office, -line.articles, line.tie.iri))[:most])


def said_by(backend: Backend, iri: str) -> tuple[Quotation, ...]:
    """Return what an entity is quoted with, newest first."""
    return _quotations(backend, NG.speaker, node(iri))


def said_about(backend: Backend, iri: str) -> tuple[Quotation, ...]:
    """Return what others are quoted with about an entity, newest first."""
    return _quotations(backend, SCHEMA.about, node(iri))


def said_of(backend: Backend, speaker: str, about: str) -> tuple[Quotation, ...]:
    """Return what one entity is quoted with about another, newest first."""
    return _sorted(rows(backend, "said_of", speaker=node(speaker), about=node(about)))


def said_in(backend: Backend, iri: str) -> tuple[Quotation, ...]:
    """Return the quotations of an article in reading order."""
    return tuple(sorted(_quotations(backend, NG.inArticle, node(iri)), key=lambda said: said.evidence.start))


def _quotations(backend: Backend, link: NamedNode, anchor: NamedNode) -> tuple[Quotation, ...]:
    return _sorted(rows(backend, "quotations", link=link, anchor=anchor))


def _sorted(answer: Iterable[Row]) -> tuple[Quotation, ...]:
    found = {row.iri("quotation"): _quotation(row) for row in answer}
    return tuple(sorted(found.values(), key=lambda said: (newest_first(said.source.published), said.iri)))


def _quotation(row: Row) -> Quotation:
    speaker = row.link("speaker")
    return Quotation(
        iri=row.iri("quotation"),
        text=row.words("text"),
        direct=row.holds("direct"),
        stance=row.text("stance"),
        speaker=thing(speaker, row.text("speaker_name")) if speaker else None,
        evidence=Passage(row.number("evidence_start"), row.number("evidence_end"), row.words("words")),
        source=source(row),
    )


def _tie_order(line: TieLine) -> tuple[bool, bool, str, int, str]:
    return line.implied, not line.office, line.predicate, -line.articles, line.tie.iri


def _tie_lines(backend: Backend, *ends: Mapping[str, NamedNode]) -> Iterator[TieLine]:
    """Yield the relations that have one of `ends`, each made of all its claims."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in chain.from_iterable(rows(backend, "ties", **end) for end in ends):
        found[row.iri("tie")].append(row)
    yield from map(_tie_line, found.values())


def _tie_line(claims: list[Row]) -> TieLine:
    first = claims[0]
    predicate = NamedNode(first.iri("predicate"))
    since, until = _known(claims, "since"), _known(claims, "until")
    days = sorted(day for row in claims if (day := row.day("published")))
    name = f"{first.words('subject_name')} {label(predicate)} {first.words('object_name')}"
    return TieLine(
        tie=thing(first.iri("tie"), name),
        predicate=label(predicate),
        subject=thing(first.iri("subject"), first.text("subject_name")),
        object=thing(first.iri("object"), first.text("object_name")),
        office=predicate in offices(),
        status=status(first.iri("status")),
        disputed=any(row.holds("disputed") for row in claims),
        roles=tuple(role for role, _ in Counter(row.words("role") for row in claims).most_common() if role),
        since=since,
        until=until,
        begin=bounds(since).earliest if since else None,
        end=bounds(until.removeprefix("..")).latest if until else None,
        reported=(days[0], days[-1]) if days else None,
        articles=len({row.iri("article") for row in claims}),
        implied=all(row.link("basis") is not None for row in claims),
    )


def _known(claims: Iterable[Row], name: str) -> str | None:
    """Return the most precise date that a claim gives, the earliest where several are."""
    given = {value for row in claims if (value := row.text(name))}
    return min(given, key=lambda value: (-len(value.removeprefix("..")), value), default=None)
