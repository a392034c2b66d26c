"""One door to a store: folder, memory, endpoint, running server."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.sandbox.errors import QueryRefusedError
from graph.sandbox.limits import DEFAULT
from graph.search import SearchError
from graph.service.drift import article_count, drift
from graph.service.workspace import Workspace, open_questions, open_workspace
from graph.store import QuerySyntaxError, StoreError, StoreLockedError, StoreUnreachableError
from graph.store.owner import Owner
from tests.graph.samples import AID, ARTICLES, HELD
from tests.graph.store import endpoints
from tests.serving import served

HOLD = """
import sys
from graph.service.workspace import open_workspace
opened = open_workspace(sys.argv[1])
print("open", flush=True)
input()
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Owner]:
    store = tmp_path_factory.mktemp("served")
    with served(store) as owner:
        yield owner, store


@pytest.fixture(params=["memory", "folder", "endpoint", "our server"])
def workspace(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """Every kind of store, with the hand-made articles in it."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    if request.param == "endpoint":
        with endpoints.oxigraph(tmp_path) as url, open_workspace(url) as opened:
            yield filled(opened)
    else:
        location = {"memory": "memory", "folder": tmp_path / "store"}.get(request.param)
        with open_workspace(location or request.getfixturevalue("server")[1]) as opened:
            yield filled(opened)


def filled(opened: Workspace) -> Workspace:
    for record in ARTICLES:
        opened.graph.put(record)
    opened.graph.flush()
    return opened


def test_records_go_in_once(workspace: Workspace) -> None:
    assert workspace.graph.put(HELD) == "unchanged"
    assert article_count(workspace.backend) == 4
    assert workspace.graph.receipt("held") is not None
    assert workspace.graph.receipt("nothing") is None


def test_an_article_can_be_taken_out_and_put_back(workspace: Workspace) -> None:
    receipt = workspace.graph.receipt("aid")
    assert [workspace.graph.remove("aid"), workspace.graph.remove("aid")] == [True, False]
    assert workspace.graph.put(AID) == "stored"
    assert workspace.graph.receipt("aid") == receipt


def test_search_finds_what_was_put(workspace: Workspace) -> None:
    assert workspace.search.find("Vladimir Puttin").entities[0].label == "Vladimir Putin"


def test_strangers_may_ask_with_short_names(workspace: Workspace) -> None:
    result = workspace.sandbox.ask(
        "SELECT ?who { <person/kim-jong-un> ^ng:participant/ng:participant/rdfs:label ?who }"
    )
    assert "Vladimir Putin" in {row[0] for row in result.texts()}


def test_strangers_errors_say_where(workspace: Workspace) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        workspace.sandbox.ask("SELECT ?x {\n ?x foo:bar ?y }")
    assert (caught.value.line, caught.value.column, caught.value.reason) == (2, 5, "the prefix foo: is not declared")
    with pytest.raises(QueryRefusedError, match="SERVICE"):
        workspace.sandbox.ask("ASK { SERVICE <http://a/> {} }")


def test_strangers_answers_are_cut(workspace: Workspace) -> None:
    result = workspace.sandbox.ask("SELECT * { ?s ?p ?o }", replace(DEFAULT, rows=7))
    assert (len(result.rows), result.truncated) == (7, "rows")


def test_strangers_may_ask_for_triples_and_truth(workspace: Workspace) -> None:
    assert workspace.sandbox.ask("ASK { ?e a ng:Meeting }").boolean is True
    assert workspace.sandbox.ask("DESCRIBE <person/kim-jong-un>").kind == "triples"


def test_drift_is_said(workspace: Workspace) -> None:
    assert drift(workspace.backend, 4) is None
    assert "archive holds 5 articles" in str(drift(workspace.backend, 5))


def test_a_folder_that_somebody_else_uses_is_refused(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, tmp_path]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(StoreLockedError, match=f"process {other.pid}"):
            open_workspace(tmp_path)
        other.kill()


def test_an_endpoint_that_is_not_there_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with pytest.raises(StoreUnreachableError, match="does not answer"):
        open_workspace("http://127.0.0.1:9/sparql")


def test_who_only_asks_an_endpoint_waits_for_no_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with endpoints.oxigraph(tmp_path) as url:
        with open_workspace(url) as opened:
            opened.graph.put(HELD)
        shutil.rmtree(tmp_path / "cache")
        with open_questions(url) as sandbox:
            assert sandbox.ask("ASK { ?meeting ng:eventType ng:Meeting }", DEFAULT).boolean
    assert not (tmp_path / "cache").exists()


def test_what_is_open_stays_usable_when_another_opening_fails(tmp_path: Path) -> None:
    (tmp_path / "sidecar.sqlite").mkdir()
    with pytest.raises(SearchError, match="sidecar"):
        open_workspace(tmp_path)
    (tmp_path / "sidecar.sqlite").rmdir()
    open_workspace(tmp_path).close()


def test_a_crash_between_graph_and_index_is_mended_at_opening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_workspace(tmp_path) as opened:
        monkeypatch.setattr(opened.search.index, "learn", lambda *_: None)
        opened.graph.put(HELD)
        assert not opened.search.find("Putin").entities
    with open_workspace(tmp_path) as again:
        assert again.search.find("Putin").entities


def test_closing_twice_does_no_harm(tmp_path: Path) -> None:
    opened = open_workspace(tmp_path)
    opened.close()
    opened.close()
    with pytest.raises(StoreError, match="closed"):
        opened.backend.size()
