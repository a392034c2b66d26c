from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.check import Finding, check
from graph.contribution import contribution
from graph.store import EmbeddedBackend
from graph.vocabulary import FACTS, ID, NG, OA, REGISTRY
from tests.graph.samples import ARTICLES, HELD, graph_of

KIM, PUTIN = ID["person/kim-jong-un"], ID["person/vladimir-putin"]
HELD_GRAPH = contribution(HELD).graph


def findings(backend: EmbeddedBackend) -> list[Finding]:
    return list(check(backend))


def test_a_sound_graph_has_no_findings() -> None:
    assert findings(graph_of(*ARTICLES)) == []


def test_articles_can_be_sampled() -> None:
    told: list[str] = []
    assert list(check(graph_of(*ARTICLES), sample=1, progress=told.append)) == []
    assert told[0] == "shapes, 1 of 1 articles"
    assert "status" in told


@pytest.mark.parametrize(
    ("quad", "rule"),
    [
        (Quad(KIM, NG.spouse, PUTIN, FACTS), "facts and claims"),
        (Quad(KIM, NG.invented, PUTIN, FACTS), "declared terms"),
        (Quad(KIM, NG.refersTo, PUTIN, HELD_GRAPH), "one triple, one graph"),
        (Quad(ID["event/x"], NG.status, NG.Reported, REGISTRY), "status"),
    ],
)
def test_what_was_written_past_the_claims_is_found(quad: Quad, rule: str) -> None:
    backend = graph_of(*ARTICLES)
    backend.apply(add=[quad])
    assert rule in {finding.rule for finding in findings(backend)}


def test_a_lost_fact_is_found() -> None:
    backend = graph_of(HELD)
    backend.apply(remove=[next(backend.match(None, NG.participant, None, FACTS))])
    assert {finding.rule for finding in findings(backend)} == {"facts and claims"}


def test_evidence_that_is_not_in_the_text_is_found() -> None:
    backend = graph_of(HELD)
    words = next(backend.match(None, OA.exact, None, HELD_GRAPH))
    assert isinstance(words.subject, NamedNode)
    backend.apply(remove=[words], add=[Quad(words.subject, OA.exact, Literal("invented"), HELD_GRAPH)])
    assert "evidence in the text" in {finding.rule for finding in findings(backend)}


def test_a_claim_without_evidence_breaks_its_shape_and_says_where() -> None:
    backend = graph_of(HELD)
    backend.apply(remove=[next(backend.match(None, NG.evidence, None, HELD_GRAPH))])
    (found,) = findings(backend)
    assert found.rule == "shapes"
    assert "evidence" in str(found)
    assert "/article/held-" in found.node
