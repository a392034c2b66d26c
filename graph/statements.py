"""The part of a claim that facts follow from, whether it was just extracted or already stands in the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from graph.store import Term
from graph.vocabulary import NG, RDF

Properties = Mapping[NamedNode, Term]
"""The values of a node whose properties are single."""

CALLED_OFF = frozenset({"cancelled", "foiled", "failed"})
"""Outcomes after which a plan is no plan any more; a postponed one still is."""


@dataclass(frozen=True, slots=True)
class Modality:
    """How a claim stands to what it is about: affirmed or denied, how surely, done or to come, called off.

    One of which the extractor is `unsure` may be misread, and says nothing of any of these.
    """

    polarity: NamedNode = NG.Positive
    certainty: NamedNode = NG.Certain
    tense: NamedNode = NG.NonFuture
    outcome: str | None = None
    unsure: bool = False

    @property
    def affirms(self) -> bool:
        """Whether the claim says that it is, was or will be so."""
        return not self.unsure and self.polarity == NG.Positive and not self.calls_off

    @property
    def denies(self) -> bool:
        """Whether the claim says that it is, was or will not be so."""
        return not self.unsure and self.polarity == NG.Negative and not self.calls_off

    @property
    def calls_off(self) -> bool:
        """Whether the claim says that what was planned will not be."""
        return not self.unsure and self.outcome in CALLED_OFF

    @property
    def is_committed(self) -> bool:
        """Whether the claim affirms as certain or probable."""
        return self.affirms and self.certainty != NG.Possible

    @property
    def is_factual(self) -> bool:
        """Whether facts follow: affirmed, certain or probable, and not to come."""
        return self.is_committed and self.tense == NG.NonFuture and self.outcome is None


@dataclass(frozen=True, slots=True)
class Statement:
    """What is stated about `about`: an event with its type and fillers of roles, or a relation and the words for it."""

    about: NamedNode
    modality: Modality = Modality()
    event_type: NamedNode | None = None
    fillers: frozenset[tuple[NamedNode, NamedNode]] = frozenset()
    relation: tuple[NamedNode, NamedNode, NamedNode] | None = None
    when: str | None = None
    code: NamedNode | None = None
    concerns: NamedNode | None = None
    role_name: str | None = None
    since: str | None = None
    until: str | None = None


def read(claim: Iterable[Quad], arguments: Iterable[Quad]) -> Statement | None:
    """Return the statement that the quads of a claim and of its arguments make; None if they are about nothing."""
    values = properties(claim)
    about = node(values, NG.about)
    return about and Statement(
        about=about,
        modality=modality(values),
        event_type=node(values, NG.eventType),
        fillers=frozenset(_fillers(arguments)),
        relation=_relation(values),
        when=text(values, NG.when),
        code=node(values, NG.code),
        concerns=node(values, NG.concerns),
        role_name=text(values, NG.roleName),
        since=text(values, NG.since),
        until=text(values, NG.until),
    )


def modality(values: Properties) -> Modality:
    """Return the modality among the values of a claim."""
    return Modality(
        polarity=node(values, NG.polarity) or NG.Positive,
        certainty=node(values, NG.certainty) or NG.Certain,
        tense=node(values, NG.tense) or NG.NonFuture,
        outcome=text(values, NG.outcome),
        unsure=NG.unsure in values,
    )


def properties(quads: Iterable[Quad]) -> dict[NamedNode, Term]:
    """Return the values of one node by property; of several values of a property one is kept."""
    return {quad.predicate: quad.object for quad in quads}


def node(values: Properties, name: NamedNode) -> NamedNode | None:
    """Return the value of a property if it is an IRI."""
    value = values.get(name)
    return value if isinstance(value, NamedNode) else None


def text(values: Properties, name: NamedNode) -> str | None:
    """Return the characters of a property's value if it is a literal."""
    value = values.get(name)
    return value.value if isinstance(value, Literal) else None


def _relation(values: Properties) -> tuple[NamedNode, NamedNode, NamedNode] | None:
    subject, predicate, object_ = (node(values, name) for name in (RDF.subject, RDF.predicate, RDF.object))
    return (subject, predicate, object_) if subject and predicate and object_ else None


def _fillers(arguments: Iterable[Quad]) -> Iterator[tuple[NamedNode, NamedNode]]:
    """Pair role and filler of each argument node."""
    roles: dict[str, NamedNode] = {}
    fillers: dict[str, NamedNode] = {}
    for quad in arguments:
        found = {NG.role: roles, NG.filler: fillers}.get(quad.predicate)
        if found is not None and isinstance(quad.object, NamedNode):
            found[str(quad.subject)] = quad.object
    return ((roles[argument], filler) for argument, filler in fillers.items() if argument in roles)
