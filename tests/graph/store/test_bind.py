import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, Quad, Store

from graph.store import QuerySyntaxError
from graph.store.bind import bind
from tests.graph.store.factory import node

X = {"x": node("a")}
A = str(node("a"))


@pytest.mark.parametrize(
    ("query", "bound"),
    [
        ("SELECT ?o { ?x ?p ?o }", f"SELECT ?o {{ {A} ?p ?o }}"),
        ("SELECT ?x ?o { ?x ?p ?o }", f"SELECT ({A} AS ?x) ?o {{ {A} ?p ?o }}"),
        ("SELECT (COUNT(?x) AS ?n) { $x ?p ?o }", f"SELECT (COUNT({A}) AS ?n) {{ {A} ?p ?o }}"),
        ("SELECT ?n {} GROUP BY ?x ORDER BY DESC(?x) ?x", f"SELECT ?n {{}} GROUP BY ({A}) ORDER BY DESC({A}) ({A})"),
        ("ASK { FILTER(!BOUND( ?x ) || ?x = ?xy) }", f"ASK {{ FILTER(!true || {A} = ?xy) }}"),
        ("DESCRIBE ?x", f"DESCRIBE {A}"),
        ("ASK { ?s ?p '?x' } # ?x", "ASK { ?s ?p '?x' } # ?x"),
        ("ASK { { SELECT ?x WHERE { ?x ?p ?o } } }", f"ASK {{ {{ SELECT ({A} AS ?x) WHERE {{ {A} ?p ?o }} }} }}"),
    ],
)  # fmt: skip
def test_terms_stand_where_variables_stood(query: str, bound: str) -> None:
    assert bind(query, X) == bound


@pytest.mark.parametrize(
    "query",
    ["SELECT (1 AS ?x) {}", "ASK { BIND(1 AS ?x) }", "ASK { VALUES ?x { 1 } }", "ASK { VALUES (?y ?x) { (1 2) } }"],
)
def test_a_variable_that_the_query_sets_is_refused(query: str) -> None:
    with pytest.raises(QuerySyntaxError, match="from outside"):
        bind(query, X)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_found_again_and_harms_nothing(value: str) -> None:
    store = Store()
    store.add(Quad(node("a"), node("p"), Literal(value), node("g")))
    query = bind("SELECT ?s { GRAPH ?g { ?s ?p ?x } }", {"x": Literal(value)})
    assert [row["s"] for row in store.query(query)] == [node("a")]  # type: ignore[union-attr]
