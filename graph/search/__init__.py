"""Full-text search beside the graph: names, titles, sentences and event types, forgiving of typing errors.

The engine has no text index. This one is SQLite's FTS5 in the store's sidecar; it is made from the graph, catches up
with it when opened, and can be thrown away.
"""

from graph.search.file import SearchError
from graph.search.find import Found, Hit, Search
from graph.search.index import SearchIndex
from graph.search.opening import opened_index, set_up_anew
from graph.search.soundness import unsound

__all__ = ["Found", "Hit", "Search", "SearchError", "SearchIndex", "opened_index", "set_up_anew", "unsound"]
