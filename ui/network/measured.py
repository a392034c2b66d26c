"""Who stands in the middle and who belongs together, measured on what is in view or on the whole graph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import networkx as nx

from graph import ledger
from graph.networks import Measure, centrality, communities
from ui import words
from ui.store import look_up

Size = Literal["articles", "degree", "pagerank", "betweenness"]
SIZES: Mapping[Size, str] = {
    "articles": "Articles",
    "degree": "Connections",
    "pagerank": "Importance (PageRank)",
    "betweenness": "Go-betweens",
}


@dataclass(frozen=True, slots=True)
class Measured:
    """What the canvas shows of each actor: how large it is, and of which community (from "1"), where it has one."""

    weights: Mapping[str, float]
    groups: Mapping[str, str]


def in_view(graph: nx.MultiGraph, size: Size = "articles", *, grouped: bool = False) -> Measured:
    """Measure the network in view."""
    groups = _numbered(graph, communities(graph)) if grouped else {}
    return Measured(_articles(graph) if size == "articles" else _hundredfold(centrality(graph, size)), groups)


def on_whole(graph: nx.MultiGraph, size: Size, *, grouped: bool) -> Measured:
    """Measure the whole graph, for the actors of the network in view; the number of articles is that in view."""
    groups = _numbered(graph, look_up(ledger.whole_communities)) if grouped else {}
    if size == "articles":
        return Measured(_articles(graph), groups)
    measure: Measure = size
    return Measured(_hundredfold(look_up(ledger.whole_centrality, measure)), groups)


def told() -> str:
    """Say what of the whole graph is measured."""
    graph = look_up(ledger.whole)
    number = graph.number_of_edges()
    pairs = words.counted(number, "pair") + " of actors"
    which = f"the {pairs} with most articles in common" if number >= ledger.MOST_PAIRS else f"all {pairs}"
    return f"Measured on the whole graph: {which}, whatever the filters leave out."


def _articles(graph: nx.MultiGraph) -> Mapping[str, float]:
    spoken = {
        actor: {article for *_, data in graph.edges(actor, data=True) for article in data["link"].articles}
        for actor in graph
    }
    return {actor: float(len(articles)) for actor, articles in spoken.items()}


def _hundredfold(shares: Mapping[str, float]) -> Mapping[str, float]:
    return {actor: value * 100 for actor, value in shares.items()}


def _numbered(shown: Iterable[str], groups: Sequence[frozenset[str]]) -> Mapping[str, str]:
    """Number the communities of those who are shown, that with most of them first: there are few colours."""
    of_actor = {actor: number for number, group in enumerate(groups) for actor in group}
    present = Counter(of_actor[actor] for actor in shown if actor in of_actor)
    rank = {number: str(place) for place, (number, _) in enumerate(present.most_common(), 1)}
    return {actor: rank[of_actor[actor]] for actor in shown if actor in of_actor}
