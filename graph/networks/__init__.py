"""Actors joined by what they have to do with each other: networks, paths and measures, on networkx."""

from graph.networks.links import Link, Stated, links, links_of
from graph.networks.measures import Measure, centrality, communities
from graph.networks.neighbourhood import Bond, Expansion, Neighbourhood, bonds, neighbourhood, neighbours_by_type
from graph.networks.network import Selection, actors, ego, network, simple
from graph.networks.offers import Offers, offers
from graph.networks.paths import Hop, Path, paths

__all__ = [
    "Bond",
    "Expansion",
    "Hop",
    "Link",
    "Measure",
    "Neighbourhood",
    "Offers",
    "Path",
    "Selection",
    "Stated",
    "actors",
    "bonds",
    "centrality",
    "communities",
    "ego",
    "links",
    "links_of",
    "neighbourhood",
    "neighbours_by_type",
    "network",
    "offers",
    "paths",
    "simple",
]
