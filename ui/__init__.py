"""The explorer's pages and widgets. Talks to the graph through its views; holds no SPARQL."""
