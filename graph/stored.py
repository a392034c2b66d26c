"""Claims read back from the store: of one article's graph, or of all articles about one event or tie."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from graph.statements import Modality, Statement, modality, properties, read
from graph.store import Backend
from graph.vocabulary import NG, TYPE


def graphs_of(backend: Backend, article: NamedNode) -> list[NamedNode]:
    """Return the names of the graphs that hold versions of an article: one, or none."""
    graphs = (quad.graph_name for quad in backend.match(article, NG.digest))
    return [graph for graph in graphs if isinstance(graph, NamedNode)]


def statements_in(quads: Iterable[Quad]) -> Iterator[Statement]:
    """Yield the statements of the claims among the quads of article graphs."""
    by_subject: dict[str, list[Quad]] = defaultdict(list)
    claims: list[str] = []
    for quad in quads:
        by_subject[str(quad.subject)].append(quad)
        if quad.predicate == TYPE and quad.object == NG.Claim:
            claims.append(str(quad.subject))
    for claim in claims:
        arguments = (str(quad.object) for quad in by_subject[claim] if quad.predicate == NG.argument)
        found = read(by_subject[claim], [quad for name in arguments for quad in by_subject[name]])
        if found:
            yield found


def statements_about(backend: Backend, node: NamedNode, *, outside: Collection[NamedNode]) -> Iterator[Statement]:
    """Yield what claims in all graphs but `outside` state about an event or tie; read one by one, as asked for."""
    for claim, graph in _claims_about(backend, node, outside):
        quads = list(backend.match(claim, None, None, graph))
        arguments = [quad.object for quad in quads if quad.predicate == NG.argument]
        parts = (backend.match(name, None, None, graph) for name in arguments if isinstance(name, NamedNode))
        found = read(quads, (quad for part in parts for quad in part))
        if found:
            yield found


def modalities_about(backend: Backend, node: NamedNode, *, outside: Collection[NamedNode]) -> Iterator[Modality]:
    """Yield how claims in all graphs but `outside` stand to an event or tie; read one by one, as asked for."""
    for claim, graph in _claims_about(backend, node, outside):
        yield modality(properties(backend.match(claim, None, None, graph)))


def is_used(backend: Backend, predicate: NamedNode, node: NamedNode, *, outside: Collection[NamedNode]) -> bool:
    """Say whether `node` is a value of `predicate` in any graph but `outside`."""
    return any(quad.graph_name not in outside for quad in backend.match(None, predicate, node))


def _claims_about(
    backend: Backend, node: NamedNode, outside: Collection[NamedNode]
) -> Iterator[tuple[NamedNode, NamedNode]]:
    for quad in backend.match(None, NG.about, node):
        claim, graph = quad.subject, quad.graph_name
        if isinstance(claim, NamedNode) and isinstance(graph, NamedNode) and graph not in outside:
            yield claim, graph
