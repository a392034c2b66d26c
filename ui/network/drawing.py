"""From a network to what the canvas draws: who is how large and of which colour, which lines say what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

import networkx as nx

from graph.networks import Bond
from graph.views.things import Status, Thing, thing
from graph.vocabulary import ID
from ui.components import Edge, Node
from ui.network.measured import Measured

STATUS: Mapping[str, Status] = {
    "reported": "happened",
    "planned": "planned",
    "possible": "possible",
    "denied": "denied",
    "cancelled": "cancelled",
    "unsure": "unsure",
}
"""The canvas' word for each status of the ontology, by its label."""

_LABELLED = 2


def things(graph: nx.MultiGraph, more: Iterable[Thing] = ()) -> dict[str, Thing]:
    """Return the actors of a network with their names, and `more` that may have no part in it."""
    return {of.iri: of for of in more} | {actor: thing(actor, data["label"]) for actor, data in graph.nodes(data=True)}


def nodes(
    shown: Mapping[str, Thing],
    *,
    roots: Collection[str],
    left_out: Mapping[str, int],
    measured: Measured,
) -> list[Node]:
    """Return a node for each of `shown`, sized and grouped as `measured`."""
    return [
        Node(
            id=actor,
            label=of.name,
            type=of.kind,
            weight=measured.weights.get(actor, 0.0),
            more=left_out.get(actor, 0),
            root=actor in roots,
            group=measured.groups.get(actor, ""),
        )
        for actor, of in shown.items()
    ]


def edges(bonds: Iterable[Bond]) -> list[Edge]:
    """Return an edge for each bond, as wide as the number of its articles, labelled by what it mostly is."""
    return [
        Edge(
            bond.id,
            bond.one,
            bond.other,
            _label(bond),
            STATUS[bond.status],
            weight=len(bond.articles),
            sources=tuple(sorted(article.removeprefix(ID.base) for article in bond.articles)),
        )
        for bond in bonds
    ]


def _label(bond: Bond) -> str:
    return f"{what(bond)} – disputed" if bond.disputed else what(bond)


def what(bond: Bond, most: int = _LABELLED) -> str:
    """Return the kinds of events and ties in a bond, the most frequent first: "meeting (3), arms deal"."""
    counted = Counter(link.type for link in bond.links).most_common()
    told = [kind if number == 1 else f"{kind} ({number})" for kind, number in counted[:most]]
    return ", ".join([*told, *(["…"] if len(counted) > most else [])])


def without_thin(graph: nx.MultiGraph, bonds: Sequence[Bond], roots: Collection[str]) -> nx.MultiGraph:
    """Return the network without what is in none of `bonds`, except its roots."""
    about = {link.about for bond in bonds for link in bond.links}
    kept = nx.MultiGraph()
    kept.add_nodes_from((actor, data) for actor, data in graph.nodes(data=True) if actor in roots)
    for one, other, key, data in graph.edges(keys=True, data=True):
        if key in about:
            kept.add_nodes_from((actor, graph.nodes[actor]) for actor in (one, other))
            kept.add_edge(one, other, key, **data)
    return kept
