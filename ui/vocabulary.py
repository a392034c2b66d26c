"""The terms that a query can use, for completion in the editor and for the list beside it."""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Mapping
from typing import Literal

from pyoxigraph import Literal as Value
from pyoxigraph import NamedNode

from graph import ontology
from graph.views.names import prefixed
from graph.vocabulary import OWL, PREFIXES, RDF, RDFS, TYPE
from ui.components import Term

_CLASSES = frozenset((OWL.Class, RDFS.Class))
_PROPERTIES = frozenset((OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDF.Property))


@functools.cache
def terms() -> tuple[Term, ...]:
    """Return every class, property and named value that the ontology declares, by its prefixed name."""
    types, told = _types(), _told()
    found = (_term(node, types[node], told) for node in ontology.declared())
    return tuple(sorted((term for term in found if ":" in term.name), key=lambda term: (term.kind, term.name)))


def prefixes() -> Mapping[str, str]:
    """Return the prefixes that every query may use."""
    return PREFIXES


def _term(node: NamedNode, types: set[NamedNode], told: Mapping[NamedNode, str]) -> Term:
    kind: Literal["class", "property", "resource"] = "resource"
    if types & _CLASSES or node in ontology.event_types():
        kind = "class"
    elif types & _PROPERTIES:
        kind = "property"
    name = prefixed(node.value)
    return Term(name if name != node.value else "", kind, ontology.label(node), told.get(node, ""))


def _types() -> Mapping[NamedNode, set[NamedNode]]:
    found: dict[NamedNode, set[NamedNode]] = defaultdict(set)
    for triple in ontology.triples():
        if triple.predicate == TYPE and isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode):
            found[triple.subject].add(triple.object)
    return found


def _told() -> Mapping[NamedNode, str]:
    return {
        triple.subject: triple.object.value
        for triple in ontology.triples()
        if triple.predicate == RDFS.comment
        and isinstance(triple.subject, NamedNode)
        and isinstance(triple.object, Value)
    }
