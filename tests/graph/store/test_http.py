"""Endpoints that misbehave."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from graph.store import QuerySyntaxError, StoreError, StoreUnreachableError, open_backend
from graph.store.http import HttpBackend, update_address

ROWS = b'{"head":{"vars":["s"]},"results":{"bindings":[{"s":{"type":"literal","value":"a"}}'
JSON = "application/sparql-results+json"


@contextmanager
def answering(status: int, body: bytes, media_type: str = JSON, *, length: int | None = None) -> Iterator[HttpBackend]:
    """An endpoint that gives one and the same answer."""

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.send_header("Content-Type", media_type)
            self.send_header("Content-Length", str(len(body) if length is None else length))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Answer) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        backend = HttpBackend(f"http://127.0.0.1:{server.server_port}/sparql", seconds=2)
        yield backend
        backend.close()
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    "body", [ROWS, ROWS + b",", ROWS + b"]}} The SPARQL operation has been cancelled", b"", b"<html>", b"\xff\xfe"]
)
def test_an_answer_that_breaks_off_is_an_error(body: bytes) -> None:
    with answering(200, body) as backend, pytest.raises(StoreUnreachableError, match="broke off"):
        list(backend.select("SELECT ?s { ?s ?p ?o }"))


def test_a_connection_that_breaks_off_is_an_error() -> None:
    with answering(200, ROWS, length=1000) as backend, pytest.raises(StoreUnreachableError, match="broke off"):
        list(backend.select("SELECT ?s { ?s ?p ?o }"))


@pytest.mark.parametrize(
    ("status", "says"), [(401, "token"), (403, "token"), (404, "404"), (429, "busy"), (503, "busy"), (500, "500")]
)
def test_refusals_say_what_to_do(status: int, says: str) -> None:
    with answering(status, b"no", "text/plain") as backend, pytest.raises(StoreUnreachableError, match=says):
        backend.ask("ASK {}")


def test_a_bad_query_says_where() -> None:
    with answering(400, b"error at 2:7: expected x", "text/plain") as backend:
        with pytest.raises(QuerySyntaxError) as caught:
            backend.ask("ASK {\n ?s ?p }")
        assert (caught.value.line, caught.value.column) == (2, 7)


def test_triples_in_an_unknown_form_are_refused() -> None:
    with answering(200, b"", "text/html") as backend, pytest.raises(StoreUnreachableError, match="text/html"):
        backend.construct("CONSTRUCT WHERE { ?s ?p ?o }")


def test_virtuosos_typed_literals_are_read() -> None:
    body = ROWS.replace(
        b'"literal","value"', b'"typed-literal","datatype":"http://www.w3.org/2001/XMLSchema#integer","value"'
    )
    with answering(200, body + b"]}}") as backend:
        assert next(iter(backend.select("SELECT ?s {}")))["s"].datatype.value.endswith("integer")


def test_nobody_there() -> None:
    with pytest.raises(StoreUnreachableError, match="does not answer"):
        open_backend("http://127.0.0.1:9/sparql").ask("ASK {}")


def test_a_password_in_the_address_is_not_shown() -> None:
    backend = open_backend("http://ana:secret@127.0.0.1:9/sparql")
    with pytest.raises(StoreUnreachableError) as caught:
        backend.ask("ASK {}")
    assert "secret" not in str(caught.value) + backend.location


def test_an_endpoint_cannot_be_copied() -> None:
    with pytest.raises(StoreError, match="dump"):
        open_backend("http://127.0.0.1:9/sparql").snapshot(None)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "update"),
    [
        ("http://h/query", "http://h/update"),
        ("http://h/ds/query/", "http://h/ds/update"),
        ("https://h/repositories/news", "https://h/repositories/news/statements"),
        ("http://h/sparql", "http://h/sparql"),
    ],
)
def test_where_updates_go(query: str, update: str) -> None:
    assert update_address(query) == update
