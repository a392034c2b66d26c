"""The SPARQL behind a view: what a page shows, as a query that anybody can read, run and change.

Pages list from flat tables, or join several answers in Python; these queries ask the graph for the same in one go.
Those of `data/queries/behind` are filled by `graph.filling`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from graph import ontology
from graph.declared import text
from graph.filling import Values, filled
from graph.ledger import Choice, Wanted
from graph.networks import Selection
from graph.store.bind import bind
from graph.views.rows import node
from graph.vocabulary import NG

_SOURCE = re.compile(r"# Source: [^\n]*\n")


@dataclass(frozen=True, slots=True)
class Question:
    """What a view shows, in words and in SPARQL."""

    title: str
    query: str


def events(choice: Choice, title: str = "Events") -> Question:
    """Return the question for the events that facets choose.

    Those of a large graph are too many for one answer: give the choice a day, such as that of the last that is listed.
    """
    anchored = choice.actors or choice.places or choice.outlets or choice.types
    return _asked(
        title,
        "events_since" if choice.since and not anchored else "events",
        types=_nodes(choice.types),
        statuses=_nodes(choice.statuses),
        actors=_nodes(dict.fromkeys(choice.actors)),
        places=_nodes(choice.places),
        outlets=_nodes(choice.outlets),
        words=_words(choice.words),
        since=_day(choice.since),
        until=_day(choice.until),
        disputed=[Literal(True)] if choice.disputed else [],
        named=[Literal(True)] if choice.named else [],
        confidence=[Literal(choice.confidence)] if choice.confidence else [],
    )


def events_between(one: Iterable[str], other: Iterable[str], title: str) -> Question:
    """Return the question for the events in which somebody of one side and somebody of the other have a role."""
    return _asked(title, "events", one=_nodes(one), other=_nodes(other))


def network(actors: Iterable[str], selection: Selection, title: str = "Connections") -> Question:
    """Return the question for what joins actors to others."""
    kinds = ontology.event_types() | ontology.relations()
    return _asked(
        title,
        "network",
        actors=_nodes(actors),
        types=_called(selection.types, kinds),
        statuses=_called(selection.statuses, ontology.instances(NG.Status)),
        certainties=_called(selection.certainties, ontology.instances(NG.Certainty)),
        claimants=_nodes(selection.claimants),
        outlets=_nodes(selection.publishers),
        confidence=[Literal(selection.confidence)] if selection.confidence else [],
        since=_day(selection.since),
        until=_day(selection.until),
    )


def contests(
    *,
    sides: Iterable[bool] = (),
    certainties: Iterable[str] = (),
    tenses: Iterable[str] = (),
    outlets: Iterable[str] = (),
    claimants: Iterable[str] = (),
    since: datetime.date | None = None,
    until: datetime.date | None = None,
) -> Question:
    """Return the question for the claims about what is contested; certainties and tenses are labels, outlets names."""
    return _asked(
        "Claims about what is contested",
        "contests",
        polarities=[NG.Positive if side else NG.Negative for side in sides],
        certainties=_called(certainties, ontology.instances(NG.Certainty)),
        tenses=_called(tenses, ontology.instances(NG.Tense)),
        outlets=[Literal(name) for name in sorted(outlets)],
        claimants=_nodes(sorted(claimants)),
        since=_day(since),
        until=_day(until),
    )


def articles(wanted: Wanted, *, most: int, after: int = 0) -> Question:
    """Return the question for a list of articles: at most so many, `after` so many."""
    return _asked(
        "Articles",
        "articles",
        words=_words(wanted.words),
        outlets=[Literal(name) for name in wanted.outlets],
        since=_day(wanted.since),
        until=_day(wanted.until),
        most=[most],
        after=[after],
    )


def actors(beginnings: Iterable[str], *, most: int, unnamed: bool = False) -> Question:
    """Return the question for the actors mentioned most, at most so many, whose IRIs begin with one of `beginnings`."""
    return _asked(
        "Actors",
        "actors",
        beginnings=[Literal(beginning) for beginning in beginnings],
        named=[] if unnamed else [Literal(True)],
        most=[most],
    )


def view(title: str, name: str, **terms: str) -> Question:
    """Return a query of `data/queries/views` about the entities, events or articles that `terms` are the IRIs of."""
    query = _read(f"views/{name}")
    return Question(title, bind(query, {variable: node(iri) for variable, iri in terms.items()}))


def claims(title: str, link: str, anchor: str) -> Question:
    """Return the question for claims: those `about` an event, with an entity as `claimant`, or `inArticle`."""
    query = _read("views/claims")
    return Question(title, bind(query, {"link": NG[link], "anchor": node(anchor)}))


def _asked(title: str, name: str, **values: Values) -> Question:
    return Question(title, filled(_read(f"behind/{name}"), values))


def _read(name: str) -> str:
    return _SOURCE.sub("", text(f"queries/{name}.rq"))


def _nodes(iris: Iterable[str]) -> list[NamedNode]:
    return [NamedNode(iri) if iri.startswith(NG.base) else node(iri) for iri in iris]


def _words(typed: str) -> list[Literal]:
    return [Literal(word) for word in typed.casefold().split()]


def _day(day: datetime.date | None) -> list[Literal]:
    return [Literal(day.isoformat())] if day else []


def _called(labels: Iterable[str], among: Iterable[NamedNode]) -> list[NamedNode]:
    """Return the terms of the ontology that are called so."""
    by_label = {ontology.label(term): term for term in among}
    return [by_label[label] for label in labels if label in by_label]
