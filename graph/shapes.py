"""SHACL: one article, with what the shared graphs say of the nodes that it names, against the shapes."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad, Triple
from pyshacl import validate
from rdflib import RDF, Graph, URIRef
from rdflib.namespace import SH

from graph import ontology
from graph.declared import text
from graph.library import rdflib_graph
from graph.store import Backend
from graph.stored import graphs_of
from graph.vocabulary import FACTS, NG, REGISTRY, SKOSXL, TYPE


def violations(backend: Backend, article: NamedNode) -> Iterator[tuple[str, str]]:
    """Yield the nodes of an article that break a shape, with what they break."""
    conforms, report, _ = validate(rdflib_graph(_surroundings(backend, article)), shacl_graph=_shapes())
    if not conforms:
        for result in report.subjects(RDF.type, SH.ValidationResult):
            node, path = report.value(result, SH.focusNode), report.value(result, SH.resultPath)
            message = report.value(result, SH.resultMessage)
            yield str(node), f"{message}" + (f" ({_short(path)})" if isinstance(path, URIRef) else "")


@functools.cache
def _shapes() -> Graph:
    return Graph().parse(data=text("ontology/shapes.ttl"), format="turtle")


@functools.cache
def _types() -> tuple[Triple, ...]:
    return tuple(t for t in ontology.triples() if t.predicate == TYPE and t.object == NG.EventType)


def _surroundings(backend: Backend, article: NamedNode) -> set[Triple]:
    """Return the article's graph and what the shared graphs say about every node that it points to, and their names."""
    own = [quad for graph in graphs_of(backend, article) for quad in backend.match(None, None, None, graph)]
    near = list(_about(backend, _objects(own)))
    names = _about(
        backend, {q.object for q in near if q.predicate == SKOSXL.altLabel and isinstance(q.object, NamedNode)}
    )
    return {*(quad.triple for quad in (*own, *near, *names)), *_types()}


def _objects(quads: list[Quad]) -> set[NamedNode]:
    return {quad.object for quad in quads if isinstance(quad.object, NamedNode) and quad.predicate != TYPE}


def _about(backend: Backend, nodes: set[NamedNode]) -> Iterator[Quad]:
    return (quad for node in nodes for graph in (REGISTRY, FACTS) for quad in backend.match(node, None, None, graph))


def _short(term: URIRef) -> str:
    return str(term).rsplit("#", 1)[-1].rsplit("/", 1)[-1]
