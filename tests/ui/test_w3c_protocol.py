"""The W3C's own tests of the SPARQL 1.1 protocol, those for queries and those for bad requests, against /sparql."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse
from rdflib import Graph, Namespace, URIRef
from rdflib.collection import Collection

from graph.sandbox.context import Context
from graph.sandbox.sandbox import Sandbox
from graph.sandbox.snapshots import Snapshots
from graph.store import EmbeddedBackend
from tests.ui.client import Client

SUITE = Path(__file__).parents[3] / "shared" / "hostile" / "w3c-sparql11.zip"
FOLDER = "sparql/sparql11/protocol/"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"

pytestmark = pytest.mark.skipif(not SUITE.exists(), reason="the W3C suite is not here")


def manifest() -> Graph:
    with zipfile.ZipFile(SUITE) as suite:
        return Graph().parse(data=suite.read(f"{FOLDER}manifest.ttl"), format="turtle", publicID="http://w3c.test/")


def wanted() -> list[str]:
    """The names of the tests; updates are not for strangers, so those that expect them to work are left out."""
    if not SUITE.exists():
        return []
    names = (str(test).rsplit("#", 1)[-1] for test in manifest().subjects(None, MF.ProtocolTest))
    return sorted(name for name in names if not name.startswith("update_"))


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    backend = EmbeddedBackend()
    with zipfile.ZipFile(SUITE) as suite:
        for number in (1, 2, 3):
            triples = parse(suite.read(f"{FOLDER}data{number}.nt"), RdfFormat.N_TRIPLES)
            backend.apply(add=[Quad(*quad.triple, NamedNode(DATA.format(number))) for quad in triples])
    sandbox = Sandbox(
        Snapshots(backend, tmp_path_factory.mktemp("snapshots")), context=Context(base="http://kasei.us/")
    )
    workspace: Any = type("Only", (), {"sandbox": sandbox})
    yield Client(lambda: workspace)
    sandbox.close()


@pytest.mark.parametrize("name", wanted())
def test_w3c(client: Client, name: str) -> None:
    described = manifest()
    test = next(test for test in described.subjects(None, MF.ProtocolTest) if str(test).endswith(f"#{name}"))
    [connection] = described.objects(test, MF.action)
    for request in Collection(described, described.value(connection, HT.requests)):
        check(client, described, request)


def check(client: Client, described: Graph, request: Any) -> None:
    listed = described.value(request, HT.headers)
    headers = {
        str(described.value(header, HT.fieldName)): str(described.value(header, HT.fieldValue))
        for header in (Collection(described, listed) if listed else [])
    }
    body = described.value(request, HT.body)
    content = (
        str(described.value(body, CNT.chars)).encode(str(described.value(body, CNT.characterEncoding))) if body else b""
    )
    path = str(described.value(request, HT.absolutePath)).replace("/sparql/", "/sparql", 1)
    method = str(described.value(request, HT.methodName))
    answer = client.request(method, path, headers=headers, content=content)
    expected = described.value(request, HT.resp)
    statuses = {str(status)[-3] for status in described.objects(expected, MF.expectedStatus)}
    assert str(answer.status_code)[0] in statuses, answer.text
    boolean = described.value(expected, MF.expectedBoolean)
    if isinstance(boolean, URIRef) or boolean is None:
        return
    assert answer.json()["boolean"] is boolean.toPython()
