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
