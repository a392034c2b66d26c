"""Folders are read whole and in order; every file is read, refused, or about the folder itself."""

import gzip
import io
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ingest.article import Reading, Refusal
from ingest.readers import expected, read, unpack

TEXT = "The two leaders met on Monday, officials said."


def names(folder: Path) -> list[str]:
    return [Path(item.source).name for item in read([folder])]


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/2.txt", "b/1.txt", "a.txt"):
        (tmp_path / name).write_text(f"{TEXT} {name}")
    assert names(tmp_path) == ["a.txt", "1.txt", "2.txt", "c.txt"]


def test_other_files_are_refused_but_for_those_about_the_folder(tmp_path: Path) -> None:
    for name in ("README.md", "LICENSE", ".hidden.txt", "photo.jpg", "a.txt"):
        (tmp_path / name).write_text(TEXT)
    found = list(read([tmp_path]))
    assert [type(item) for item in found] == [Reading, Refusal]
    assert "photo.jpg: has an ending that is not read in a folder" in str(found[1])


def test_a_named_file_is_read_whatever_its_ending(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text(TEXT)
    assert isinstance(next(read([tmp_path / "notes.md"])), Reading)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "empty" / "pipe.txt")
    found = [str(item) for item in read([tmp_path / "none.txt", tmp_path / "empty"])]
    assert found == [
        f"{tmp_path}/none.txt: does not exist; check the path",
        f"{tmp_path}/empty/pipe.txt: is not a regular file; name a file that holds articles",
    ]


def test_what_may_not_be_read_is_told_and_the_rest_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "open.txt").write_text(TEXT)
    scan = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    found = list(read([tmp_path]))
    assert str(found[0]).endswith("closed: the folder cannot be read (Permission denied); change its permissions")
    assert isinstance(found[1], Reading)


def test_standard_input_is_told_by_its_contents(monkeypatch: pytest.MonkeyPatch) -> None:
    contents = {TEXT: 1, '{"text": "Kim met Putin."}\n{"text": "Kim left."}\n': 2, f"<html><p>{TEXT * 9}</p></html>": 1}
    for content, count in contents.items():
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
        assert len([item for item in read(["-"]) if isinstance(item, Reading)]) == count


def test_a_link_is_followed_inside_the_folder_only(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(TEXT)
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.txt").symlink_to(folder / "a.txt")
    (folder / "c.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "d.txt").symlink_to(folder / "d.txt")
    *read_, outside, loop = read([folder])
    assert [item.source for item in read_] == [f"{folder}/a.txt", f"{folder}/b.txt"]
    assert str(outside) == f"{folder}/c.txt: is a link that leads out of the folder; name the file itself"
    assert "is not a regular file" in str(loop)
    assert isinstance(next(read([folder / "c.txt"])), Reading)


def test_names_are_told_in_characters_that_can_be_shown(tmp_path: Path) -> None:
    for name in (b"\xff.txt", b"\x1b[31mred.txt", "\u202etxt.exe.txt".encode(), b"a\nb.bin"):
        (tmp_path / os.fsdecode(name)).write_text(TEXT)
    found = [item.source.removeprefix(f"{tmp_path}/") for item in read([tmp_path])]
    assert found == ["�[31mred.txt", "a�b.bin", "�txt.exe.txt", "�.txt"]


@pytest.mark.parametrize("nothing", [b"\n", b"\0"])
def test_a_bomb_is_put_down(nothing: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "LARGEST", 2_000_000)
    for name in ("bomb.jsonl.gz", "text.txt.gz"):
        with gzip.open(tmp_path / name, "wb") as file:
            for _ in range(30):
                file.write(nothing * 1_000_000)
    bomb, text = [item for item in read([tmp_path]) if "line" not in item.source]
    assert str(bomb).endswith("unpacks to more than 200 times its size; unpack it and check what is inside")
    assert isinstance(text, Refusal)
    assert expected([tmp_path]) == 2


def test_a_pipe_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    assert expected([pipe]) is None
    with ThreadPoolExecutor() as threads:
        threads.submit(pipe.write_text, TEXT)
        assert isinstance(next(read([pipe])), Reading)


def test_how_many_articles_to_expect(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.jsonl").write_text('{"text": "x"}\n' * 3)
    (tmp_path / "c.rss").write_text("<rss><channel>" + "<item></item>" * 2 + "</channel></rss>")
    assert expected([tmp_path]) == 6
    assert expected(["-"]) is None
