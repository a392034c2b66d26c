from __future__ import annotations

import datetime
from functools import partial

import pytest

from graph.networks import Selection, centrality, communities, ego, links, links_of, network, paths, simple
from graph.store import EmbeddedBackend
from graph.vocabulary import ID
from ingest.record import Record
from tests.graph.records import article, event, relation
from tests.graph.samples import graph_of

ANN, BOB, CID, DEE = (ID[f"person/{name}"].value for name in ("ann-bee", "bob-cee", "cid-dee", "dee-eff"))
NAMES = "[Ann Bee|Person|a] [Bob Cee|Person|b] [Cid Dee|Person|c] [Dee Eff|Person|d] [Russia|Country|r] met said"


def chain(id_: str = "chain") -> Record:
    """Ann met Bob, Bob met Cid, Cid is a sibling of Dee; Ann and Dee are both tied to a hub."""
    return article(
        id_,
        NAMES,
        events=[
            event("Meeting", "met", participant="a+b", when="2023-09-13"),
            event("Meeting", "met", said="FUTURE", participant="b+c", when="2024-01-02"),
        ],
        relations=[relation("c", "sibling", "d"), relation("a", "worksFor", "r"), relation("d", "worksFor", "r")],
    )


@pytest.fixture
def backend() -> EmbeddedBackend:
    return graph_of(chain(), chain("again"))


def test_a_link_knows_its_actors_and_the_claims_about_it(backend: EmbeddedBackend) -> None:
    met, planned = sorted(links_of(backend, BOB), key=lambda link: link.status, reverse=True)
    (works,) = (link for link in links_of(backend, ANN) if not link.is_event)
    assert (met.actors, met.names, met.type, met.status) == ((ANN, BOB), ("Ann Bee", "Bob Cee"), "meeting", "reported")
    assert len(met.articles) == len(met.claims) == 2
    assert met.earliest == datetime.date(2023, 9, 13)
    assert (planned.status, planned.claims[0].tense) == ("planned", "to come")
    assert works.type == "works for"


def test_each_event_and_tie_is_an_edge_weighted_by_articles(backend: EmbeddedBackend) -> None:
    graph = network(links(backend))
    assert set(graph.nodes) == {ANN, BOB, CID, DEE, ID["country/RUS"].value}
    assert [data["weight"] for data in graph.get_edge_data(ANN, BOB).values()] == [2]
    assert graph.nodes[ANN] == {"label": "Ann Bee", "kind": "person"}
    assert simple(graph).edges[ANN, BOB]["weight"] == 2


@pytest.mark.parametrize(
    ("selection", "edges"),
    [
        (Selection(statuses=["planned"]), {(BOB, CID)}),
        (Selection(types=["meeting"], until=datetime.date(2023, 12, 31)), {(ANN, BOB)}),
        (Selection(types=["meeting"], since=datetime.date(2023, 12, 31)), {(BOB, CID)}),
        (Selection(types=["sibling of"]), {(CID, DEE)}),
        (Selection(kinds=["person"], statuses=["reported"]), {(ANN, BOB), (CID, DEE)}),
        (Selection(confidence=0.9), set()),
    ],
)
def test_links_are_selected_by_type_status_date_and_confidence(
    backend: EmbeddedBackend, selection: Selection, edges: set[tuple[str, str]]
) -> None:
    assert {(min(e), max(e)) for e in network(links(backend), selection).edges()} == edges


def test_an_ego_network_grows_by_steps(backend: EmbeddedBackend) -> None:
    assert set(ego(backend, [BOB])) == {ANN, BOB, CID}
    assert set(ego(backend, [BOB], radius=2)) == {ANN, BOB, CID, DEE, ID["country/RUS"].value}


def test_paths_come_shortest_first_with_what_joins_each_hop(backend: EmbeddedBackend) -> None:
    short, long = paths(partial(links_of, backend), ANN, DEE)
    assert short.actors == (ANN, ID["country/RUS"].value, DEE)
    assert long.actors == (ANN, BOB, CID, DEE)
    assert [hop.links[0].type for hop in long.hops] == ["meeting", "meeting", "sibling of"]


def test_hubs_and_named_actors_can_be_avoided(backend: EmbeddedBackend) -> None:
    (around,) = paths(partial(links_of, backend), ANN, DEE, avoid=[ID["country/RUS"].value])
    assert around.actors == (ANN, BOB, CID, DEE)
    assert paths(partial(links_of, backend), ANN, DEE, avoid=[BOB, ID["country/RUS"].value]) == []
    assert paths(partial(links_of, backend), ANN, DEE, hub=1) == []
    assert paths(partial(links_of, backend), ANN, DEE, longest=1) == []
    assert paths(partial(links_of, backend), ANN, ANN) == []


def test_measures_find_the_middle_and_the_groups(backend: EmbeddedBackend) -> None:
    graph = network(links(backend))
    for measure in ("degree", "pagerank", "betweenness"):
        assert set(centrality(graph, measure)) == set(graph)
    assert sum(map(len, communities(graph))) == len(graph)
    assert communities(graph) == communities(network(links(backend)))


def test_an_empty_network_has_no_middle() -> None:
    assert centrality(network([])) == {}
    assert communities(network([])) == []
