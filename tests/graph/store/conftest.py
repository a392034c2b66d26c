from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from graph.store import Backend, EmbeddedBackend, open_backend
from graph.store.http import HttpBackend
from tests.graph.store import endpoints
from tests.graph.store.factory import EX
from tests.serving import served


@pytest.fixture(params=["memory", "disk", "oxigraph server", "our server", "virtuoso"])
def backend(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Backend]:
    """Every way to keep a graph, with nothing of ours in it."""
    with ExitStack() as stack:
        opened = _open(request, tmp_path, stack)
        yield opened
        opened.close()


def _open(request: pytest.FixtureRequest, folder: Path, stack: ExitStack) -> Backend:
    match request.param:
        case "memory":
            return EmbeddedBackend()
        case "disk":
            return EmbeddedBackend(folder / "oxigraph")
        case "oxigraph server":
            return HttpBackend(stack.enter_context(endpoints.oxigraph(folder)))
        case "our server":
            return _cleared(open_backend(request.getfixturevalue("our_server")))
        case _:
            return _cleared(HttpBackend(request.getfixturevalue("virtuoso_server")))


def _cleared(opened: Backend) -> Backend:
    """Take out what another test left; servers start too slowly to have one for each."""
    ours = f"SELECT DISTINCT ?g WHERE {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), '{EX}')) }}"
    for row in list(opened.select(ours)):
        opened.update(f"CLEAR GRAPH {row['g']}")
    return opened


@pytest.fixture(scope="session")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Virtuoso server."""
    if not endpoints.VIRTUOSO:
        pytest.skip("Virtuoso is not installed")
    with endpoints.virtuoso(tmp_path_factory.mktemp("virtuoso")) as url:
        yield url


@pytest.fixture(scope="session")
def our_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a store that a process of its own serves."""
    store = tmp_path_factory.mktemp("served")
    with served(store):
        yield store
