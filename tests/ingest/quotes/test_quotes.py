"""Reported speech is found with its source, its stance and all of its content."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from ingest.article import Article

pytestmark = pytest.mark.nlp

HERE = Path(__file__).parent


def cases(name):
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))["case"]


def record_of(case, extract):
    return extract(Article("a", case["text"], title=case.get("title"), published="2023-09-05"))


@pytest.mark.parametrize("case", cases("cases"), ids=lambda case: case["text"][:48])
def test_reports_have_source_stance_and_content(extract, case):
    record = record_of(case, extract)
    found = [
        [
            record.text[slice(*quote.speaker)] if quote.speaker else "",
            quote.stance,
            " ".join(record.text[start:end] for start, end in quote.content),
        ]
        for quote in record.quotes
    ]
    assert found == case["want"]


@pytest.mark.parametrize("case", cases("chains"), ids=lambda case: f"{case['at']}: {case['text'][:40]}")
def test_reports_inside_reports_name_all_claimants(extract, case):
    record = record_of(case, extract)
    place = record.text.index(case["at"])
    names = {mention.cluster: mention.name for mention in record.entities}
    holding = [q for q in record.quotes if q.attribution and any(s <= place < e for s, e in q.content)]
    inner = min(holding, key=lambda q: sum(e - s for s, e in q.content), default=None)
    chain = [names[cluster] for cluster in inner.attribution] if inner and case["chain"] else []
    assert chain == case["chain"]


def test_a_quotation_is_direct_and_a_reported_clause_is_not(extract):
    record = extract(Article("a", "“We will stay,” the minister said. The general said they would go."))
    assert [quote.direct for quote in record.quotes] == [True, False]


def test_a_quote_is_about_whom_it_mentions_but_not_about_its_speaker(extract):
    record = extract(Article("a", "Sergey Lavrov said that Russia and China would meet."))
    names = {mention.cluster: mention.name for mention in record.entities}
    assert [names[cluster] for cluster in record.quotes[0].about] == ["Russia", "China"]


def test_offsets_give_the_words_of_the_text(extract):
    record = extract(Article("a", "Wang Yi said on Monday that China would send grain."))
    quote = record.quotes[0]
    assert record.text[slice(*quote.cue)] == "said"
    assert record.text[slice(*quote.speaker)] == "Wang Yi"
