"""Rules that hold for the graph as a whole; each yields the nodes that break it, with what is the matter.

They stream: at most the nodes that articles name are held in memory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from graph import ontology
from graph.facts import facts, status
from graph.labels import kind
from graph.store import Backend
from graph.stored import is_used, modalities_about, statements_about
from graph.ties import tie_iri
from graph.vocabulary import FACTS, ID, LABEL, NG, OA, ONTOLOGY, REGISTRY, SCHEMA, SKOSXL, TYPE

Broken = Iterator[tuple[NamedNode, str]]


def declared(backend: Backend) -> Broken:
    """Every property and class that is used is declared in the ontology."""
    reported: set[NamedNode] = set()
    for quad in backend.match():
        used = (quad.predicate, quad.object) if quad.predicate == TYPE else (quad.predicate,)
        for term in used:
            if quad.graph_name != ONTOLOGY and isinstance(term, NamedNode) and term not in reported:
                reported.add(term)
                if term not in ontology.declared():
                    yield term, "is used but not declared in the ontology"


def once(backend: Backend) -> Broken:
    """No triple stands in two graphs: shared ones are looked up, an article's nodes stand under its IRI."""
    for quad in chain(backend.match(None, None, None, FACTS), backend.match(None, None, None, REGISTRY)):
        if len(list(backend.match(_subject(quad), quad.predicate, quad.object))) > 1:
            yield _subject(quad), f"has {quad.predicate.value} twice, in two graphs"
    for quad in backend.match():
        article, _, version = _graph(quad).partition("/version/")
        if version and not _subject(quad).value.startswith(article):
            yield _subject(quad), f"stands in the graph of {article}, which is not about it"


def in_text(backend: Backend) -> Broken:
    """The characters of every passage, mention and argument are those of the article's text."""
    for quad in backend.match(None, SCHEMA.articleBody):
        graph = quad.graph_name
        if isinstance(graph, NamedNode) and isinstance(quad.object, Literal):
            text = quad.object.value
            for words in backend.match(None, OA.exact, None, graph):
                node = _subject(words)
                start, end = (_number(backend, node, name, graph) for name in (OA.start, OA.end))
                if text[start:end] != getattr(words.object, "value", None):
                    yield node, f"does not stand at {start} to {end} of its article"


def supported(backend: Backend) -> Broken:
    """Every fact follows from a claim, and all that follows is there."""
    for node in _shared(backend):
        expected = {fact for statement in statements_about(backend, node, outside=()) for fact in facts(statement)}
        for fact in expected:
            if not list(backend.match(_subject(fact), fact.predicate, fact.object, FACTS)):
                yield node, f"lacks a fact that its claims support: {fact}"
        for quad in backend.match(node, None, None, FACTS):
            if quad.triple not in expected:
                yield node, f"has a fact that no claim supports: {quad.triple}"
    for quad in backend.match(None, None, None, FACTS):
        if kind(_subject(quad)) not in ("event", "tie") and not _has_claim(backend, quad.triple):
            yield _subject(quad), f"has a relation that no claim supports: {quad.triple}"


def settled(backend: Backend) -> Broken:
    """The status of every event and tie follows from all claims about it."""
    for node in _shared(backend):
        found, disputed = status(modalities_about(backend, node, outside=()))
        stored = {quad.predicate: quad.object for quad in backend.match(node, None, None, REGISTRY)}
        if stored.get(NG.status) != found or (NG.disputed in stored) != disputed:
            yield node, "has a status that does not follow from its claims"


def alive(backend: Backend) -> Broken:
    """Every name in the registry is used by an article."""
    for quad in backend.match(None, TYPE, SKOSXL.Label, REGISTRY):
        if not is_used(backend, NG.usesName, _subject(quad), outside=()):
            yield _subject(quad), "is a name that no article uses"


def known(backend: Backend) -> Broken:
    """Whatever an article names has a label in the registry, or is the article."""
    seen: set[NamedNode] = set()
    for quad in chain.from_iterable(backend.match(None, predicate) for predicate in _NAMING):
        node = quad.object
        if isinstance(node, NamedNode) and node not in seen:
            seen.add(node)
            if not any(label.object for label in backend.match(node, LABEL)):
                yield node, f"is named by {_subject(quad).value} but unknown to the registry"


_NAMING = (
    SCHEMA.mentions,
    SCHEMA.publisher,
    SCHEMA.author,
    SCHEMA.about,
    NG.speaker,
    NG.source,
    NG.claimant,
    NG.filler,
)

AUDITS: dict[str, Callable[[Backend], Broken]] = {
    "declared terms": declared,
    "one triple, one graph": once,
    "evidence in the text": in_text,
    "facts and claims": supported,
    "status": settled,
    "names in use": alive,
    "named things known": known,
}


def _shared(backend: Backend) -> Iterator[NamedNode]:
    """Yield every event and tie."""
    return (_subject(quad) for quad in backend.match(None, NG.status, None, REGISTRY))


def _has_claim(backend: Backend, fact: Triple) -> bool:
    if not isinstance(fact.subject, NamedNode) or not isinstance(fact.object, NamedNode):
        return False
    if ID.local(fact.subject) is None or fact.predicate not in ontology.relations():
        return False
    tie = tie_iri((fact.subject, fact.predicate, fact.object))
    return any(fact in facts(statement) for statement in statements_about(backend, tie, outside=()))


def _number(backend: Backend, node: NamedNode, name: NamedNode, graph: NamedNode) -> int:
    return next(
        (int(q.object.value) for q in backend.match(node, name, None, graph) if isinstance(q.object, Literal)), -1
    )


def _subject(quad: Quad | Triple) -> NamedNode:
    return quad.subject if isinstance(quad.subject, NamedNode) else NamedNode(f"_:{quad.subject}")


def _graph(quad: Quad) -> str:
    return quad.graph_name.value if isinstance(quad.graph_name, NamedNode | BlankNode) else ""
