"""A store where nobody may write: everything that reads works, everything that writes refuses in one sentence."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from graph.desk import Desk
from graph.desk.findings import Findings
from graph.service.workspace import open_workspace
from graph.store.folder import StoreFolder
from ingest.archive import Archive
from ingest.article import Article, Reading
from tests.graph.samples import AID, HELD
from tests.graph.store.endpoints import free_port, running
from tests.serving import SERVE
from tests.unwritable import unwritable

REFUSED = "may not be written: check who owns the folder, or copy the store to where you may write."


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = StoreFolder(tmp_path_factory.mktemp("unwritable") / "store")
    for record in (HELD, AID):
        Archive(folder.archive).keep(Reading(Article(record.id, record.text), "a.txt", "0" * 64))
    with open_workspace(folder.path) as opened:
        for record in (HELD, AID):
            opened.graph.put(record)
        opened.graph.flush()
    with Desk(folder.desk) as desk:
        desk.begin("search", "Vostochny", "The launch site", Findings(()))
    return folder.path


@pytest.fixture(scope="module")
def before(store: Path) -> Iterator[list[str]]:
    with unwritable(store) as words:
        yield words


def run(before: list[str], store: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [*before, sys.executable, "-c", "import cli; cli.main()", *arguments, "--store", str(store)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert "Traceback" not in done.stderr
    return done


READS = {
    ("query", "SELECT (COUNT(*) AS ?n) { ?a a schema:NewsArticle }", "--format", "csv"): "n\n2",
    ("check", "--sample", "1"): "The store is sound.",
    ("dossier", "person/kim-jong-un"): "<h1>Kim Jong",
    ("watch", "list"): "The launch site",
}


@pytest.mark.parametrize("arguments", READS, ids=lambda arguments: arguments[0])
def test_what_reads_works(before: list[str], store: Path, arguments: tuple[str, ...]) -> None:
    done = run(before, store, *arguments)
    assert (done.returncode, READS[arguments] in done.stdout) == (0, True), done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("ingest", __file__),
        ("remove", HELD.id),
        ("rebuild",),
        ("compact",),
        ("watch", "add", "search", "shells"),
        ("watch", "run"),
        ("watch", "remove", "1"),
    ],
    ids=lambda arguments: "-".join(arguments[:2]),
)
def test_what_writes_refuses(before: list[str], store: Path, arguments: tuple[str, ...]) -> None:
    done = run(before, store, *arguments)
    assert (done.returncode, REFUSED in done.stderr, len(done.stderr.splitlines())) == (1, True, 1)


def test_an_index_that_fell_behind_is_brought_up_to_date_elsewhere(store: Path, tmp_path: Path) -> None:
    copy = tmp_path / "store"
    subprocess.run(["cp", "-r", str(store), str(copy)], check=True)
    StoreFolder(copy).sidecar.unlink()
    with unwritable(copy) as before:
        assert "The store is sound." in run(before, copy, "check", "--sample", "1").stdout
    assert not StoreFolder(copy).sidecar.exists()


def test_it_can_be_served(before: list[str], store: Path) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}/sparql"
    with running([*before, sys.executable, "-c", SERVE, str(store), str(port)], url):
        asked = httpx.get(url, params={"query": "SELECT (COUNT(*) AS ?n) { ?a a schema:NewsArticle }"}, timeout=30)
        assert json.loads(asked.content)["results"]["bindings"][0]["n"]["value"] == "2"
