from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.sandbox.context import Context
from graph.sandbox.limits import Limits
from graph.sandbox.sandbox import Sandbox
from graph.sandbox.snapshots import Snapshots
from graph.store import EmbeddedBackend
from tests.graph.store.factory import EX, quad

QUICK = Limits(seconds=2.0, memory_bytes=512 << 20, rows=100, answer_bytes=64 << 10)
PATIENT = replace(QUICK, seconds=30.0)
"""For queries that must be answered, on however busy a machine."""


@pytest.fixture(scope="module")
def backend(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedBackend]:
    """A store of 3,000 quads."""
    opened = EmbeddedBackend(tmp_path_factory.mktemp("store") / "oxigraph")
    opened.apply(add=[quad(f"s{number}", f"p{number % 7}", f"o{number % 50}") for number in range(3000)])
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def sandbox(backend: EmbeddedBackend, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sandbox]:
    folder: Path = tmp_path_factory.mktemp("snapshots")
    opened = Sandbox(Snapshots(backend, folder), limits=PATIENT, context=Context({"ex": EX}, base=EX, graphs=EX))
    yield opened
    opened.close()
