"""Reads the claims of one article out of the graph as lines of the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from graph.labels import kind
from graph.registry import CLASSES
from graph.roles import ACTOR_ROLES
from graph.statements import Properties, node, properties, text
from graph.store import Backend, Term
from graph.stored import graphs_of
from graph.vocabulary import LABEL, NG, RDF, SCHEMA, TYPE

ClaimLine = tuple[str, str, str, str, bool, str, str, float, bool, str | None, str | None, str | None]
"""A row of `ledger_claim`."""
PartLine = tuple[str, str, str, str, bool]
"""A row of `ledger_part`."""

_ENDS = frozenset({RDF.subject, RDF.object})
_ACTING = ACTOR_ROLES | _ENDS


@dataclass(frozen=True, slots=True)
class Page:
    """What the ledger holds of one article; an article that is not there has no title."""

    title: str | None
    published: str | None
    publisher: str | None
    claims: tuple[ClaimLine, ...]
    parts: tuple[PartLine, ...]
    mentioned: tuple[str, ...]

    @property
    def abouts(self) -> set[str]:
        """The events and ties that the article speaks of."""
        return {claim[2] for claim in self.claims}

    @property
    def entities(self) -> set[str]:
        """The entities that it mentions or that have a part in them."""
        return {*self.mentioned, *(part[0] for part in self.parts)}


def read(backend: Backend, article: NamedNode) -> Page:
    """Return the lines of an article as the graph has it now; none when it is not there."""
    nodes = _nodes(backend, article)
    own = properties(nodes.get(article, ()))
    claims = {found: properties(quads) for found, quads in nodes.items() if _is_claim(quads)}
    publisher = node(own, SCHEMA.publisher)
    return Page(
        title=text(own, LABEL),
        published=text(own, SCHEMA.datePublished),
        publisher=publisher.value if publisher else None,
        claims=tuple(_claim(found, article, values) for found, values in claims.items()),
        parts=tuple(part for found in claims for part in _parts(found, nodes)),
        mentioned=tuple(sorted(_mentioned(nodes.get(article, ())))),
    )


def _nodes(backend: Backend, article: NamedNode) -> Mapping[NamedNode, list[Quad]]:
    found: dict[NamedNode, list[Quad]] = defaultdict(list)
    for graph in graphs_of(backend, article):
        for quad in backend.match(None, None, None, graph):
            if isinstance(quad.subject, NamedNode):
                found[quad.subject].append(quad)
    return found


def _mentioned(quads: Iterable[Quad]) -> set[str]:
    return {
        quad.object.value for quad in quads if quad.predicate == SCHEMA.mentions and isinstance(quad.object, NamedNode)
    }


def _is_claim(quads: list[Quad]) -> bool:
    return any(quad.predicate == TYPE and quad.object == NG.Claim for quad in quads)


def _claim(claim: NamedNode, article: NamedNode, values: Properties) -> ClaimLine:
    return (
        claim.value,
        article.value,
        _iri(values, NG.about),
        _iri(values, NG.claimant),
        values.get(NG.polarity) == NG.Positive,
        _iri(values, NG.certainty),
        _iri(values, NG.tense),
        float(text(values, NG.confidence) or 0),
        NG.unsure in values,
        text(values, NG.earliest),
        text(values, NG.latest),
        text(values, NG.outcome),
    )


def _iri(values: Properties, name: NamedNode) -> str:
    found = node(values, name)
    return found.value if found else ""


def _parts(claim: NamedNode, nodes: Mapping[NamedNode, list[Quad]]) -> Iterator[PartLine]:
    """Yield who and what has a part in what a claim is about; nobody acts who is known by words only ("gunmen")."""
    about = _iri(properties(nodes[claim]), NG.about)
    for role, filler in dict.fromkeys(_fillers(nodes[claim], nodes)):
        if isinstance(role, NamedNode) and isinstance(filler, NamedNode) and kind(filler) in CLASSES:
            acts = role in _ACTING and kind(filler) != "concept"
            yield filler.value, about, role.value, claim.value, acts


def _fillers(stated: list[Quad], nodes: Mapping[NamedNode, list[Quad]]) -> Iterator[tuple[Term | None, Term | None]]:
    for quad in stated:
        if quad.predicate in _ENDS:
            yield quad.predicate, quad.object
        elif quad.predicate == NG.argument and isinstance(quad.object, NamedNode):
            argument = properties(nodes.get(quad.object, ()))
            yield argument.get(NG.role), argument.get(NG.filler)
