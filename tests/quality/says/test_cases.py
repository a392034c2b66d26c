"""Who says what: sentences of many kinds, traps that report nothing, and who claims the events in them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ingest.article import Article

pytestmark = pytest.mark.nlp


def cases(key: str) -> list[Any]:
    return list(_cases(key))


def _cases(key: str) -> Iterator[Any]:
    for path in sorted(Path(__file__).parent.glob("cases/*.toml")):
        for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["cases"]):
            if key == "said" and "claims" in case and "said" not in case:
                continue
            if key == "said" or key in case:
                yield pytest.param(case, id=f"{path.stem}-{number}: {case['text'][:56]}")


def words(record, spans):
    return " ".join(record.text[start:end] for start, end in spans)


def record_of(extract, case):
    return extract(Article("a", case["text"], title=case.get("title"), published="2023-09-05"))


@pytest.mark.parametrize("case", cases("said"))
def test_who_says_what(extract, case):
    record = record_of(extract, case)
    found = [
        (words(record, [quote.speaker] if quote.speaker else []), words(record, quote.content))
        for quote in record.quotes
    ]
    wanted = case.get("said", [])
    assert [speaker for speaker, _ in found] == [speaker for speaker, _ in wanted]
    assert all(content.startswith(start) for (_, content), (_, start) in zip(found, wanted, strict=True))
    assert all(content.endswith(end) for (_, content), end in zip(found, case.get("ends", []), strict=False))


@pytest.mark.parametrize("case", cases("names"))
def test_whom_the_words_for_a_speaker_mean(extract, case):
    record = record_of(extract, case)
    names = {mention.cluster: mention.name for mention in record.entities}
    assert [names.get(quote.speaker_cluster, "") for quote in record.quotes] == case["names"]


@pytest.mark.parametrize("case", cases("claims"))
def test_who_claims_an_event(extract, case):
    """A claim reads "Type: claimant > claimant", one of the article's own "Type:"; types not named may be found too."""
    record = record_of(extract, case)
    names = {mention.cluster: mention.name for mention in record.entities}
    types = {claim.split(":")[0] for claim in case["claims"]}
    chains = ((event.type, " > ".join(names.get(c, c) for c in event.attribution)) for event in record.events)
    assert [f"{type_}: {chain}".strip() for type_, chain in chains if type_ in types] == case["claims"]
