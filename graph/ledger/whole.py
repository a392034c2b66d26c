"""The whole graph as one network, as far as it can be measured while somebody waits."""

from __future__ import annotations

import networkx as nx

from graph.ledger.tables import Tables, query
from graph.networks.measures import Measure, centrality, communities
from graph.networks.network import MOST_ACTORS

MOST_PAIRS = 10_000
"""Pairs of actors. 20,000 articles gave 20,161; to find these took 1.4 s, and of the first 10,000, which joined 4,073
actors, betweenness took 2.3 s and communities 1.1 s."""


def whole(tables: Tables, *, most: int = MOST_PAIRS) -> nx.Graph:
    """Return the pairs of actors with most articles in common, as a network that cannot be changed.

    The `weight` of an edge is the number of articles that report an event or tie of both, whatever its status.
    """
    graph = nx.Graph()
    graph.add_weighted_edges_from(tables.rows(query("pairs"), {"crowd": MOST_ACTORS, "most": most}))
    return nx.freeze(graph)


def whole_centrality(tables: Tables, measure: Measure) -> dict[str, float]:
    """Return how central each actor of the whole graph is; see `graph.networks.centrality`."""
    return centrality(whole(tables), measure)


def whole_communities(tables: Tables) -> tuple[frozenset[str], ...]:
    """Return the communities of the whole graph, largest first; see `graph.networks.communities`."""
    return tuple(communities(whole(tables)))
