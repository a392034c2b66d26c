"""A graph that is elsewhere, brought here to be read through."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from graph.store.base import Backend
from graph.store.embedded import EmbeddedBackend


@contextmanager
def nearby(backend: Backend) -> Iterator[Backend]:
    """Yield `backend` itself when it is in this process, else a copy of it as it is now, which vanishes afterwards.

    For work that asks a hundred small questions about each article: through an endpoint each is a round trip, and 65
    articles took over eleven minutes. The copy takes as much room for temporary files as the store does.
    """
    if isinstance(backend, EmbeddedBackend):
        yield backend
        return
    with tempfile.TemporaryDirectory(prefix="newsgraph-") as folder, closing(EmbeddedBackend(Path(folder))) as copy:
        copy.bulk_add(backend.match())
        yield copy
