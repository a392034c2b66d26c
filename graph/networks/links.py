"""Links: every event and tie with the actors in it and the claims about it, out of one flat query."""

from __future__ import annotations

import datetime
import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Quad

from graph import ontology
from graph.declared import text
from graph.labels import kind
from graph.roles import ACTOR_ROLES
from graph.statements import Properties, properties
from graph.store import Backend, Term
from graph.views.rows import Row, node
from graph.vocabulary import LABEL, NG, RDF, REGISTRY, SCHEMA


@dataclass(frozen=True, slots=True)
class Stated:
    """One claim about a link, as much of it as filters ask for; words such as "probable" are the ontology's labels."""

    claim: str
    claimant: str
    article: str
    published: datetime.date | None
    publisher: str | None
    affirmed: bool
    certainty: str
    tense: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Link:
    """An event or tie (`about`) that joins `actors`, given by IRI, sorted; `names` are their labels in that order.

    `type` is the label of the event type or relation, `status` that of the status. `earliest` and `latest` bound when
    an event happened, as far as any claim says. `articles` are those that speak of it.
    """

    about: str
    type: str
    label: str
    status: str
    disputed: bool
    actors: tuple[str, ...]
    names: tuple[str, ...]
    claims: tuple[Stated, ...]
    is_event: bool
    earliest: datetime.date | None = None
    latest: datetime.date | None = None
    articles: frozenset[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "articles", frozenset(claim.article for claim in self.claims))


def links(backend: Backend) -> list[Link]:
    """Return the links of the whole graph."""
    return list(_links(map(Row, backend.select(_query("whole")))))


def links_of(backend: Backend, entity: str) -> list[Link]:
    """Return the links in which an entity takes part; index look-ups, whose number does not depend on the store."""
    found = (row for about in sorted(_abouts(backend, node(entity)), key=str) for row in _rows(backend, about))
    return list(_links(found))


@functools.cache
def _query(name: str) -> str:
    return text(f"queries/networks/{name}.rq")


def _abouts(backend: Backend, entity: NamedNode) -> set[NamedNode]:
    """Return the events and ties in which some claim gives an entity the part of an actor."""
    parts = (quad.subject for quad in backend.match(None, NG.filler, entity))
    acting = [part for part in parts if isinstance(part, NamedNode) and _value(backend, part, NG.role) in ACTOR_ROLES]
    claims = [quad.subject for part in acting for quad in backend.match(None, NG.argument, part)]
    claims += [quad.subject for end in (RDF.subject, RDF.object) for quad in backend.match(None, end, entity)]
    abouts = (_value(backend, claim, NG.about) for claim in claims if isinstance(claim, NamedNode))
    return {about for about in abouts if isinstance(about, NamedNode)}


def _rows(backend: Backend, about: NamedNode) -> Iterator[Row]:
    """Yield for one event or tie what the query for the whole graph gives: a row for each claim and actor."""
    shared = properties(backend.match(about, None, None, REGISTRY))
    for quad in backend.match(None, NG.about, about):
        if not isinstance(quad.subject, NamedNode):
            continue
        stated = list(backend.match(quad.subject))
        values = properties(stated)
        article = values[NG.inArticle]
        known = {
            "about": about,
            "label": shared.get(LABEL),
            "status": shared.get(NG.status),
            "disputed": shared.get(NG.disputed),
            "type": values.get(NG.eventType) or values.get(RDF.predicate),
            "claim": quad.subject,
            "article": article,
            "published": _value(backend, article, SCHEMA.datePublished),
            "publisher": _value(backend, article, SCHEMA.publisher),
            **{name: values.get(NG[name]) for name in _OF_CLAIM},
        }
        for role, actor in _actors(backend, values, stated):
            yield Row({**known, "role": role, "actor": actor, "name": _value(backend, actor, LABEL)})


_OF_CLAIM = ("claimant", "polarity", "certainty", "tense", "confidence", "earliest", "latest")


def _actors(backend: Backend, values: Properties, stated: list[Quad]) -> Iterator[tuple[Term, Term]]:
    """Yield role and filler of those who act in a claim."""
    yield from ((end, values[end]) for end in (RDF.subject, RDF.object) if end in values)
    for part in (quad.object for quad in stated if quad.predicate == NG.argument):
        argument = properties(backend.match(part)) if isinstance(part, NamedNode) else {}
        if argument.get(NG.role) in ACTOR_ROLES:
            yield argument[NG.role], argument[NG.filler]


def _value(backend: Backend, node_: Term, predicate: NamedNode) -> Term | None:
    found = backend.match(node_, predicate) if isinstance(node_, NamedNode) else iter(())
    return next((quad.object for quad in found), None)


def _links(rows: Iterable[Row]) -> Iterator[Link]:
    by_about: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_about[row.iri("about")].append(row)
    return (_link(about, by_about[about]) for about in sorted(by_about))


def _link(about: str, rows: list[Row]) -> Link:
    first = rows[0]
    named = dict(sorted((row.iri("actor"), row.words("name")) for row in rows if _is_actor(row.iri("actor"))))
    claims = {row.iri("claim"): row for row in rows}
    return Link(
        about=about,
        type=_label(first, "type"),
        label=first.words("label"),
        status=_label(first, "status"),
        disputed=first.holds("disputed"),
        actors=tuple(named),
        names=tuple(named.values()),
        claims=tuple(_stated(claims[claim]) for claim in sorted(claims)),
        is_event=first.iri("role").startswith(NG.base),
        earliest=min((day for row in rows if (day := row.day("earliest"))), default=None),
        latest=max((day for row in rows if (day := row.day("latest"))), default=None),
    )


def _is_actor(iri: str) -> bool:
    """Say whether an actor is an entity: those known by words only ("gunmen") join nobody."""
    return kind(NamedNode(iri)) != "concept"


def _stated(row: Row) -> Stated:
    return Stated(
        claim=row.iri("claim"),
        claimant=row.iri("claimant"),
        article=row.iri("article"),
        published=row.day("published"),
        publisher=row.link("publisher"),
        affirmed=row.term("polarity") == NG.Positive,
        certainty=_label(row, "certainty"),
        tense=_label(row, "tense"),
        confidence=row.decimal("confidence") or 0.0,
    )


def _label(row: Row, name: str) -> str:
    return ontology.label(NamedNode(row.iri(name)))
