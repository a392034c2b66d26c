"""The part of a network that fits on a screen: the nearest of each actor, and one bond for each pair and status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import networkx as nx

from graph.networks.links import Link
from graph.networks.network import EVERYTHING, MOST_ACTORS, Selection, network, simple

LookUp = Callable[[str], Iterable[Link]]
"""Returns the links of an actor, such as `functools.partial(links_of, backend)` or a cache around it."""

_RING_SHARE = 5
"""At depth 2 each neighbour brings one in so many of what a centre brings, or the screen is full of strangers."""


@dataclass(frozen=True, slots=True)
class Expansion:
    """An actor whose neighbours are brought: the nearest `most` of those whom an event or tie of `types` joins to it.

    Without `most` as many as each center brings; without `types` ("meeting", "minister of") whatever joins them.
    """

    actor: str
    most: int | None = None
    types: tuple[str, ...] = ()


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
    expanded: Sequence[Expansion] = (),
    most: int = 25,
    selection: Selection = EVERYTHING,
) -> Neighbourhood:
    """Return the network around `centers`, one or two steps wide, and what each of `expanded` brings.

    Each center brings at most `most` neighbours, those with most articles in common. It asks for the links of each
    center and, at depth 2, of each of their neighbours.
    """
    asked = [*(Expansion(center, most) for center in centers), *(_limited(one, most) for one in expanded)]
    hubs = tuple(dict.fromkeys(one.actor for one in asked))
    found = _links(look_up, hubs)
    graph = network(found.values(), selection)
    if depth > 1:
        joined = simple(graph)
        near = dict.fromkeys(other for one in asked for other in _brought(graph, joined, one))
        ring = [Expansion(other, max(1, most // _RING_SHARE)) for other in near if other not in hubs]
        found |= _links(look_up, (one.actor for one in ring))
        graph = network((found[about] for about in sorted(found)), selection)
        asked += ring
    return _pruned(graph, asked, hubs)


def neighbours_by_type(
    links: Iterable[Link], actor: str, selection: Selection = EVERYTHING
) -> dict[str, frozenset[str]]:
    """Return who is joined to `actor` by each type of event and tie in its links, that which joins most first."""
    found: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if selection.admits(link) and len(link.actors) <= MOST_ACTORS:
            found[link.type].update(other for other in link.actors if other != actor)
    joined = {type_: frozenset(others) for type_, others in found.items() if others}
    return dict(sorted(joined.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def bonds(graph: nx.MultiGraph) -> list[Bond]:
    """Return one bond for each pair of actors and status, those with most articles first."""
    links: dict[tuple[str, str, str], list[Link]] = defaultdict(list)
    for one, other, data in graph.edges(data=True):
        links[min(one, other), max(one, other), data["status"]].append(data["link"])
    found = [Bond(*key, tuple(sorted(of, key=_attested))) for key, of in links.items()]
    return sorted(found, key=lambda bond: (-len(bond.articles), bond.id))


def _links(look_up: LookUp, actors: Iterable[str]) -> dict[str, Link]:
    return {link.about: link for actor in actors for link in look_up(actor)}


def _limited(one: Expansion, most: int) -> Expansion:
    return one if one.most is not None else replace(one, most=most)


def _pruned(graph: nx.MultiGraph, asked: Iterable[Expansion], hubs: Iterable[str]) -> Neighbourhood:
    joined = simple(graph)
    kept = {actor for actor in hubs if actor in joined}
    for one in asked:
        kept.update(_brought(graph, joined, one))
    left_out = {hub: len(set(joined[hub]) - kept) for hub in hubs if hub in joined}
    return Neighbourhood(graph.subgraph(kept).copy(), {hub: number for hub, number in left_out.items() if number})


def _brought(graph: nx.MultiGraph, joined: nx.Graph, one: Expansion) -> list[str]:
    """Return the neighbours that an expansion brings, the nearest first; `joined` is the network with single edges."""
    if one.actor not in joined:
        return []
    edges = graph.edges(one.actor, data="type")
    near = {other for _, other, type_ in edges if not one.types or type_ in one.types}
    return sorted(near, key=lambda other: (-joined.edges[one.actor, other]["weight"], other))[: one.most]


def _attested(link: Link) -> tuple[int, str]:
    return -len(link.articles), link.about
