"""What the server answers beside its pages, without a server."""

import json
import threading
from collections.abc import Iterator

import pytest

from graph.service.workspace import Workspace, open_workspace
from graph.vocabulary import NG
from tests.graph.store.factory import quad
from tests.ui.client import Client

TOKEN = {"Authorization": "Bearer secret"}
RECORD = {
    "id": "a1",
    "text": "Kim Jong Un met Vladimir Putin. Rockets were shown.",
    "title": "Talks",
    "published": "2023-09-13",
    "sentences": [[0, 31], [32, 51]],
    "entities": [
        {"start": 0, "end": 11, "text": "Kim Jong Un", "type": "Person", "cluster": "c1", "name": "Kim Jong Un"}
    ],
}


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with open_workspace("memory") as opened:
        yield opened


@pytest.fixture
def client(workspace: Workspace) -> Client:
    return Client(lambda: workspace)


@pytest.mark.parametrize(
    ("accept", "media_type", "body"),
    [
        ("", "application/sparql-results+json", '"value":"b"'),
        ("*/*", "application/sparql-results+json", '"value":"b"'),
        ("text/csv", "text/csv", "s,n\r\nb,'=1\r\n"),
        ("text/tab-separated-values", "text/tab-separated-values", '?s\t?n\n"b"\t"=1"\n'),
        ("application/sparql-results+xml", "application/sparql-results+xml", "<literal>b</literal>"),
        ("text/csv;q=0.5, application/json;q=0.9", "application/json", '"value":"b"'),
        ("application/*", "application/sparql-results+json", '"value":"b"'),
    ],
)
def test_rows_come_in_the_form_asked_for(client: Client, accept: str, media_type: str, body: str) -> None:
    answer = client.get("/sparql", params={"query": "SELECT ('b' AS ?s) ('=1' AS ?n) {}"}, headers={"accept": accept})
    assert answer.headers["content-type"].split(";")[0] == media_type
    assert body in answer.content.decode()


@pytest.mark.parametrize(
    "accept", ["text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"]
)
def test_triples_come_in_the_form_asked_for(client: Client, accept: str) -> None:
    query = "CONSTRUCT { ng:a rdfs:label 'x' } WHERE {}"
    answer = client.post("/sparql", data={"query": query}, headers={"accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(accept)


def test_a_form_that_nobody_writes_is_refused(client: Client) -> None:
    answer = client.get("/sparql", params={"query": "ASK {}"}, headers={"accept": "image/png"})
    assert (answer.status_code, "text/csv" in answer.text) == (406, True)


def test_an_error_says_line_and_column_in_plain_text(client: Client) -> None:
    answer = client.get("/sparql", params={"query": "SELECT *\nWHERE { ?s foo:x ?o }"})
    assert answer.status_code == 400
    assert "line 2, column 12: the prefix foo: is not declared" in answer.text
    assert answer.headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize("query", ["ASK { SERVICE <http://a/> {} }", "DROP ALL", "x" * 20_000])
def test_strangers_get_no_further_than_the_sandbox(client: Client, query: str) -> None:
    assert client.post("/sparql", data={"query": query}).status_code == 400


def test_a_cut_answer_says_so(client: Client, workspace: Workspace) -> None:
    workspace.backend.apply(add=[quad(f"s{n}", "p", "o") for n in range(200)])
    answer = client.get("/sparql", params={"query": "SELECT * { ?a ?p ?b . ?c ?p ?d }"})
    assert answer.headers["x-newsgraph-truncated"] == "rows"
    assert len(answer.json()["results"]["bindings"]) == 10_000


def test_a_browser_is_left_to_the_pages(client: Client) -> None:
    assert client.get("/sparql", headers={"accept": "text/html,*/*"}).status_code == 404


GUARDED = ["GET alive", "POST query", "POST update", "POST ask", "PUT articles", "DELETE articles", "POST flush"]


@pytest.mark.parametrize("route", GUARDED)
@pytest.mark.parametrize("token", [None, "Bearer wrong", "Bearer ", "secret", "Bearer sécret"])
def test_writing_needs_the_token(client: Client, route: str, token: str | None) -> None:
    method, path = route.split()
    headers = {"authorization": token.encode()} if token else {}
    assert client.request(method, f"/store/{path}", headers=headers).status_code == 401


def test_a_record_goes_in_and_is_found(client: Client, workspace: Workspace) -> None:
    put = [client.request("PUT", "/store/articles", content=json.dumps(RECORD), headers=TOKEN).json() for _ in range(2)]
    assert put == [{"outcome": "stored"}, {"outcome": "unchanged"}]
    assert workspace.search.find("rockets").sentences
    answer = client.get("/sparql", params={"query": "ASK { ?a a schema:NewsArticle ; schema:identifier 'a1' }"})
    assert answer.json()["boolean"] is True


def test_an_article_goes_out(client: Client, workspace: Workspace) -> None:
    client.request("PUT", "/store/articles", content=json.dumps(RECORD), headers=TOKEN)
    removed = [client.request("DELETE", "/store/articles", params={"id": "a1"}, headers=TOKEN).json() for _ in range(2)]
    assert removed == [{"removed": True}, {"removed": False}]
    assert not workspace.search.find("rockets").sentences


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"id": 1}', b"\xff"])
def test_a_record_that_is_none_is_refused(client: Client, body: bytes) -> None:
    answer = client.request("PUT", "/store/articles", content=body, headers=TOKEN)
    assert answer.status_code == 400
    assert "record" in answer.text


def test_many_at_once_are_all_stored(client: Client, workspace: Workspace) -> None:
    def put(number: int) -> None:
        client.request("PUT", "/store/articles", content=json.dumps(RECORD | {"id": f"a{number}"}), headers=TOKEN)

    threads = [threading.Thread(target=put, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(list(workspace.backend.match(predicate=NG.digest))) == 8


@pytest.mark.parametrize(
    ("headers", "body", "status"),
    [
        ({}, b"query=ASK%7B%7D", 415),
        ({"content-type": "text/plain"}, b"ASK {}", 415),
        ({"content-type": "application/sparql-query"}, "ASK {}".encode("utf-16"), 400),
        ({"content-type": "application/sparql-update"}, b"CLEAR ALL", 415),
        ({"content-type": "application/x-www-form-urlencoded"}, b"query=ASK%7B%7D&query=ASK%7B%7D", 400),
        ({"content-type": "application/x-www-form-urlencoded"}, b"update=CLEAR+ALL", 400),
        ({"content-type": "application/sparql-query"}, b"#" * 100_000, 413),
        ({"content-type": "application/sparql-query"}, b"ASK {}", 200),
    ],
)
def test_the_protocol_is_kept(client: Client, headers: dict[str, str], body: bytes, status: int) -> None:
    assert client.post("/sparql", content=body, headers=headers).status_code == status
