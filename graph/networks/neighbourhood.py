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

_STEP_BRINGS = (5, 1)
"""How many new neighbours an actor of the second step brings, and of the third; more fill the screen with strangers."""

_MOST_ASKED = 150
"""Of how many actors each further step asks for their links, the nearest to the centers first."""


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
    """Return the network around `centers`, one to three steps wide, and what each of `expanded` brings.

    Each center brings at most `most` neighbours, those with most articles in common; at depth 2 each of these brings
    five more, and at depth 3 each of those one. It asks for the links of each center and, at each further step, of at
    most 150 of those whom the last one brought.
    """
    asked = [*(Expansion(center, most) for center in centers), *(_limited(one, most) for one in expanded)]
    hubs = tuple(dict.fromkeys(one.actor for one in asked))
    found = _links(look_up, hubs)
    graph = network(found.values(), selection)
    joined = simple(graph)
    last = list(dict.fromkeys(actor for one in asked for actor in _brought(graph, joined, one)))
    kept = {*last, *(hub for hub in hubs if hub in joined)}
    for share in _STEP_BRINGS[: depth - 1]:
        ring = last[:_MOST_ASKED]
        found |= _links(look_up, ring)
        graph = network((found[about] for about in sorted(found)), selection)
        last = _strangers(simple(graph), ring, kept, share)
        kept.update(last)
    return _cut(graph, kept, hubs)


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


def _brought(graph: nx.MultiGraph, joined: nx.Graph, one: Expansion) -> list[str]:
    """Return the neighbours that an expansion brings, the nearest first; `joined` is the network with single edges."""
    if one.actor not in joined:
        return []
    edges = graph.edges(one.actor, data="type")
    near = {other for _, other, type_ in edges if not one.types or type_ in one.types}
    return _nearest(joined, one.actor, near)[: one.most]


def _strangers(joined: nx.Graph, ring: Iterable[str], known: set[str], share: int) -> list[str]:
    """Return who is new among the neighbours of a ring, the nearest `share` of each of its actors."""
    new = (_nearest(joined, actor, set(joined[actor]) - known)[:share] for actor in ring)
    return list(dict.fromkeys(other for others in new for other in others))


def _cut(graph: nx.MultiGraph, kept: set[str], hubs: Iterable[str]) -> Neighbourhood:
    left_out = {hub: len(set(graph[hub]) - kept) for hub in hubs if hub in graph}
    return Neighbourhood(graph.subgraph(kept).copy(), {hub: number for hub, number in left_out.items() if number})


def _nearest(joined: nx.Graph, actor: str, among: Iterable[str]) -> list[str]:
    return sorted(among, key=lambda other: (-joined.edges[actor, other]["weight"], other))


def _attested(link: Link) -> tuple[int, str]:
    return -len(link.articles), link.about
