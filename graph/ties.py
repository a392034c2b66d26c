"""Lasting relations as nodes: one tie for two entities and a relation, whichever way round it is told."""

from __future__ import annotations

from pyoxigraph import NamedNode

from graph import ontology
from graph.vocabulary import ID, NG

Relation = tuple[NamedNode, NamedNode, NamedNode]
"""Subject, predicate, object."""


def canonical(relation: Relation) -> Relation:
    """Return the relation the way round in which it is kept: "A is a child of B" and "B is a parent of A" are one."""
    subject, predicate, object_ = relation
    inverse = ontology.inverse(predicate)
    turned = (object_, inverse, subject) if inverse else relation
    return min(relation, turned, key=lambda r: (r[1].value, r[0].value))


def tie_iri(relation: Relation) -> NamedNode:
    """Return the node that claims about this relation are about."""
    subject, predicate, object_ = canonical(relation)
    return ID[f"tie/{ID.local(subject)}/{NG.local(predicate)}/{ID.local(object_)}"]
