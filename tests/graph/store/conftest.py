from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from graph.store import Backend, EmbeddedBackend
from graph.store.http import HttpBackend
from tests.graph.store import endpoints


@pytest.fixture(params=["memory", "disk", "oxigraph server", "virtuoso"])
def backend(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Backend]:
    """Every way to keep a graph, empty."""
    with ExitStack() as stack:
        opened = _open(request.param, tmp_path, stack)
        yield opened
        opened.close()


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
