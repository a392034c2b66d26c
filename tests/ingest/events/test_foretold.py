"""Known gatherings take their time from what the rest of the article tells of them."""

from __future__ import annotations

from typing import Any

import pytest

from ingest.article import Article


def times(extract: Any, told: str, type_: str) -> list[str]:
    record = extract(Article("a", told, published="2024-05-07"))
    return [event.time for event in record.events if event.type == type_]


@pytest.mark.nlp
@pytest.mark.parametrize(
    ("told", "type_"),
    [
        ("Lula will attend the BRICS summit in Lima next week. After the BRICS summit, he will go to Chad.", "Meeting"),
        ("Macron will visit Chad on Friday. Macron's visit to Chad comes amid a dispute over gas.", "Visit"),
        ("The trial of Lind is due to begin in May. The trial of Lind is the first of its kind.", "Trial"),
    ],
)
def test_what_is_told_as_still_to_come_is_so_throughout(extract: Any, told: str, type_: str) -> None:
    assert times(extract, told, type_) == ["FUTURE", "FUTURE"]


@pytest.mark.nlp
@pytest.mark.parametrize(
    ("told", "type_"),
    [
        ("Lula attended the BRICS summit in Lima. After the BRICS summit, he will go to Chad.", "Meeting"),
        ("Macron visited Chad on Monday. Macron's visit to Chad comes amid a dispute over gas.", "Visit"),
        ("Macron's visit to Chad comes amid a dispute over gas. He will visit Chad again in June.", "Visit"),
        ("Macron will visit Chad on Friday. Lind's visit to Chad comes amid a dispute over gas.", "Visit"),
    ],
)
def test_what_was_there_or_is_another_is_not_put_off(extract: Any, told: str, type_: str) -> None:
    assert "NON_FUTURE" in times(extract, told, type_)
