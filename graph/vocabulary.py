"""The words of the graph: namespaces, the graphs that quads stand in, and where data IRIs begin.

Terms are pyoxigraph's, built by attribute or by key: `NG.about`, `SCHEMA["value"]`. What they mean is declared in
`data/ontology`; `graph.ontology` reads it.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode


@dataclass(frozen=True, slots=True)
class Namespace:
    """A prefix that makes IRIs: `NG.about` is `<https://w3id.org/newsgraph/ns#about>`."""

    base: str

    def __getattr__(self, name: str) -> NamedNode:
        return NamedNode(self.base + name)

    def __getitem__(self, name: str) -> NamedNode:
        return NamedNode(self.base + name)

    def local(self, node: NamedNode) -> str | None:
        """Return what follows the prefix, or None for a term of another namespace."""
        return node.value.removeprefix(self.base) if node.value.startswith(self.base) else None


BASE = "https://w3id.org/newsgraph/"

ID = Namespace(f"{BASE}id/")
GRAPH = Namespace(f"{BASE}graph/")
NG = Namespace(f"{BASE}ns#")
PLOVER = Namespace(f"{BASE}plover/")
GEO = Namespace("http://www.opengis.net/ont/geosparql#")
OA = Namespace("http://www.w3.org/ns/oa#")
ORG = Namespace("http://www.w3.org/ns/org#")
OWL = Namespace("http://www.w3.org/2002/07/owl#")
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
SCHEMA = Namespace("https://schema.org/")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
SKOSXL = Namespace("http://www.w3.org/2008/05/skos-xl#")
WIKIDATA = Namespace("http://www.wikidata.org/entity/")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")

PREFIXES = {
    "ng": NG.base,
    "plover": PLOVER.base,
    "schema": SCHEMA.base,
    "sem": SEM.base,
    "org": ORG.base,
    "oa": OA.base,
    "skos": SKOS.base,
    "skosxl": SKOSXL.base,
    "rdf": RDF.base,
    "rdfs": RDFS.base,
    "xsd": XSD.base,
    "wd": WIKIDATA.base,
    "geo": GEO.base,
    "owl": OWL.base,
}
"""Prefixes for files and screens, most telling first."""

FACTS = GRAPH.facts
REGISTRY = GRAPH.registry
CURATION = GRAPH.curation
ONTOLOGY = GRAPH.ontology

TYPE = RDF.type
LABEL = RDFS.label
