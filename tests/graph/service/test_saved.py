from __future__ import annotations

import datetime
import json

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graph.sandbox.result import QueryResult
from graph.service.saved import saved

DAY = datetime.date(2024, 1, 31)
NODE = NamedNode("https://example.org/a")
ROWS = QueryResult("rows", ("who",), ((Literal("Ann"),),))


def test_a_table_has_the_day_as_its_last_column() -> None:
    assert saved(ROWS, "text/csv", query="Q", on=DAY).split() == [b"who,saved", b"Ann,2024-01-31"]


def test_a_column_of_the_answer_keeps_its_name() -> None:
    rows = QueryResult("rows", ("saved",), ((Literal("x"),),))
    assert saved(rows, "text/csv", query="Q", on=DAY).split() == [b"saved,saved_on", b"x,2024-01-31"]


def test_json_has_the_question_and_the_day_beside_the_results() -> None:
    read = json.loads(saved(ROWS, "application/sparql-results+json", query="SELECT ?who", on=DAY))
    assert (read["saved"], read["query"]) == ("2024-01-31", "SELECT ?who")
    assert read["results"]["bindings"] == [{"who": {"type": "literal", "value": "Ann"}}]


def test_turtle_has_them_as_comments_whatever_the_question_holds() -> None:
    triples = QueryResult("triples", ("s", "p", "o"), ((NODE, NODE, NODE),))
    file = saved(triples, "text/turtle", query="CONSTRUCT {\r<x> <y> <z> }\nWHERE {}", on=DAY)
    assert file.startswith(b"# saved 2024-01-31")
    assert [quad.subject for quad in parse(file, RdfFormat.TURTLE)] == [NODE]
