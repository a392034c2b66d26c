"""Full-text search beside the graph: names, titles, sentences and event types, forgiving of typing errors.

The engine has no text index. This one is SQLite's FTS5 in the store's sidecar; it is made from the graph, catches up
with it when opened, and can be thrown away.
"""

from graph.search.find import Found, Hit, Search
from graph.search.index import SearchError, SearchIndex

__all__ = ["Found", "Hit", "Search", "SearchError", "SearchIndex"]
