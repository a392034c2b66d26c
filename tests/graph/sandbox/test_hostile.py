"""Hostile queries end within their limit and harm nothing but their own worker."""

import socket
import threading
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import GraphError
from graph.sandbox import process
from graph.sandbox.errors import QueryError, QueryLimitError, QueryRefusedError
from graph.sandbox.limits import Limits
from graph.sandbox.sandbox import Sandbox
from graph.sandbox.screen import screen
from graph.store import EmbeddedBackend, QuerySyntaxError
from tests.graph.sandbox import hostile
from tests.graph.sandbox.conftest import PATIENT, QUICK

W3C = Path(__file__).parents[4] / "shared" / "hostile" / "w3c-sparql11.zip"
GRACE = 20
"""Seconds by which a busy machine may be late."""
GENEROUS = replace(QUICK, query_bytes=1 << 20, depth=1 << 20, signs=1 << 20)


@contextmanager
def listening() -> Iterator[tuple[str, list[object]]]:
    """Give the address of a socket on this machine and the list of those who connected."""
    met: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        over = threading.Event()

        def accept() -> None:
            while not over.is_set():
                try:
                    connection, caller = server.accept()
                except TimeoutError:
                    continue
                met.append(caller)
                connection.close()

        thread = threading.Thread(target=accept)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/sparql", met
        over.set()
        thread.join()


def complaint(sandbox: Sandbox, query: str, limits: Limits) -> str:
    """What the sandbox says against a query; nothing when it answers."""
    try:
        sandbox.ask(query, limits)
    except GraphError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("name", hostile.NESTED)
@pytest.mark.parametrize("depth", [64, 1_000, 10_000])
def test_nesting_is_refused_or_ends_in_the_worker(sandbox: Sandbox, name: str, depth: int) -> None:
    assert "/" not in complaint(sandbox, hostile.NESTED[name](depth), QUICK)
    assert sandbox.ask("ASK { ?s ?p ?o }").boolean is True


@pytest.mark.parametrize("name", hostile.NESTED)
def test_nesting_past_the_first_look_kills_only_the_worker(sandbox: Sandbox, name: str) -> None:
    assert "Traceback" not in complaint(sandbox, hostile.NESTED[name](100_000), GENEROUS)


@pytest.mark.slow
@pytest.mark.parametrize("query", hostile.ENDLESS)
def test_endless_queries_end_within_the_limit(sandbox: Sandbox, query: str) -> None:
    started = time.monotonic()
    try:
        result = sandbox.ask(query, QUICK)
    except QueryLimitError:
        pass
    else:
        assert result.truncated or result.seconds < QUICK.seconds
    assert time.monotonic() - started < QUICK.seconds + GRACE


@pytest.mark.parametrize("query", [hostile.DOUBLING, hostile.REPLACING])
def test_memory_bombs_end_in_the_worker(sandbox: Sandbox, query: str) -> None:
    started = time.monotonic()
    try:
        result = sandbox.ask(query, QUICK)
    except (QueryError, QuerySyntaxError):
        pass
    else:
        assert result.truncated == "bytes" or result.rows == ((None,),)
    assert time.monotonic() - started < QUICK.seconds + GRACE


@pytest.mark.parametrize("query", hostile.SERVICES)
def test_no_spelling_of_service_passes_the_first_look(query: str) -> None:
    with pytest.raises(QueryRefusedError, match="SERVICE"):
        screen(query, QUICK)


def test_nothing_reaches_another_machine_even_past_the_first_look(backend: EmbeddedBackend, tmp_path: Path) -> None:
    backend.snapshot(tmp_path / "snapshot")
    with listening() as (url, met):
        for query in hostile.SERVICES:
            with suppress(QueryError, QuerySyntaxError):
                process.run(query.replace("URL", url), tmp_path / "snapshot", QUICK)
    assert met == []


@pytest.mark.parametrize("query", hostile.UPDATES)
def test_updates_are_refused_twice(sandbox: Sandbox, backend: EmbeddedBackend, query: str, tmp_path: Path) -> None:
    with pytest.raises((QueryRefusedError, QuerySyntaxError)):
        sandbox.ask(query)
    backend.snapshot(tmp_path / "snapshot")
    with pytest.raises(QuerySyntaxError):
        process.run(query, tmp_path / "snapshot", PATIENT)
    assert backend.size() == 3000


@pytest.mark.parametrize("source", ["http://127.0.0.1:1/", "file:///etc/passwd", "https://w3.org/x"])
@pytest.mark.parametrize("clause", ["FROM", "FROM NAMED", "from # x\n named"])
def test_from_fetches_nothing_and_says_so(sandbox: Sandbox, source: str, clause: str) -> None:
    with pytest.raises(QueryRefusedError, match="FROM"):
        sandbox.ask(f"SELECT * {clause} <{source}> WHERE {{ ?s ?p ?o }}")


@pytest.mark.parametrize("query", hostile.HARMLESS)
def test_harmless_queries_pass(sandbox: Sandbox, query: str) -> None:
    sandbox.ask(query)


@pytest.mark.parametrize(
    ("query", "reason"),
    [("", "empty"), ("# only this", "empty"), ("SELEKT *", "SELEKT"), ("a" * 600, "begins no query"),
     ("SELECT * {} #" + "x" * 20_000, "bytes"), ("SELECT '\ud800' {}", "half a character")],
)  # fmt: skip
def test_refusals_say_why(sandbox: Sandbox, query: str, reason: str) -> None:
    with pytest.raises(QueryRefusedError, match=reason):
        sandbox.ask(query)


def test_a_refusal_says_where() -> None:
    with pytest.raises(QueryRefusedError) as caught:
        screen("SELECT *\nWHERE { SERVICE <a:b> {} }", QUICK)
    assert (caught.value.line, caught.value.column) == (2, 9)


@pytest.mark.slow
@pytest.mark.skipif(not W3C.exists(), reason="the W3C suite is not here")
def test_w3c_negative_syntax_is_refused(sandbox: Sandbox) -> None:
    with zipfile.ZipFile(W3C) as suite:
        names = [name for name in suite.namelist() if "/syn-bad" in name.lower() and name.endswith(".rq")]
        accepted = [name for name in names if _accepts(sandbox, suite.read(name).decode())]
    assert len(names) > 20
    assert len(accepted) <= 1, accepted


def _accepts(sandbox: Sandbox, query: str) -> bool:
    try:
        sandbox.ask(query)
    except (QueryRefusedError, QuerySyntaxError):
        return False
    return True
