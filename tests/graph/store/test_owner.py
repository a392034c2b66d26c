"""Finding the process that serves a store, and not being misled by what a dead one left."""

import json
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from graph.store import EmbeddedBackend, open_backend
from graph.store.folder import StoreFolder
from graph.store.http import HttpBackend
from graph.store.owner import Owner, announced, find_owner


@pytest.fixture
def owner() -> Iterator[Owner]:
    """A server that knows only how to say that it is alive."""

    class Alive(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            ours = self.headers["Authorization"] == "Bearer secret"
            self.send_response(200 if ours else 401)
            self.end_headers()
            self.wfile.write(json.dumps({"process": os.getpid()}).encode())

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Alive) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield Owner(os.getpid(), f"http://127.0.0.1:{server.server_port}", "secret")
        server.shutdown()
        thread.join()


def dead_process() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        pass
    return process.pid


def leave(folder: Path, **said: object) -> StoreFolder:
    (folder / "serve.json").write_text(json.dumps(said))
    return StoreFolder(folder)


def test_an_owner_is_found_while_it_serves(tmp_path: Path, owner: Owner) -> None:
    folder = StoreFolder(tmp_path)
    with announced(folder, owner):
        assert find_owner(folder) == owner
        assert isinstance(open_backend(tmp_path), HttpBackend)
    assert find_owner(folder) is None
    assert list(tmp_path.iterdir()) == []


def test_the_announcement_is_for_its_owner_alone(tmp_path: Path, owner: Owner) -> None:
    with announced(StoreFolder(tmp_path), owner):
        assert stat.S_IMODE((tmp_path / "serve.json").stat().st_mode) == 0o600
    assert "secret" not in repr(owner)


def test_what_a_dead_process_left_is_removed(tmp_path: Path) -> None:
    folder = leave(tmp_path, process=dead_process(), url="http://127.0.0.1:9", token="x")
    assert isinstance(open_backend(tmp_path), EmbeddedBackend)
    assert not folder.announcement.exists()


def test_a_reused_process_number_misleads_nobody(tmp_path: Path) -> None:
    leave(tmp_path, process=os.getpid(), url="http://127.0.0.1:9", token="x")
    assert isinstance(open_backend(tmp_path), EmbeddedBackend)


def test_a_stranger_on_the_same_port_misleads_nobody(tmp_path: Path, owner: Owner) -> None:
    folder = leave(tmp_path, process=os.getpid(), url=owner.url, token="another")
    assert find_owner(folder) is None
    leave(tmp_path, process=os.getpid() + 1, url=owner.url, token="secret")
    assert find_owner(folder) is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"process": "x"}', '{"process": 1, "url": "not a url", "token": ""}', "\x00"]
)
def test_a_broken_announcement_counts_as_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "serve.json").write_text(text)
    assert find_owner(StoreFolder(tmp_path)) is None


def test_a_later_server_keeps_its_own_announcement(tmp_path: Path, owner: Owner) -> None:
    folder = StoreFolder(tmp_path)
    with announced(folder, Owner(1, "http://127.0.0.1:9", "old")):
        leave(tmp_path, process=owner.process, url=owner.url, token=owner.token)
    assert find_owner(folder) == owner
