from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from graph.store import Backend, EmbeddedBackend, open_backend
from graph.store.http import HttpBackend
from tests.graph.store import endpoints
from tests.serving import served


@pytest.fixture(params=["memory", "disk", "oxigraph server", "our server", "virtuoso"])
def backend(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Backend]:
    """Every way to keep a graph, empty."""
    if request.param == "our server":
        opened = open_backend(request.getfixturevalue("our_server"))
        opened.update("DROP ALL")
        yield opened
        opened.close()
        return
    with ExitStack() as stack:
        opened = _open(request.param, tmp_path, stack)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def our_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a store that a process of its own serves."""
    store = tmp_path_factory.mktemp("served")
    with served(store):
        yield store


def _open(kind: str, folder: Path, stack: ExitStack) -> Backend:
    match kind:
        case "memory":
            return EmbeddedBackend()
        case "disk":
            return EmbeddedBackend(folder / "oxigraph")
        case "oxigraph server":
            return HttpBackend(stack.enter_context(endpoints.oxigraph(folder)))
        case _ if endpoints.VIRTUOSO:
            return HttpBackend(stack.enter_context(endpoints.virtuoso(folder)))
        case _:
            pytest.skip("Virtuoso is not installed")
