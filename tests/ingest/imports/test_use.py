"""What an imported gazetteer does to extraction: it finds, types and links, and gives way to the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ingest.article import Article
from ingest.entities import gazetteer
from ingest.imports import import_file, shelf
from ingest.record import Mention, Record

pytestmark = pytest.mark.nlp

TABLE = """name,type,aliases,wikidata,role,since,until
Kesi Blue Heron,Person,,Q900001,,,
Egret Lines,Organization,EGL,Q900002,,,
Ines Mwale,Person,,Q900003,Minister,2010,2015
Ines Mwale,Person,,Q900004,Governor,2020,2024
Tom Abuna,Person,,Q900005,,,
Tom Abuna,Person,,Q900006,,,
"""


@pytest.fixture(autouse=True)
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(shelf.VARIABLE, str(tmp_path))
    path = tmp_path / "table"
    path.with_suffix(".csv").write_text(TABLE)
    monkeypatch.setenv(shelf.VARIABLE, str(tmp_path / "kept"))
    import_file(path.with_suffix(".csv"))
    _forget()
    yield
    _forget()


def _forget() -> None:
    for cached in (gazetteer._index, gazetteer._by_id, gazetteer._reach):
        cached.cache_clear()


Extract = Callable[[Article], Record]


def named(extract: Extract, text: str, published: str = "2022-03-01") -> dict[str, Mention]:
    return {m.text: m for m in extract(Article("a", text, published=published)).entities if m.mention == "NAM"}


def test_names_are_found_typed_and_linked(extract: Extract) -> None:
    found = named(extract, "The port fined Egret Lines, whose chairman is Kesi Blue Heron.")
    assert (found["Egret Lines"].type, found["Egret Lines"].wikidata) == ("Organization", "Q900002")
    assert (found["Kesi Blue Heron"].type, found["Kesi Blue Heron"].wikidata) == ("Person", "Q900001")


def test_the_text_holds_against_it(extract: Extract) -> None:
    found = named(extract, "A storm hit the Egret Lines River valley, and Mr. Egret fled.")
    assert "Egret Lines" not in found or found["Egret Lines"].type != "Person"
    assert found["Egret"].type == "Person"


@pytest.mark.parametrize(("published", "item"), [("2012-06-01", "Q900003"), ("2022-06-01", "Q900004")])
def test_of_two_holders_the_one_in_office_is_linked(extract: Extract, published: str, item: str) -> None:
    assert named(extract, "Ines Mwale opened the harbour.", published)["Ines Mwale"].wikidata == item


def test_who_is_not_told_apart_is_not_linked(extract: Extract) -> None:
    assert named(extract, "Tom Abuna opened the harbour.")["Tom Abuna"].wikidata is None
    assert named(extract, "Ines Mwale opened the harbour.", "2018-01-01")["Ines Mwale"].wikidata is None
