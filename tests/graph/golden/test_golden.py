"""The sample articles end to end: what an analyst asks is answered, and the same articles give the same graph."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from graph.canonical import canonical
from graph.check import check
from graph.examples import examples
from graph.knowledge import KnowledgeGraph
from graph.store import EmbeddedBackend
from ingest.article import Article
from ingest.record import Record
from tests.graph.samples import graph_of

pytestmark = pytest.mark.nlp

QUESTIONS = tomllib.loads(Path(__file__).with_name("questions.toml").read_text("utf-8"))["question"]
QUERIES = {example.name: example.query for example in examples()}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["query"])
def test_an_analyst_finds_the_answer(sample_graph: EmbeddedBackend, question: Mapping[str, Any]) -> None:
    rows = answer(sample_graph, QUERIES[question["query"]])
    missing = [wanted for wanted in question["finds"] if not any(fits(row, wanted) for row in rows)]
    wrong = [row for row in rows for unwanted in question.get("never", ()) if fits(row, unwanted)]
    assert (missing, wrong) == ([], []), question["ask"]


@pytest.mark.parametrize("name", QUERIES)
def test_every_example_finds_something(sample_graph: EmbeddedBackend, name: str) -> None:
    query = QUERIES[name]
    assert any(True for _ in (sample_graph.construct if "CONSTRUCT" in query else sample_graph.select)(query))


def test_the_graph_is_sound(sample_graph: EmbeddedBackend) -> None:
    assert list(check(sample_graph, sample=8)) == []


def test_the_order_of_ingest_changes_no_byte(sample_graph: EmbeddedBackend, sample_records: list[Record]) -> None:
    shuffled = random.Random(1).sample(sample_records, len(sample_records))
    assert canonical(graph_of(*shuffled).match()) == canonical(sample_graph.match())


def test_taking_articles_out_and_in_again_changes_no_byte(
    sample_graph: EmbeddedBackend, sample_records: list[Record]
) -> None:
    backend = graph_of(*sample_records)
    graph = KnowledgeGraph(backend)
    for record in sample_records[::2]:
        assert graph.remove(record.id)
    for record in reversed(sample_records[::2]):
        assert graph.put(record) == "stored"
    assert canonical(backend.match()) == canonical(sample_graph.match())


def test_extracting_again_changes_no_byte(
    sample_articles: list[Article], sample_records: list[Record], extract: Callable[[Article], Record]
) -> None:
    for article, record in list(zip(sample_articles, sample_records, strict=True))[::13]:
        assert extract(article).dumps() == record.dumps()


def answer(backend: EmbeddedBackend, query: str) -> list[dict[str, str]]:
    found = backend.select(query)
    return [{name: getattr(row[name], "value", "") for name in found.variables} for row in found]


def fits(row: Mapping[str, str], wanted: Mapping[str, str | list[str]]) -> bool:
    """Say whether a row has the values that are wanted: a string is the value, a list are parts of it."""
    return all(
        row[name] == value if isinstance(value, str) else all(part in row[name] for part in value)
        for name, value in wanted.items()
    )
