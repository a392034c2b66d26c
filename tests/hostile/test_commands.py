"""Hostile files through the real command: each is accounted for, nothing hangs or dies, and the store is sound."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hostile import corpora

OWN = {
    "empty.txt": b"",
    "blank.html": b" \n\t ",
    "nul.txt": b"\x00" * 5000,
    "random.txt": bytes(range(256)) * 40,
    "picture.txt": b"\x89PNG\r\n\x1a\n" + b"\x00" * 100,
    "cut.gz": b"\x1f\x8b\x08\x00\x00\x00\x00\x00",
    "open.html": b"<div" * 3000,
    "deep.html": b"<div>" * 20_000 + b"Kim met Putin.",
    "many.html": b"<p>x</p>" * 60_000,
    "attributes.html": b"<p " + b"a=1 " * 120_000 + b">Kim</p>",
    "deep.json": b"[" * 100_000,
    "number.json": b'{"text": "Kim met Putin.", "id": ' + b"9" * 6000 + b"}",
    "keys.jsonl": b'{"text": "Kim met Putin.", "text": "Kim left."}\n{"text": 5}\n{"text": null}\n[]\n"x"\n{\n',
    "bomb.rss": b'<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel>&b;</channel></rss>',
    "outside.rss": b'<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;</title></channel></rss>',
    "wide.xml": b"<rss><channel>" + b"<item>" * 30_000,
    "utf16.txt": "Kim met Putin in Moscow on Monday.".encode("utf-16"),
    "utf7.txt": b"+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "surrogate.jsonl": rb'{"id": "\ud800", "title": "\udfff", "text": "Kim \ud83d met Putin."}',
    "line.jsonl": b'{"text": "' + b"x" * 6_000_000 + b'"}\n{"text": "Kim met Putin in Moscow."}',
    "signs.txt": b"$" * 50_000,
    "=cmd|'calc'!A0.txt": b"Kim met Putin in Moscow on Tuesday.",
    "<img src=x onerror=alert(1)>.txt": b"Kim met Putin in Moscow on Wednesday.",
    "new\nline.txt": b"Kim met Putin in Moscow on Thursday.",
    "\u202egnp.txt": b"Kim met Putin in Moscow on Friday.",
}


def files() -> Iterator[tuple[str, bytes]]:
    """Yield our own hostile files and, where they are, a part of each public corpus."""
    yield from OWN.items()
    if not corpora.FOLDER.exists():
        return
    for archive in ("feedparser-feeds", "feedvalidator-cases", "xml-bombs"):
        for number, (_, data) in enumerate(corpora.some(corpora.members(archive, r"\.xml$"), every=12)):
            yield f"{archive}-{number}.xml", data
    inputs = [("", text.encode("utf-8", "surrogatepass")) for text in corpora.tokenizer_inputs()]
    for number, (_, data) in enumerate(corpora.some(inputs, every=40)):
        yield f"tokenizer-{number}.html", data
    for number, (_, data) in enumerate(corpora.some(corpora.members("json-suite", r"\.json$"), every=6)):
        yield f"suite-{number}.json", data
        yield f"suite-{number}.jsonl", b'{"text": "Kim met Putin in Moscow.", "title": ' + data + b"}"
    fields = [
        {"id": text or "none", "title": text, "authors": [text], "url": text, "publisher": text, "published": text}
        for text in corpora.naughty_strings()
    ]
    lines = (json.dumps({**field, "text": f"{corpora.PROSE}{field['title']}. {corpora.PROSE}"}) for field in fields)
    yield "naughty.jsonl", "\n".join(lines).encode()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hostile")
    for name, data in files():
        (made / name).write_bytes(data)
    (made / "link.txt").symlink_to("/etc/passwd")
    (made / "loop.txt").symlink_to(made / "loop.txt")
    (made / "gone.txt").symlink_to(made / "nothing")
    (made / "up").symlink_to(made)
    os.mkfifo(made / "pipe.txt")
    (made / os.fsdecode(b"\xff\xfe.txt")).write_text("Kim met Putin in Moscow on Saturday.")
    return made


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.fast", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, timeout=500)
    assert "Traceback" not in done.stderr
    assert done.returncode == 0, done.stderr[-2000:]
    return done


@pytest.mark.slow
def test_every_input_is_accounted_for_and_the_store_is_sound(folder: Path, tmp_path: Path) -> None:
    store = str(tmp_path / "store")
    first, second = (run("ingest", str(folder), "--store", store, "--workers", "2") for _ in range(2))
    counted = [tuple(map(int, re.findall(r"\d+", account(done)))) for done in (first, second)]
    for done, (read, stored, unchanged, duplicate, refused) in zip((first, second), counted, strict=True):
        assert read == stored + unchanged + duplicate + refused
        assert len(re.findall(r"^refused ", done.stderr, flags=re.MULTILINE)) == refused
    assert counted[1] == (counted[0][0], 0, counted[0][1], *counted[0][3:])
    told = first.stderr
    assert [name for name in OWN if name.endswith((".rss", ".gz")) and name not in told] == []
    assert "root:" not in run("query", "SELECT ?t { ?a schema:articleBody ?t }", "--store", store).stdout
    assert "The store is sound." in run("check", "--sample", "20", "--store", store).stdout


def account(done: subprocess.CompletedProcess[str]) -> str:
    (line,) = re.findall(r"^\d+ read = .*(?=, in )", done.stdout, flags=re.MULTILINE)
    return str(line)
