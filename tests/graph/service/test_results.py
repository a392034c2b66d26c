import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.sandbox.result import TRIPLE, QueryResult
from graph.sandbox.wire import read, write
from graph.service.results import formats_of, written

TERMS = (
    NamedNode("https://example.org/é"),
    BlankNode("b1"),
    Literal('a "b"\n\té 😀 \u2028'),
    Literal("x", language="en-gb"),
    Literal("2023-09", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#gYearMonth")),
    Triple(NamedNode("a:s"), NamedNode("a:p"), Triple(NamedNode("a:s"), NamedNode("a:p"), Literal("1"))),
    None,
)
NAMES = tuple("abcdefg")


@pytest.mark.parametrize(
    "result",
    [
        QueryResult("rows", NAMES, (TERMS, TERMS), truncated="rows"),
        QueryResult("boolean", boolean=False),
        QueryResult("triples", TRIPLE, (TERMS[:1] * 3,)),
        QueryResult("rows", NAMES),
    ],
)
def test_an_answer_travels_unchanged(result: QueryResult) -> None:
    assert read(write(result)) == result


def test_an_answer_that_was_broken_off_says_so() -> None:
    lines = list(write(QueryResult("rows", ("a",), ((Literal("1"),), (Literal("2"),)))))[:-1]
    assert read(lines).truncated == "time"
    assert read([*lines[:-1], lines[-1][:4]]).rows == ((Literal("1"),),)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_csv_runs_no_formulas(text: str) -> None:
    table = written(QueryResult("rows", ("a",), ((Literal(text),),)), "text/csv").decode()
    assert f"'{text[0]}" in table


def test_csv_leaves_numbers_alone() -> None:
    number = Literal("-5", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer"))
    assert written(QueryResult("rows", ("a",), ((number,),)), "text/csv") == b"a\r\n-5\r\n"


@pytest.mark.parametrize("kind", ["rows", "boolean", "triples"])
def test_every_format_that_is_offered_can_be_written(kind: str) -> None:
    result = {
        "rows": QueryResult("rows", NAMES[:5], (TERMS[:5],)),
        "boolean": QueryResult("boolean", boolean=True),
        "triples": QueryResult("triples", TRIPLE, ((TERMS[0], TERMS[0], TERMS[2]),)),
    }[kind]
    assert all(written(result, media_type) for media_type in formats_of(result))
