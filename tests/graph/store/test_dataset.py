import pytest

from graph.store import Backend
from graph.store.dataset import chooses_graphs, with_graphs
from tests.graph.store.factory import EX, node, quad


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT * WHERE { ?s ?p ?o }", "SELECT *  FROM <a:g> WHERE { ?s ?p ?o }"),
        ("SELECT*{?s ?p ?o}", "SELECT* FROM <a:g> {?s ?p ?o}"),
        ("ASK FROM <a:x> FROM NAMED ex:y {}", "ASK    FROM <a:g> {}"),
        ("DESCRIBE <a:x>", "DESCRIBE <a:x> FROM <a:g> "),
        ("CONSTRUCT { ?s a ?o } WHERE {}", "CONSTRUCT { ?s a ?o } FROM <a:g>  WHERE {}"),
        ("CONSTRUCT WHERE { ?s a ?o }", "CONSTRUCT  FROM <a:g> WHERE { ?s a ?o }"),
    ],
)
def test_graphs_from_outside_stand_where_the_grammar_wants_them(query: str, expected: str) -> None:
    assert with_graphs(query, ["a:g"], []) == expected


def test_no_graphs_change_nothing() -> None:
    assert with_graphs("ASK FROM <a:x> {}", [], []) == "ASK FROM <a:x> {}"


@pytest.mark.parametrize(("query", "chooses"), [("ASK FROM <a:x> {}", True), ("ASK { ?from ?p 'from' } # FROM", False)])
def test_what_counts_as_choosing(query: str, chooses: bool) -> None:
    assert chooses_graphs(query) is chooses


def test_from_is_obeyed(backend: Backend) -> None:
    backend.apply(add=[quad("a", "p", "o", "g1"), quad("b", "p", "o", "g2")])
    assert [row["s"].value for row in backend.select(f"SELECT ?s FROM <{EX}g1> WHERE {{ ?s ?p ?o }}")] == [f"{EX}a"]
    assert len(list(backend.select("SELECT ?s WHERE { ?s ?p ?o }", {"o": node("o")}))) == 2
