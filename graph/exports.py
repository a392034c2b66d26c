"""Ways out: the store as RDF files, networks as the files that other tools open."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import IO, Any, Literal, get_args
from xml.etree.ElementTree import SubElement

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter
from pyoxigraph import RdfFormat, serialize

from graph.canonical import lines
from graph.networks import Link
from graph.store import Backend
from graph.vocabulary import FACTS, PREFIXES, REGISTRY

RdfName = Literal["nq", "trig", "ttl"]
NetworkName = Literal["gexf", "graphml", "json"]

RDF_FORMATS: tuple[RdfName, ...] = get_args(RdfName)
NETWORK_FORMATS: tuple[NetworkName, ...] = get_args(NetworkName)


def export_rdf(backend: Backend, output: IO[bytes], format_: RdfName = "nq") -> None:
    """Write the store as RDF.

    `nq` is every quad, sorted in memory (about 200 bytes each), so that the same articles give the same bytes; `trig`
    streams every quad with prefixes; `ttl` holds facts and registry without the articles behind them.
    """
    match format_:
        case "nq":
            output.writelines(lines(backend.match()))
        case "trig":
            serialize(backend.match(), output, RdfFormat.TRIG, prefixes=PREFIXES)
        case "ttl":
            quads = (quad for graph in (FACTS, REGISTRY) for quad in backend.match(None, None, None, graph))
            serialize((quad.triple for quad in quads), output, RdfFormat.TURTLE, prefixes=PREFIXES)


def export_network(
    graph: nx.MultiGraph,
    output: IO[bytes],
    format_: NetworkName,
    *,
    title: str = "",
    saved: datetime.date | None = None,
    references: Mapping[str, str] | None = None,
) -> None:
    """Write a network: a node for each actor, an edge for each event or tie between two, with the articles behind it.

    `gexf` is for Gephi, `graphml` for Cytoscape, yEd and igraph, `json` is networkx' node-link form. Each edge has its
    `sources`, as `references` words them by the IRI of the article; `title` and the day when it was `saved` stand in
    the head of the file.
    """
    plain = _plain(graph, references or {})
    told = {"title": title, "saved": saved.isoformat() if saved else ""}
    plain.graph |= {name: value for name, value in told.items() if value}
    match format_:
        case "gexf":
            _write_gexf(plain, output)
        case "graphml":
            nx.write_graphml(plain, output)
        case "json":
            output.write(json.dumps(nx.node_link_data(plain, edges="edges"), ensure_ascii=False, indent=1).encode())


def _write_gexf(graph: nx.MultiGraph, output: IO[bytes]) -> None:
    """Write GEXF 1.2 with a description, which networkx leaves out."""
    writer: Any = GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    writer.add_graph(graph)
    if graph.graph:
        SubElement(writer.xml.find("meta"), "description").text = ", ".join(
            f"{name}: {value}" for name, value in graph.graph.items()
        )
    writer.write(output)


def _plain(graph: nx.MultiGraph, references: Mapping[str, str]) -> nx.MultiGraph:
    """Return the network with attributes that files can hold; GEXF knows neither None nor dates."""
    plain = nx.MultiGraph()
    plain.add_nodes_from(graph.nodes(data=True))
    for one, other, about, data in graph.edges(keys=True, data=True):
        scalars = {name: value for name, value in data.items() if name != "link"}
        sources = "; ".join(references.get(article, article) for article in sorted(data["link"].articles))
        plain.add_edge(one, other, about, event=about, sources=sources, **scalars, **_days(data["link"]))
    return plain


def _days(link: Link) -> dict[str, str]:
    days = {"earliest": link.earliest, "latest": link.latest}
    return {name: day.isoformat() for name, day in days.items() if day}
