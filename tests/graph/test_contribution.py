from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from graph import ontology
from graph.contribution import contribution
from graph.vocabulary import FACTS, NG, OA, ONTOLOGY, SCHEMA, TYPE
from tests.graph.samples import ARTICLES, graph_of


def test_every_term_that_is_written_is_declared() -> None:
    backend = graph_of(*ARTICLES)
    quads = [quad for quad in backend.match() if quad.graph_name != ONTOLOGY]
    written = {q.predicate for q in quads} | {q.object for q in quads if q.predicate in (TYPE, NG.role, NG.status)}
    assert not written - ontology.declared()


def test_every_class_and_property_is_explained() -> None:
    commented = {t.subject for t in ontology.triples() if t.predicate.value.endswith("#comment")}
    assert not ontology.declared() - commented


def test_no_triple_stands_in_two_graphs_and_no_node_is_blank() -> None:
    quads = list(graph_of(*ARTICLES).match())
    assert len({quad.triple for quad in quads}) == len(quads)
    assert all(isinstance(quad.subject, NamedNode) for quad in quads)


def test_selectors_reproduce_the_text() -> None:
    for record in ARTICLES:
        nodes: dict[str, dict[NamedNode, str]] = {}
        for quad in contribution(record).quads:
            if isinstance(quad.object, Literal):
                nodes.setdefault(str(quad.subject), {})[quad.predicate] = quad.object.value
        located = [values for values in nodes.values() if OA.exact in values]
        assert located
        assert all(record.text[int(v[OA.start]) : int(v[OA.end])] == v[OA.exact] for v in located)


def test_every_fact_has_a_claim_with_evidence() -> None:
    backend = graph_of(*ARTICLES)
    assert any(True for _ in backend.match(None, None, None, FACTS))
    for quad in backend.match(None, TYPE, NG.Claim):
        assert isinstance(quad.subject, NamedNode)
        assert any(True for _ in backend.match(quad.subject, NG.evidence))
        assert any(True for _ in backend.match(quad.subject, NG.claimant))


def test_the_chain_of_claimants_keeps_its_order() -> None:
    backend = graph_of(*ARTICLES)
    rows = backend.select(
        "PREFIX ng: <https://w3id.org/newsgraph/ns#> SELECT ?who WHERE "
        "{ ?claim ng:eventType ng:Refusal ; ng:attribution ?link . ?link ng:position ?n ; ng:source ?who } ORDER BY ?n"
    )
    assert [str(row["who"].value).rsplit("/", 1)[1] for row in rows] == ["washington-post", "PRK"]


def test_an_impossible_date_of_publication_is_left_out() -> None:
    quads = contribution(ARTICLES[0].from_json({**ARTICLES[0].to_json(), "published": "2023-13-45"})).quads
    assert not any(quad.predicate == SCHEMA.datePublished for quad in quads)
