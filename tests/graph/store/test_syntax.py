import pytest

from graph.store import EmbeddedBackend, QuerySyntaxError


@pytest.mark.parametrize(
    ("query", "line", "column", "reason"),
    [
        ("SELECT ?s\nWHERE { ?s foo:p ?o }", 2, 12, "prefix foo: is not declared"),
        ("SELECT ?s WHERE { ?s a ?o", 1, 26, "missing or wrong"),
        ("SELECT ?s WHERE { ?s ?p }", 1, None, "missing or wrong"),
        ("SELECT ?s WHERE { ?s ?p ?o } LIMIT many", 1, 36, "'many' does not fit"),
        ("SELECT ?s WHERE { ?s a <x y> }", 1, None, "fit|whole IRI"),
        ("SELECT ?s WHERE { ?s a <rel> }", 1, None, "whole IRI"),
        ("SELECT ?s WHERE { ?s a ?o } GROUP BY ?o", 1, None, "groups do not give"),
        ("SELECT (?s AS ?s) WHERE { ?s a ?o }", 1, None, "already in use"),
    ],
)
def test_errors_say_where_and_what(query: str, line: int, column: int | None, reason: str) -> None:
    with pytest.raises(QuerySyntaxError, match=reason) as caught:
        EmbeddedBackend().select(query)
    assert caught.value.line == line
    assert column is None or caught.value.column == column
