"""Who says what: sentences of many kinds, and traps that report nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from ingest.article import Article

pytestmark = pytest.mark.nlp

CASES = [
    case
    for name in ("cases", "traps")
    for case in tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text(encoding="utf-8"))["cases"]
]


def words(record, spans):
    return " ".join(record.text[start:end] for start, end in spans)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:56])
def test_who_says_what(extract, case):
    record = extract(Article("a", case["text"], published="2023-09-05"))
    found = [
        (words(record, [quote.speaker] if quote.speaker else []), words(record, quote.content))
        for quote in record.quotes
    ]
    wanted = case.get("said", [])
    assert [speaker for speaker, _ in found] == [speaker for speaker, _ in wanted]
    assert all(content.startswith(start) for (_, content), (_, start) in zip(found, wanted, strict=True))
    assert all(content.endswith(end) for (_, content), end in zip(found, case.get("ends", []), strict=False))
