"""Networks of actors: a node for each, an edge for each event or tie that two of them are in."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Set
from dataclasses import dataclass
from itertools import combinations

import networkx as nx
from pyoxigraph import NamedNode

from graph.labels import kind
from graph.networks.links import Link, Stated, links_of
from graph.store import Backend

MOST_ACTORS = 12
"""An event of more actors (a summit, a vote) says little about any two of them and would add hundreds of edges."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which links to show; what is not given does not filter.

    `types`, `statuses` and `certainties` are labels of the ontology ("meeting", "planned", "probable"), `kinds` those
    in IRIs ("person", "country"), `claimants` and `publishers` IRIs. A link without a date passes any period.
    """

    types: Collection[str] = ()
    statuses: Collection[str] = ()
    kinds: Collection[str] = ()
    certainties: Collection[str] = ()
    claimants: Collection[str] = ()
    publishers: Collection[str] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    confidence: float = 0.0

    def admits(self, link: Link) -> bool:
        """Say whether a link is to be shown: its own facts fit, and at least one of its claims does."""
        return (
            (not self.types or link.type in self.types)
            and (not self.statuses or link.status in self.statuses)
            and not (self.since and link.latest and link.latest < self.since)
            and not (self.until and link.earliest and link.earliest > self.until)
            and any(map(self.admits_claim, link.claims))
        )

    def shows(self, actor: str) -> bool:
        """Say whether an actor, by IRI, is of a kind that is to be shown."""
        return not self.kinds or _kind(actor) in self.kinds

    def admits_claim(self, claim: Stated) -> bool:
        """Say whether a claim is among those for which links are shown."""
        return (
            claim.confidence >= self.confidence
            and (not self.certainties or claim.certainty in self.certainties)
            and (not self.claimants or claim.claimant in self.claimants)
            and (not self.publishers or claim.publisher in self.publishers)
        )


EVERYTHING = Selection()


def network(
    links: Iterable[Link], selection: Selection = EVERYTHING, *, among: Set[str] | None = None
) -> nx.MultiGraph:
    """Return actors (by IRI, with `label` and `kind`) joined by links; with `among` only those actors.

    The key of an edge is the IRI of its event or tie; its attributes are `label`, `type`, `status`, `disputed`,
    `weight` (number of articles) and the `link` itself.
    """
    graph = nx.MultiGraph()
    for link in links:
        if (among is not None and among.isdisjoint(link.actors)) or not selection.admits(link):
            continue
        shown = {actor: name for actor, name in zip(link.actors, link.names, strict=True) if selection.shows(actor)}
        kept = [actor for actor in shown if among is None or actor in among]
        graph.add_nodes_from((actor, {"label": shown[actor], "kind": _kind(actor)}) for actor in kept)
        if len(shown) <= MOST_ACTORS:
            attributes = _attributes(link)
            graph.add_edges_from((one, other, link.about, attributes) for one, other in combinations(kept, 2))
    return graph


def ego(
    backend: Backend,
    centers: Iterable[str],
    *,
    radius: int = 1,
    selection: Selection = EVERYTHING,
    most_actors: int = 500,
) -> nx.MultiGraph:
    """Return the network around actors, `radius` steps wide; asks the store actor by actor, so it costs what it shows.

    Beyond `most_actors` no further actor is asked for its links.
    """
    found: dict[str, Link] = {}
    reached, frontier = set(centers), sorted(centers)
    for _ in range(radius):
        for actor in frontier:
            found |= {link.about: link for link in links_of(backend, actor) if selection.admits(link)}
        frontier = sorted({actor for link in found.values() for actor in link.actors} - reached)
        reached |= set(frontier)
        if len(reached) > most_actors:
            break
    return network((found[about] for about in sorted(found)), selection)


def simple(graph: nx.MultiGraph) -> nx.Graph:
    """Return the network with one edge for each pair; its `weight` is the number of articles that join them."""
    joined = nx.Graph()
    joined.add_nodes_from(graph.nodes(data=True))
    for one, other in dict.fromkeys(map(_sorted_pair, graph.edges())):
        links = [data["link"] for data in graph.get_edge_data(one, other).values()]
        joined.add_edge(one, other, weight=len(frozenset().union(*(link.articles for link in links))))
    return joined


def actors(graph: nx.Graph) -> list[tuple[str, str]]:
    """Return IRI and label of the actors in a network, by label."""
    return sorted(((actor, data["label"]) for actor, data in graph.nodes(data=True)), key=lambda found: found[1])


def _attributes(link: Link) -> dict[str, object]:
    return {
        "label": link.label,
        "type": link.type,
        "status": link.status,
        "disputed": link.disputed,
        "weight": len(link.articles),
        "link": link,
    }


def _kind(actor: str) -> str:
    return kind(NamedNode(actor))


def _sorted_pair(edge: tuple[str, str]) -> tuple[str, str]:
    return min(edge), max(edge)
