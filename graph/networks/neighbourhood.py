"""The part of a network that fits on a screen: the nearest of each actor, and one bond for each pair and status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import networkx as nx

from graph.networks.links import Link
from graph.networks.network import EVERYTHING, MOST_ACTORS, Selection, network

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
    """All events and ties of one status that join two actors, best attested first; `articles` speak of them."""

    one: str
    other: str
    status: str
    links: tuple[Link, ...]
    articles: frozenset[str]

    @property
    def id(self) -> str:
        """Return what tells this bond from all others."""
        return f"{self.one} {self.other} {self.status}"

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
    around = {one.actor: _around(look_up, one.actor, selection) for one in asked}
    last = list(dict.fromkeys(actor for one in asked for actor in around[one.actor].nearest(one.types)[: one.most]))
    kept = {*last, *(hub for hub, near in around.items() if near.is_shown)}
    hubs = dict(around)
    for share in _STEP_BRINGS[: depth - 1]:
        ring = last[:_MOST_ASKED]
        around |= {actor: _around(look_up, actor, selection) for actor in ring if actor not in around}
        last = _strangers(around, ring, kept, share)
        kept.update(last)
    found = {link.about: link for near in around.values() for link in near.links}
    left_out = {hub: len(near.articles.keys() - kept) for hub, near in hubs.items()}
    return Neighbourhood(
        network((found[about] for about in sorted(found)), selection, among=kept),
        {hub: number for hub, number in left_out.items() if number},
    )


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
    found = [_bond(*key, links=of) for key, of in links.items()]
    return sorted(found, key=lambda bond: (-len(bond.articles), bond.id))


def _bond(one: str, other: str, status: str, *, links: Iterable[Link]) -> Bond:
    attested = tuple(sorted(links, key=_attested))
    return Bond(one, other, status, attested, frozenset[str]().union(*(link.articles for link in attested)))


def _limited(one: Expansion, most: int) -> Expansion:
    return one if one.most is not None else replace(one, most=most)


@dataclass(frozen=True, slots=True)
class _Around:
    """An actor's links that are selected, and its neighbours: the articles that join each, and by what.

    `is_shown` says whether the actor itself is selected and in any of them.
    """

    links: Sequence[Link]
    articles: Mapping[str, frozenset[str]]
    types: Mapping[str, frozenset[str]]
    is_shown: bool

    def nearest(self, types: Collection[str] = ()) -> list[str]:
        """Return the neighbours, those joined by one of `types`, with most articles in common first."""
        wanted = set(types)
        near = (other for other, by in self.types.items() if not wanted or wanted & by)
        return sorted(near, key=lambda other: (-len(self.articles[other]), other))


def _around(look_up: LookUp, actor: str, selection: Selection) -> _Around:
    links = [link for link in look_up(actor) if selection.admits(link)]
    articles: dict[str, set[str]] = defaultdict(set)
    types: dict[str, set[str]] = defaultdict(set)
    is_shown = False
    for link in links:
        shown = [other for other in link.actors if selection.shows(other)]
        if actor not in shown:
            continue
        is_shown = True
        for other in shown if len(shown) <= MOST_ACTORS else ():
            if other != actor:
                articles[other] |= link.articles
                types[other].add(link.type)
    return _Around(
        links,
        {other: frozenset(found) for other, found in articles.items()},
        {other: frozenset(found) for other, found in types.items()},
        is_shown,
    )


def _strangers(around: Mapping[str, _Around], ring: Iterable[str], known: set[str], share: int) -> list[str]:
    """Return who is new among the neighbours of a ring, the nearest `share` of each of its actors."""
    new = ([other for other in around[actor].nearest() if other not in known][:share] for actor in ring)
    return list(dict.fromkeys(other for others in new for other in others))


def _attested(link: Link) -> tuple[int, str]:
    return -len(link.articles), link.about
