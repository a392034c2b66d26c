from __future__ import annotations

from dataclasses import replace

import pytest

from graph.examples import Example, completed, examples, read_example
from graph.sandbox.limits import DEFAULT
from graph.sandbox.screen import screen
from ingest.record import Record
from tests.graph.records import article, event
from tests.graph.samples import AID, DENIED, PLANNED, graph_of


def test_a_file_gives_title_explanation_and_query() -> None:
    text = "# Who met whom.\n# Planned meetings are\n# not found.\n# Source: this project. Licence: X.\nASK {}\n"
    assert read_example("01-met", text) == Example(
        "01-met", "Who met whom", "Planned meetings are not found.", "ASK {}\n"
    )


def test_blanks_are_filled_in_with_what_is_given_or_else_as_the_file_says() -> None:
    head = "# Who met.\n# Fill in: who, actor, With, person/ann\n# Fill in: since, day, From\n"
    example = read_example("met", head + "ASK { ?m ng:participant ?who\n  FILTER(?d >= ?since)  #if since\n}\n")
    assert [blank.label for blank in example.blanks] == ["With", "From"]
    assert "person/ann>\n}" in example.query
    given = example.filled({"who": "person/bob", "since": "2023-09-13"})
    assert "person/bob>\n" in given
    assert 'FILTER(?d >= "2023-09-13"^^<http://www.w3.org/2001/XMLSchema#date>)\n' in given
    assert "x%3E%20%7D%20DROP>" in example.filled({"who": "x> } DROP"})


def test_a_blank_of_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="odd: 'who, colour, Which' is no blank"):
        read_example("odd", "# Fill in: who, colour, Which\nASK {}\n")


def test_blanks_that_nobody_fills_are_left_out_of_the_text_of_an_example() -> None:
    asked = "# Fill in: them, actor, Which\nSELECT ?who WHERE {\n  ?who a ?kind\n  FILTER(?who = ?them)  #if them\n}\n"
    assert "FILTER" not in completed(asked, {})
    assert "person/bob>" in completed(asked, {"them": "person/bob"})
    assert completed("ASK {}  #if only", {}) == "ASK {}  #if only"
    with pytest.raises(ValueError, match=r"no blank others; it has them\."):
        completed(asked, {"others": "person/bob"})


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="yesterday"):
        completed("# Fill in: since, day, From\nASK {\n?a ?b ?c\n}", {"since": "yesterday"})


def test_a_file_without_comments_is_called_by_its_name() -> None:
    assert read_example("01-met", "ASK {}") == Example("01-met", "01-met", "", "ASK {}\n")


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_each_example_explains_itself_and_may_be_run(example: Example) -> None:
    assert example.title != example.name
    assert example.explanation
    assert screen(example.query, DEFAULT, graphs="https://w3id.org/newsgraph/")


SANCTION = article(
    "sanction",
    "[Japan|Country|j] sanctioned [North Korea|Country|k].",
    events=[event("Sanction", "sanctioned", agent="j", recipient="k", when="2023-09-13")],
)


def answer(query: str, *records: Record) -> list[str]:
    backend = graph_of(*records)
    return sorted(map(str, (backend.construct if "CONSTRUCT" in query else backend.select)(query)))


SURE_ONLY = [example for example in examples() if example.name not in ("09-chains", "15-names")]
"""All but that which tells the unsure apart, and that which counts articles, whatever these say."""


@pytest.mark.parametrize("example", SURE_ONLY, ids=lambda example: example.name)
def test_what_may_be_misread_changes_no_answer(example: Example) -> None:
    sure = (PLANNED, DENIED, AID, SANCTION)
    unsure = [
        replace(
            of,
            id=f"unsure-{of.id}",
            publisher="Another Wire",
            events=tuple(replace(one, confidence=0.5) for one in of.events),
            relations=(),
        )
        for of in sure
    ]
    assert answer(example.query, *sure, *unsure) == answer(example.query, *sure)
