"""The part of a network that fits on a screen: the nearest of each actor, and one bond for each pair and status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import networkx as nx

from graph.networks.links import Link
from graph.networks.network import EVERYTHING, Selection, network, simple

LookUp = Callable[[str], Iterable[Link]]
"""Returns the links of an actor, such as `functools.partial(links_of, backend)` or a cache around it."""

_RING_SHARE = 5
"""At depth 2 each neighbour brings one in so many of what a centre brings, or the screen is full of strangers."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """A network around actors; `left_out` says how many neighbours of whom are not in it."""

    graph: nx.MultiGraph
    left_out: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bond:
    """All events and ties of one status that join two actors, best attested first."""

    one: str
    other: str
    status: str
    links: tuple[Link, ...]

    @property
    def id(self) -> str:
        """Return what tells this bond from all others."""
        return f"{self.one} {self.other} {self.status}"

    @property
    def articles(self) -> frozenset[str]:
        """The articles that speak of it."""
        return frozenset[str]().union(*(link.articles for link in self.links))

    @property
    def disputed(self) -> bool:
        """Whether somebody denies what another affirms about one of its events and ties."""
        return any(link.disputed for link in self.links)


def neighbourhood(
    look_up: LookUp,
    centers: Sequence[str],
    *,
    depth: int = 1,
    expanded: Sequence[str] = (),
    most: int = 25,
    selection: Selection = EVERYTHING,
) -> Neighbourhood:
    """Return the network around `centers`, one or two steps wide, and one step around each of `expanded`.

    Each brings at most `most` neighbours, those with most articles in common. It asks for the links of each center and,
    at depth 2, of each of their neighbours.
    """
    hubs = tuple(dict.fromkeys((*centers, *expanded)))
    found = _links(look_up, hubs)
    graph = network(found.values(), selection)
    shares = dict.fromkeys(hubs, most)
    if depth > 1:
        ring = [near for hub in hubs for near in _nearest(simple(graph), hub)[:most] if near not in shares]
        found |= _links(look_up, ring)
        graph = network((found[about] for about in sorted(found)), selection)
        shares |= dict.fromkeys(ring, max(1, most // _RING_SHARE))
    return _pruned(graph, shares, hubs)


def bonds(graph: nx.MultiGraph) -> list[Bond]:
    """Return one bond for each pair of actors and status, those with most articles first."""
    links: dict[tuple[str, str, str], list[Link]] = defaultdict(list)
    for one, other, data in graph.edges(data=True):
        links[min(one, other), max(one, other), data["status"]].append(data["link"])
    found = [Bond(*key, tuple(sorted(of, key=_attested))) for key, of in links.items()]
    return sorted(found, key=lambda bond: (-len(bond.articles), bond.id))


def _links(look_up: LookUp, actors: Iterable[str]) -> dict[str, Link]:
    return {link.about: link for actor in actors for link in look_up(actor)}


def _pruned(graph: nx.MultiGraph, shares: Mapping[str, int], hubs: Iterable[str]) -> Neighbourhood:
    joined = simple(graph)
    kept = {actor for actor in hubs if actor in joined}
    for actor, share in shares.items():
        kept.update(_nearest(joined, actor)[:share])
    left_out = {hub: len(set(joined[hub]) - kept) for hub in hubs if hub in joined}
    return Neighbourhood(graph.subgraph(kept).copy(), {hub: number for hub, number in left_out.items() if number})


def _nearest(joined: nx.Graph, actor: str) -> list[str]:
    if actor not in joined:
        return []
    return sorted(joined[actor], key=lambda other: (-joined.edges[actor, other]["weight"], other))


def _attested(link: Link) -> tuple[int, str]:
    return -len(link.articles), link.about
