"""The ledger: every claim as a line of flat tables beside the graph, for lists of thousands.

The engine answers what one entity or event is quickly, and what all of them are slowly: at a million quads the list of
all events took 1.8 s, the links of the most frequent actor 3 to 7 s. The ledger is made from the graph, article by
article, in the search index's SQLite file; it can be thrown away, and is never the only copy of anything.
"""

from graph.ledger.articles import CountedArticles, Wanted, articles, count_articles, publishers
from graph.ledger.choice import EVERY, Choice
from graph.ledger.company import between, neighbours, of_entity, shared
from graph.ledger.events import (
    Counted,
    Facets,
    Offered,
    called,
    count,
    days,
    facets,
    lines,
    names,
    places,
    sources,
    statuses,
)
from graph.ledger.links import links_of, paths
from graph.ledger.mentioned import count_mentioned, most_mentioned
from graph.ledger.stands import claimants, contests, contests_beside, contests_of
from graph.ledger.tables import Tables
from graph.ledger.whole import MOST_PAIRS, whole, whole_centrality, whole_communities

__all__ = [
    "EVERY",
    "MOST_PAIRS",
    "Choice",
    "Counted",
    "CountedArticles",
    "Facets",
    "Offered",
    "Tables",
    "Wanted",
    "articles",
    "between",
    "called",
    "claimants",
    "contests",
    "contests_beside",
    "contests_of",
    "count",
    "count_articles",
    "count_mentioned",
    "days",
    "facets",
    "lines",
    "links_of",
    "most_mentioned",
    "names",
    "neighbours",
    "of_entity",
    "paths",
    "places",
    "publishers",
    "shared",
    "sources",
    "statuses",
    "whole",
    "whole_centrality",
    "whole_communities",
]
