"""The archive keeps every version of every article whole, or not at all."""

import errno
import json
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.archive import Archive, article_digest
from ingest.article import Article, Reading, Refusal
from ingest.errors import ArchiveError


def reading(text: str = "Leaders met.", article_id: str = "a") -> Reading:
    return Reading(Article(article_id, text, authors=("Jane Doe",)), "a.txt", "00", {"title": "text"})


def test_what_was_kept_comes_back(tmp_path: Path) -> None:
    assert Archive(tmp_path).keep(reading())
    assert Archive(tmp_path).current("a") == reading()
    assert list(Archive(tmp_path).readings()) == [reading()]


def test_the_same_article_is_kept_once(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    assert [archive.keep(reading()), archive.keep(replace(reading(), source="b.txt"))] == [True, False]
    assert len(list(tmp_path.rglob("*.json"))) == 1


def test_the_latest_version_counts(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    for text in ("One.", "Two.", "One."):
        assert archive.keep(reading(text))
    assert archive.current("a") == reading("One.")
    assert len(list(tmp_path.rglob("*.json"))) == 3


def test_a_removed_article_does_not_come_back_by_itself(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep(reading())
    assert [archive.remove("a"), archive.remove("a")] == [True, False]
    assert (list(archive.readings()), len(archive), archive.current("a")) == ([], 0, None)
    assert archive.keep(reading())
    assert len(archive) == 1


@given(st.text(st.characters(codec=None), min_size=1, max_size=300))
def test_no_id_leads_out_of_the_folder(article_id: str) -> None:
    archive = Archive(Path("/archive"))
    folder = archive._folder(article_id)
    assert folder.parent.parent == archive.folder
    assert len(os.fsencode(folder.name)) < 100


def test_two_who_keep_at_once_number_one_after_the_other(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: Archive(tmp_path).keep(reading(f"Text {number}.")), range(40)))
    numbers = [int(path.name.split("-")[0]) for path in tmp_path.rglob("*.json")]
    assert sorted(numbers) == list(range(1, 41))


def test_a_changed_file_is_noticed(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    archive.keep(reading())
    (file,) = tmp_path.rglob("*.json")
    content = json.loads(file.read_text())
    content["article"]["text"] = "Leaders never met."
    file.write_text(json.dumps(content))
    with pytest.raises(ArchiveError, match="was changed after it was written"):
        archive.current("a")
    assert [str(found) for found in archive.readings() if isinstance(found, Refusal)]


def test_a_full_disk_is_told_and_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ArchiveError, match="No space left on device"):
        Archive(tmp_path).keep(reading())
    monkeypatch.undo()
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert list(Archive(tmp_path).readings()) == []


def test_the_digest_is_of_all_that_the_article_says() -> None:
    article = reading().article
    others = [replace(article, text="Else."), replace(article, title="T"), replace(article, published="2023-09-05")]
    assert len({article_digest(one) for one in [article, *others]}) == 4
