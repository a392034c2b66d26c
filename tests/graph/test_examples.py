from __future__ import annotations

import pytest

from graph.examples import Example, examples, read_example
from graph.sandbox.limits import DEFAULT
from graph.sandbox.screen import screen


def test_a_file_gives_title_explanation_and_query() -> None:
    text = "# Who met whom.\n# Planned meetings are\n# not found.\n# Source: this project. Licence: X.\nASK {}\n"
    assert read_example("01-met", text) == Example(
        "01-met", "Who met whom", "Planned meetings are not found.", "ASK {}\n"
    )


def test_a_file_without_comments_is_called_by_its_name() -> None:
    assert read_example("01-met", "ASK {}") == Example("01-met", "01-met", "", "ASK {}\n")


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
def test_each_example_explains_itself_and_may_be_run(example: Example) -> None:
    assert example.title != example.name
    assert example.explanation
    assert screen(example.query, DEFAULT, graphs="https://w3id.org/newsgraph/")
