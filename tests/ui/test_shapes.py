from __future__ import annotations

import datetime

from pyoxigraph import BlankNode, Literal, NamedNode

from graph.sandbox.result import Cell, QueryResult
from graph.views.things import thing
from graph.vocabulary import ID, NG, XSD
from ui import shapes

KIM, PUTIN, MEETING = ID["person/kim-jong-un"], ID["person/vladimir-putin"], ID["event/meeting-1"]
THINGS = {node.value: thing(node.value, name) for node, name in ((KIM, "Kim Jong Un"), (PUTIN, "Vladimir Putin"))}


def answer(*rows: tuple[Cell, ...], triples: bool = False) -> QueryResult:
    columns = ("subject", "predicate", "object") if triples else tuple("abc"[: len(rows[0])])
    return QueryResult("triples" if triples else "rows", columns, rows)


def number(value: int) -> Literal:
    return Literal(str(value), datatype=XSD.integer)


def date(text: str, kind: str = "date") -> Literal:
    return Literal(text, datatype=XSD[kind])


def test_a_column_is_what_most_of_its_cells_are() -> None:
    found = shapes.kinds(
        answer((KIM, number(3), date("2023-09-13")), (PUTIN, None, None), (BlankNode(), number(1), None))
    )
    assert found == {"a": "node", "b": "number", "c": "date"}


def test_terms_of_the_ontology_are_no_nodes() -> None:
    assert shapes.kinds(answer((NG.Meeting,))) == {"a": "term"}


def test_a_month_or_year_begins_on_its_first_day() -> None:
    assert shapes.day(date("2023-09", "gYearMonth")) == datetime.date(2023, 9, 1)
    assert shapes.day(date("2023", "gYear")) == datetime.date(2023, 1, 1)
    assert shapes.day(Literal("soon")) is None


def test_nodes_are_called_by_their_names_terms_by_their_prefixes() -> None:
    assert shapes.name_of(KIM, THINGS) == "Kim Jong Un"
    assert shapes.name_of(NG.Meeting, THINGS) == "ng:Meeting"
    assert shapes.name_of(NamedNode("https://example.org/x"), THINGS) == "https://example.org/x"


def test_rows_of_two_nodes_are_edges_as_wide_as_their_number() -> None:
    found = shapes.drawing(answer((KIM, PUTIN), (KIM, PUTIN)), THINGS)
    assert found
    assert [(edge.source, edge.target, edge.weight) for edge in found.edges] == [(KIM.value, PUTIN.value, 2)]
    assert {node.label for node in found.nodes} == {"Kim Jong Un", "Vladimir Putin"}


def test_a_property_between_two_nodes_names_their_edge() -> None:
    found = shapes.drawing(answer((MEETING, NG.participant, KIM)), THINGS)
    assert found
    assert [edge.label for edge in found.edges] == ["participant"]


def test_triples_with_literals_and_classes_are_not_drawn() -> None:
    rows = ((KIM, NG.sibling, PUTIN), (KIM, NG.since, Literal("2011")), (MEETING, NG.eventType, NG.Meeting))
    found = shapes.drawing(answer(*rows, triples=True), THINGS)
    assert found
    assert len(found.edges) == 1


def test_what_a_query_joins_is_not_drawn_as_having_happened() -> None:
    found = shapes.drawing(answer((KIM, PUTIN)), THINGS)
    assert found
    assert {edge.status for edge in found.edges} == {"joined"}


def test_rows_without_two_nodes_are_no_graph() -> None:
    assert shapes.drawing(answer((KIM, number(2))), THINGS) is None


def test_a_large_answer_is_drawn_in_part_and_says_so() -> None:
    rows = [(KIM, ID[f"person/p{index}"]) for index in range(shapes.DRAWN_NODES + 9)]
    found = shapes.drawing(answer(*rows), THINGS)
    assert found
    assert (len(found.nodes), found.left_out) == (shapes.DRAWN_NODES, 10)
