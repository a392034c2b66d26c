"""Runs `newsgraph serve` for tests that need a server."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.store.folder import StoreFolder
from graph.store.owner import Owner, find_owner
from tests.graph.store.endpoints import free_port, running

SERVE = "import sys; from ui.server import serve; serve(sys.argv[1], port=int(sys.argv[2]), browser=False)"


@contextmanager
def served(store: Path) -> Iterator[Owner]:
    """Serve `store` by a process of its own until the block ends."""
    port = free_port()
    with running([sys.executable, "-c", SERVE, str(store), str(port)], f"http://127.0.0.1:{port}/sparql"):
        owner = find_owner(StoreFolder(store))
        assert owner is not None
        yield owner
