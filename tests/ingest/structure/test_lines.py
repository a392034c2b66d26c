"""Lines around a body are told apart by how they read."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.published import date_line
from ingest.structure import bylines, lines

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))
TESTS: dict[str, Callable[[str], object]] = {
    "epigraph": lines.is_epigraph,
    "label": lines.is_label,
    "byline": bylines.is_byline,
    "author_note": bylines.is_author_note,
    "boilerplate": lines.is_boilerplate,
    "caption": lines.is_caption,
    "heading": lines.is_heading,
    "dateline": date_line,
}


@pytest.mark.parametrize("kind", CASES)
def test_a_line_is_what_it_reads_like(kind: str) -> None:
    wrong = [line for line in CASES[kind]["yes"] if not TESTS[kind](line)]
    assert wrong == []


@pytest.mark.parametrize("kind", CASES)
def test_a_line_is_not_what_it_only_resembles(kind: str) -> None:
    wrong = [line for line in CASES[kind]["no"] if TESTS[kind](line)]
    assert wrong == []


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("By Jane Doe, Staff Writer", ("Jane Doe",)),
        ("Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("desk@paper.example (Jane Doe)", ("Jane Doe",)),
        ("Jane Doe <jane@paper.example>", ("Jane Doe",)),
        ("https://paper.example/staff/jane", ()),
        ("", ()),
    ],
)
def test_author_fields_give_names(value: str, names: tuple[str, ...]) -> None:
    assert bylines.names(value) == names


def test_a_note_names_author_and_outlet() -> None:
    note = "Jane Doe covers security and trade for the Evening Paper."
    assert bylines.noted(note) == ("Jane Doe",)
    assert bylines.outlet(note) == "Evening Paper"
    assert bylines.outlet("Jane Doe is a professor of law at Leeds.") is None
