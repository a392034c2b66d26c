"""Names: where they start and end, and what tells their types where nobody knows them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from ingest.article import Article

pytestmark = pytest.mark.nlp

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:50])
def test_names_and_types(extract, case):
    found = {f"{m.text}: {m.type}" for m in extract(Article("a", case["text"])).entities if m.mention == "NAM"}
    assert found >= set(case["names"])
    assert not {name.split(":")[0] for name in found} & set(case.get("not", ()))


def test_a_city_in_capitals_has_its_usual_name(extract):
    found = extract(Article("a", "SEOUL, Oct. 16 - Soldiers left on Friday.")).entities
    assert [m.name for m in found if m.text == "SEOUL"] == ["Seoul"]


def test_nobody_is_no_entity(extract):
    found = extract(Article("a", "No two governments said that the treaty holds.")).entities
    assert not [m for m in found if "governments" in m.text]


@pytest.mark.parametrize(
    "text", ["He saw https://t.co/x9QdXg on Monday.", "They protest on Friday. Come and PROTEST with the Greens."]
)
def test_links_and_shouted_words_name_nothing(extract, text):
    named = {m.text for m in extract(Article("a", text)).entities if m.mention == "NAM"}
    assert not named & {"https://t.co/x9QdXg", "PROTEST"}


def test_a_double_name_ends_where_a_teaser_was_pasted_behind_it(extract):
    text = "Rep. Ana Ruiz-MendozaAna Ruiz-MendozaSanders asks for ferries | Lind pushes MORE (I) said on Monday no."
    found = [m.text for m in extract(Article("a", text)).entities if m.type == "Person" and m.mention == "NAM"]
    assert found == ["Ana Ruiz-Mendoza"]
