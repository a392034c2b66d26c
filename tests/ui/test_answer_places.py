from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from graph.sandbox.result import Cell, QueryResult
from graph.vocabulary import GEO, ID, XSD
from graph.whereabouts import Position
from ui import answer_places

KOREA, RUSSIA, KIM = ID["country/PRK"], ID["country/RUS"], ID["person/kim-jong-un"]


def answer(*rows: tuple[Cell, ...]) -> QueryResult:
    return QueryResult("rows", tuple("abcd"[: len(rows[0])]), rows)


def point(text: str) -> Literal:
    return Literal(text, datatype=GEO.wktLiteral)


def number(value: int) -> Literal:
    return Literal(str(value), datatype=XSD.integer)


def test_states_are_marked_with_the_sum_of_their_numbers() -> None:
    found = answer_places.marks(answer((KIM, KOREA, number(2)), (KIM, KOREA, number(3)), (KIM, RUSSIA, number(1))), {})
    assert {mark.thing.iri: mark.number for mark in found} == {KOREA.value: 5, RUSSIA.value: 1}


def test_coordinates_are_marked_and_called_by_what_stands_beside_them() -> None:
    rows = ((Literal("a visit"), Literal("Vostochny"), point("POINT(128.33 51.88)")),) * 2
    (mark,) = answer_places.marks(answer(*rows), {})
    assert (mark.thing.name, mark.number, mark.at) == ("Vostochny", 2, Position(128.33, 51.88))


def test_an_answer_without_places_has_no_marks() -> None:
    assert (
        answer_places.marks(answer((KIM, Literal("POINT(1 2)")), (NamedNode("https://example.org/x"), None)), {}) == ()
    )


def test_coordinates_off_the_earth_are_no_place() -> None:
    assert answer_places.marks(answer((point("POINT(500 2)"),), (point("POINT(a b)"),)), {}) == ()
