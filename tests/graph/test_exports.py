from __future__ import annotations

import datetime
import io
import json

import networkx as nx
import pytest
from pyoxigraph import RdfFormat, parse

from graph.canonical import canonical
from graph.exports import NETWORK_FORMATS, NetworkName, export_network, export_rdf
from graph.library import dataset
from graph.networks import links, network
from graph.vocabulary import FACTS, REGISTRY
from tests.graph.samples import ARTICLES, graph_of


def test_the_whole_store_can_be_written_and_read_again() -> None:
    backend = graph_of(*ARTICLES)
    for name, format_ in (("nq", RdfFormat.N_QUADS), ("trig", RdfFormat.TRIG)):
        export_rdf(backend, output := io.BytesIO(), name)
        assert canonical(parse(output.getvalue(), format_)) == canonical(backend.match())


def test_turtle_holds_what_is_known_without_the_articles() -> None:
    backend = graph_of(*ARTICLES)
    export_rdf(backend, output := io.BytesIO(), "ttl")
    known = [*backend.match(None, None, None, FACTS), *backend.match(None, None, None, REGISTRY)]
    assert {quad.triple for quad in parse(output.getvalue(), RdfFormat.TURTLE)} == {quad.triple for quad in known}
    assert b"@prefix ng:" in output.getvalue()


@pytest.mark.parametrize("format_", NETWORK_FORMATS)
def test_a_network_opens_in_other_tools(format_: str) -> None:
    graph = network(links(graph_of(*ARTICLES)))
    export_network(graph, output := io.BytesIO(), format_)  # type: ignore[arg-type]
    output.seek(0)
    match format_:
        case "gexf":
            read = nx.read_gexf(output)
        case "graphml":
            read = nx.read_graphml(output, force_multigraph=True)
        case _:
            read = nx.node_link_graph(json.load(output), edges="edges")
    assert set(read.nodes) == set(graph.nodes)
    assert read.number_of_edges() == graph.number_of_edges()
    assert {data["label"] for _, data in read.nodes(data=True)} == {data["label"] for _, data in graph.nodes(data=True)}


@pytest.mark.parametrize("format_", NETWORK_FORMATS)
def test_a_network_names_its_sources_and_the_day_when_it_was_saved(format_: NetworkName) -> None:
    graph = network(links(graph_of(*ARTICLES)))
    article = min(min(data["link"].articles) for *_, data in graph.edges(data=True))
    output = io.BytesIO()
    export_network(
        graph,
        output,
        format_,
        title="Who met whom",
        saved=datetime.date(2024, 1, 31),
        references={article: "Northern Wire <1>"},
    )
    text = output.getvalue().decode()
    others = {of for *_, data in graph.edges(data=True) for of in data["link"].articles} - {article}
    assert all(told in text for told in ("Who met whom", "2024-01-31", "Northern Wire", *others))


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning")
def test_a_library_user_gets_an_rdflib_dataset() -> None:
    backend = graph_of(ARTICLES[0])
    copy = dataset(backend)
    assert sum(1 for _ in copy.quads()) == backend.size()
    (row,) = copy.query("SELECT (COUNT(*) AS ?n) WHERE { ?claim a <https://w3id.org/newsgraph/ns#Claim> }")
    assert row.n.toPython() == 5
