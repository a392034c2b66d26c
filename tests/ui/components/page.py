"""One page with each widget, for tests that draw them without a browser."""

from ui.components import Edge, Highlight, Node, article_reader, graph_canvas, search_keys, sparql_editor

TEXT = "Kim met <b>Lavrov</b> 😀 in Pyongyang."

graph_canvas(
    [Node("kim", "Kim", "Person"), Node("prk", "North Korea", "Country")],
    [Edge("e1", "kim", "prk", "headOfState"), Edge("e2", "kim", "gone", "Meeting")],
    key="graph",
)
sparql_editor("SELECT * {}", key="sparql", prefixes={"ng": "https://w3id.org/newsgraph/ns#"})
article_reader(
    TEXT, [Highlight(0, 3, "mention", "kim", "Person"), Highlight(30, 300, "mention", "lost")], key="article"
)
search_keys(key="keys")
