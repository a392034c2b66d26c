"""Ordinary queries through the sandbox."""

import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from graph.sandbox.errors import QueryBusyError, QueryCancelledError
from graph.sandbox.sandbox import Sandbox
from graph.sandbox.snapshots import Snapshots
from graph.store import EmbeddedBackend, QuerySyntaxError
from tests.graph.sandbox.conftest import PATIENT, QUICK
from tests.graph.store.factory import node, quad

CROSS_PRODUCT = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def test_select_gives_typed_terms(sandbox: Sandbox) -> None:
    result = sandbox.ask('SELECT ?s (1 AS ?n) ("x"@en AS ?t) ?none WHERE { ?s ex:p1 ex:o1 } ORDER BY ?s LIMIT 1')
    assert result.columns == ("s", "n", "t", "none")
    integer = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
    assert result.rows == ((node("s1"), Literal("1", datatype=integer), Literal("x", language="en"), None),)
    assert result.truncated is None


def test_ask_and_construct_and_describe(sandbox: Sandbox) -> None:
    assert sandbox.ask("ASK { ?s ex:p1 ?o }").boolean is True
    assert sandbox.ask("ASK { ?s ex:nothing ?o }").boolean is False
    built = sandbox.ask("CONSTRUCT { ?o ex:of ?s } WHERE { ?s ex:p1 ?o } LIMIT 2")
    assert (built.kind, len(built.rows)) == ("triples", 2)
    assert sandbox.ask("DESCRIBE ex:s1").rows == ((node("s1"), node("p1"), node("o1")),)


def test_short_names_are_completed(sandbox: Sandbox) -> None:
    assert sandbox.ask("ASK { <s1> ex:p1 <o1> }").boolean is True


def test_from_is_obeyed(sandbox: Sandbox) -> None:
    assert sandbox.ask("ASK FROM <g> { ?s ?p ?o }").boolean is True
    assert sandbox.ask("ASK FROM <h> { ?s ?p ?o }").boolean is False


def test_too_many_rows_are_cut_and_it_is_said(sandbox: Sandbox) -> None:
    result = sandbox.ask("SELECT * WHERE { ?s ?p ?o }")
    assert (len(result.rows), result.truncated) == (QUICK.rows, "rows")


def test_too_many_bytes_are_cut_and_it_is_said(sandbox: Sandbox) -> None:
    result = sandbox.ask("SELECT * WHERE { ?s ?p ?o }", replace(PATIENT, answer_bytes=1000))
    assert result.truncated == "bytes"
    assert 0 < len(result.rows) < 20


def test_exactly_as_many_rows_as_allowed_are_not_cut(sandbox: Sandbox) -> None:
    assert sandbox.ask("SELECT * WHERE { ?s ?p ?o } LIMIT 100").truncated is None


def test_a_syntax_error_has_line_and_column_and_no_path(sandbox: Sandbox) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        sandbox.ask("SELECT ?s\nWHERE { ?s zz:p ?o }")
    assert (caught.value.line, caught.value.column) == (2, 12)
    assert caught.value.reason == "the prefix zz: is not declared"
    assert "/" not in str(caught.value)


def test_what_was_written_last_is_seen(tmp_path: Path) -> None:
    backend = EmbeddedBackend(tmp_path / "oxigraph")
    sandbox = Sandbox(Snapshots(backend, tmp_path / "snapshots"))
    for number in range(3):
        backend.apply(add=[quad(f"s{number}", "p", "o")])
        assert len(sandbox.ask("SELECT * WHERE { ?s ?p ?o }").rows) == number + 1
    assert len(list((tmp_path / "snapshots").iterdir())) == 1


def test_one_snapshot_serves_until_the_store_changes(tmp_path: Path) -> None:
    backend = EmbeddedBackend(tmp_path / "oxigraph")
    sandbox = Sandbox(Snapshots(backend, tmp_path / "snapshots"))
    assert sandbox.ask("ASK { ?s ?p ?o }").boolean is False
    [first] = (tmp_path / "snapshots").iterdir()
    assert sandbox.ask("ASK { ?s ?p ?o }").boolean is False
    assert [first] == list((tmp_path / "snapshots").iterdir())
    sandbox.close()
    assert not (tmp_path / "snapshots").exists()


def test_a_store_in_memory_can_be_asked_too(tmp_path: Path) -> None:
    backend = EmbeddedBackend()
    backend.apply(add=[quad("s", "p", "o")])
    assert Sandbox(Snapshots(backend, tmp_path / "snapshots")).ask("ASK { ?s ?p ?o }").boolean is True


def test_one_query_too_many_is_told_to_wait(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.sandbox.sandbox._PATIENCE_SECONDS", 0.1)
    errors: list[Exception] = []

    def run() -> None:
        try:
            sandbox.ask(CROSS_PRODUCT, QUICK)
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=run) for _ in range(2)]
    for thread in threads:
        thread.start()
    time.sleep(0.5)
    with pytest.raises(QueryBusyError):
        sandbox.ask("ASK { ?s ?p ?o }")
    for thread in threads:
        thread.join()
    assert [type(error).__name__ for error in errors] == ["QueryLimitError"] * 2
    assert sandbox.ask("ASK { ?s ?p ?o }").boolean is True


def test_a_query_that_is_cancelled_ends_at_once_and_leaves_its_place(sandbox: Sandbox) -> None:
    stop = threading.Event()
    threading.Timer(0.3, stop.set).start()
    started = time.monotonic()
    with pytest.raises(QueryCancelledError):
        sandbox.ask(CROSS_PRODUCT, PATIENT, stop=stop)
    assert time.monotonic() - started < 2
    assert sandbox.ask("ASK { ?s ex:p1 ?o }").boolean is True
