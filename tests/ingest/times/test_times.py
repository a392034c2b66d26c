"""Time expressions get the value that a reader on the day of publication would give them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from ingest.article import Article
from ingest.parse import parse, parser
from ingest.times import event_date, timexes

pytestmark = pytest.mark.nlp

HERE = Path(__file__).parent


def cases(name):
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["case"]


@pytest.fixture
def read(nlp):
    def document(text, published="2023-09-05"):
        found = parse(Article("a", text, published=published or None), parser(nlp), nlp)
        found.timexes = list(timexes(found))
        return found

    return document


@pytest.mark.parametrize("case", cases("cases"), ids=lambda case: case["text"][:40])
def test_time_expressions_have_the_value_of_the_calendar(read, case):
    document = read(case["text"], case.get("published", "2023-09-05"))
    found = [(document.text[t.start : t.end], t.value) for t in document.timexes]
    assert found == [(want[0], want[1] if len(want) > 1 else None) for want in case["want"]]


@pytest.mark.parametrize("case", cases("events"), ids=lambda case: case["text"][:40])
def test_words_before_a_date_bound_the_date_of_the_event(read, case):
    document = read(case["text"])
    timex = next(t for t in document.timexes if document.text[t.start : t.end] == case["at"])
    assert event_date(document, timex) == case.get("want")
