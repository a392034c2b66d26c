"""Widgets of our own (Streamlit Components v2): source, built bundles, and their Python side.

`graph_canvas` for actors and their ties, `sparql_editor` for queries, `article_reader` for text with highlights,
`search_keys` for the keyboard's way to the search box. All are drawn by JavaScript bundles of this package (`build/`,
made from `src/`); nothing is loaded from outside, and text from articles reaches the page as text nodes only.
"""

from ui.components.article import Click, Highlight, Paragraph, article_reader
from ui.components.graph import MAX_NODES, Edge, GraphState, Node, graph_canvas, graph_state
from ui.components.keys import search_keys
from ui.components.palette import Status, Style, entity_styles, status_styles
from ui.components.sparql import EditorState, QueryError, Term, editor_state, sparql_editor

__all__ = [
    "MAX_NODES",
    "Click",
    "Edge",
    "EditorState",
    "GraphState",
    "Highlight",
    "Node",
    "Paragraph",
    "QueryError",
    "Status",
    "Style",
    "Term",
    "article_reader",
    "editor_state",
    "entity_styles",
    "graph_canvas",
    "graph_state",
    "search_keys",
    "sparql_editor",
    "status_styles",
]
