"""The server as other processes meet it."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from graph.check import check
from graph.service.drift import article_count
from graph.service.workspace import open_workspace
from graph.store import EmbeddedBackend, StoreError
from graph.store.folder import StoreFolder
from graph.store.nearby import nearby
from graph.store.owner import Owner, find_owner
from ingest.archive import Archive
from ingest.article import Article, Reading
from tests.graph.store.endpoints import free_port, running
from tests.serving import SERVE, served
from ui import server

APP = Path(__file__).parents[2] / "app.py"
PUT = """
import sys
from dataclasses import replace
from graph.service.workspace import open_workspace
from tests.graph.samples import HELD
with open_workspace(sys.argv[1]) as opened:
    for number in range(int(sys.argv[2]), int(sys.argv[2]) + 10):
        opened.graph.put(replace(HELD, id=f"a{number}"))
    opened.graph.flush()
"""
CROSS_PRODUCT = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="module")
def owner(store: Path) -> Iterator[Owner]:
    with served(store) as found:
        yield found


def test_two_processes_write_through_the_server(store: Path, owner: Owner) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", PUT, store, str(first)]) for first in (0, 10)]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0]
    with open_workspace(store) as opened:
        assert opened.owner == owner
        assert article_count(opened.backend) == 20
        assert opened.search.find("Vladimir Putin").entities[0].articles == 20


def test_a_served_store_is_checked_as_it_is_and_quickly(store: Path, owner: Owner) -> None:
    with open_workspace(store) as opened, nearby(opened.backend) as graph:
        assert isinstance(graph, EmbeddedBackend)
        assert graph.size() == opened.backend.size()
        assert list(check(graph)) == []


def test_the_pages_answer_while_hostile_queries_run(owner: Owner) -> None:
    def ask() -> None:
        httpx.post(f"{owner.url}/sparql", data={"query": CROSS_PRODUCT}, timeout=30, trust_env=False)

    hostile = [threading.Thread(target=ask) for _ in range(3)]
    for thread in hostile:
        thread.start()
    time.sleep(0.5)
    for _ in range(20):
        assert httpx.get(f"{owner.url}/_stcore/health", timeout=20, trust_env=False).status_code == 200
    for thread in hostile:
        thread.join()
    assert httpx.get(f"{owner.url}/sparql", params={"query": "ASK {}"}, trust_env=False).json()["boolean"] is True


def test_no_worker_outlives_its_query(owner: Owner) -> None:
    children = Path(f"/proc/{owner.process}/task/{owner.process}/children")
    if not children.exists():
        pytest.skip("Linux only")
    names = [Path(f"/proc/{child}/cmdline").read_bytes() for child in children.read_text().split()]
    assert not [name for name in names if b"sandbox" in name]


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "169.254.169.254"])
def test_another_name_that_leads_here_is_refused(owner: Owner, host: str) -> None:
    assert httpx.get(f"{owner.url}/sparql?query=ASK{{}}", headers={"host": host}, trust_env=False).status_code == 400


def test_a_browser_gets_the_page(owner: Owner) -> None:
    answer = httpx.get(f"{owner.url}/sparql", headers={"accept": "text/html"}, trust_env=False)
    assert "<!doctype html>" in answer.text.lower()


def test_the_announcement_goes_with_the_server(tmp_path: Path) -> None:
    with served(tmp_path):
        assert (tmp_path / "serve.json").exists()
        assert (tmp_path / "snapshots").exists()
    assert not (tmp_path / "serve.json").exists()
    assert not (tmp_path / "snapshots").exists()
    open_workspace(tmp_path).close()


def test_a_killed_server_leaves_nothing_in_the_way(tmp_path: Path) -> None:
    with served(tmp_path) as found:
        os.kill(found.process, signal.SIGKILL)
        time.sleep(0.2)
    assert (tmp_path / "serve.json").exists()
    with open_workspace(tmp_path) as opened:
        assert opened.owner is None
    assert not (tmp_path / "serve.json").exists()


def test_a_second_server_points_to_the_first(store: Path, owner: Owner) -> None:
    command = [sys.executable, "-c", SERVE, str(store), str(free_port())]
    second = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert f"served already: {owner.url}" in second.stdout
    assert find_owner(StoreFolder(store)) == owner


def test_interrupting_ends_it_quietly(tmp_path: Path) -> None:
    with served(tmp_path) as found:
        os.kill(found.process, signal.SIGINT)
        deadline = time.monotonic() + 10
        while (tmp_path / "serve.json").exists() and time.monotonic() < deadline:
            time.sleep(0.05)
    assert not (tmp_path / "serve.json").exists()


def test_a_port_that_is_taken_is_named(owner: Owner) -> None:
    with pytest.raises(StoreError, match="choose another with --port"):
        server.free_port("127.0.0.1", int(owner.url.rsplit(":", 1)[1]))


def test_the_explorer_alone_opens_the_store_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    port = free_port()
    monkeypatch.setenv("NEWSGRAPH_STORE", str(tmp_path))
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        str(APP),
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    with running(command, f"http://127.0.0.1:{port}/_stcore/health") as process:
        assert httpx.get(f"http://127.0.0.1:{port}/", trust_env=False).status_code == 200
        assert process.poll() is None


def test_settings_keep_the_safety_rules() -> None:
    settings = server._settings("127.0.0.1", "http://127.0.0.1:8501")
    assert settings["server.address"] == "127.0.0.1"
    assert settings["browser.gatherUsageStats"] is False
    assert settings["client.showErrorLinks"] is False
    assert "*" not in settings["server.allowedHosts"]


def test_articles_missing_from_the_graph_are_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = Article("a1", "Leaders met in Vienna.")
    Archive(tmp_path / "archive").keep(Reading(article, "a1.txt", "0" * 64))
    with open_workspace(tmp_path) as opened:
        server._say_what_is_wrong(opened)
    assert "The archive holds 1 articles" in capsys.readouterr().out


@pytest.mark.parametrize("address", ["192.0.2.1", "no.such.host.invalid"])
def test_an_address_of_another_machine_is_refused(address: str) -> None:
    with pytest.raises(StoreError, match=f"cannot listen at {address} .*: check --address"):
        server.free_port(address)
