"""From when to when an office is held, by what the article says and when it appeared."""

from __future__ import annotations

import pytest

from ingest.article import Article

pytestmark = pytest.mark.nlp

FORMER = "Former Peruvian foreign minister Ana Soto agreed."


def ends(extract, text, published=None):
    record = extract(Article("a", text, published=published))
    return {relation.until for relation in record.relations if relation.predicate == "ministerOf"}


def test_a_former_office_was_over_when_the_article_appeared(extract):
    assert ends(extract, FORMER, "2024-05-14") == {"..2024-05-14"}


def test_a_former_office_of_an_undated_article_is_over_all_the_same(extract):
    assert ends(extract, FORMER) == {".."}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Soto was foreign minister of Peru.",
        "Ana Soto served as foreign minister of Peru for six years.",
        "Ana Soto has led the party since she was foreign minister of Peru.",
        "Ben Lind said he had met Ana Soto when she was foreign minister of Peru.",
    ],
)
def test_who_was_in_office_is_so_no_more(extract, text):
    assert ends(extract, text, "2024-05-14") == {"..2024-05-14"}


@pytest.mark.parametrize(
    "text",
    [
        "Ana Soto is foreign minister of Peru.",
        "Ben Lind said that Ana Soto was foreign minister of Peru.",
        "Ben Lind was glad because Ana Soto was foreign minister of Peru.",
        "Ana Soto was the first foreign minister of Peru to visit Oslo.",
    ],
)
def test_who_may_still_be_in_office_is_not_said_to_have_left(extract, text):
    assert ends(extract, text, "2024-05-14") == {None}
