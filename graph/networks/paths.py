"""How two actors are connected: the shortest chains of events and ties between them, with the claims of each hop."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

import networkx as nx

from graph.networks.links import Link
from graph.networks.neighbourhood import LookUp
from graph.networks.network import EVERYTHING, Selection, network, simple


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a path: two actors and everything that joins them, best attested first."""

    start: str
    end: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of actors, each joined to the next."""

    actors: tuple[str, ...]
    hops: tuple[Hop, ...]


def paths(
    look_up: LookUp,
    start: str,
    end: str,
    *,
    most: int = 5,
    longest: int = 4,
    avoid: Collection[str] = (),
    hub: int | None = None,
    selection: Selection = EVERYTHING,
) -> list[Path]:
    """Return up to `most` shortest paths of at most `longest` hops between two actors.

    Paths of the same length come in the order of how well they are attested. Actors in `avoid`, and with `hub` those
    with more links than that, are not passed through: a path through a great power says little.
    """
    search = _Search(look_up, frozenset({start, end}), frozenset(avoid) - {start, end}, hub, selection)
    graph = search.between(start, end, longest)
    if start == end or start not in graph or end not in graph:
        return []
    return [_path(graph, actors) for actors in islice(_shortest(simple(graph), start, end, longest), most)]


@dataclass(frozen=True, slots=True)
class _Search:
    """A search from both ends, asking for one actor's links after the other."""

    look_up: LookUp
    ends: frozenset[str]
    avoid: frozenset[str]
    hub: int | None
    selection: Selection

    def between(self, start: str, end: str, longest: int) -> nx.MultiGraph:
        """Return the network around both ends, each searched to half the way."""
        found = self._around(start, (longest + 1) // 2) | self._around(end, longest // 2)
        graph = network((found[about] for about in sorted(found)), self.selection)
        graph.remove_nodes_from([actor for actor in graph if self._is_avoided(actor, graph.degree(actor))])
        return graph

    def _around(self, actor: str, radius: int) -> dict[str, Link]:
        found: dict[str, Link] = {}
        reached, frontier = {actor}, [actor]
        for _ in range(radius):
            near = {link.about: link for one in frontier for link in self._links_of(one)}
            found |= near
            frontier = sorted({other for link in near.values() for other in link.actors} - reached)
            reached |= set(frontier)
        return found

    def _links_of(self, actor: str) -> list[Link]:
        links = [link for link in self.look_up(actor) if self.selection.admits(link)]
        return [] if self._is_avoided(actor, len(links)) else links

    def _is_avoided(self, actor: str, links: int) -> bool:
        return actor not in self.ends and (actor in self.avoid or (self.hub is not None and links > self.hub))


def _shortest(graph: nx.Graph, start: str, end: str, longest: int) -> Iterator[list[str]]:
    """Yield simple paths by length; of equal length, the better attested first."""
    cost = {edge: 1 + 1 / (10 * longest * (1 + graph.edges[edge]["weight"])) for edge in graph.edges}
    nx.set_edge_attributes(graph, cost, "cost")
    try:
        for actors in nx.shortest_simple_paths(graph, start, end, weight="cost"):
            if len(actors) - 1 > longest:
                return
            yield actors
    except nx.NetworkXNoPath:
        return


def _path(graph: nx.MultiGraph, actors: list[str]) -> Path:
    return Path(tuple(actors), tuple(_hop(graph, one, other) for one, other in pairwise(actors)))


def _hop(graph: nx.MultiGraph, start: str, end: str) -> Hop:
    links = [data["link"] for data in graph.get_edge_data(start, end).values()]
    return Hop(start, end, tuple(sorted(links, key=lambda link: (-len(link.articles), link.about))))
