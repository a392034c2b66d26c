"""Everything about one store in one object: read, search, ask, write, whoever owns it."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from graph.sandbox.context import Context
from graph.sandbox.endpoint import EndpointSandbox
from graph.sandbox.limits import DEFAULT
from graph.sandbox.sandbox import Asking, Sandbox
from graph.sandbox.snapshots import Snapshots, Still
from graph.search import Search, SearchIndex, opened_index
from graph.service.client import ServedGraph, ServedSandbox
from graph.service.graph import Graph
from graph.service.own import OwnGraph
from graph.store import Backend, EmbeddedBackend, StoreNotWritableError
from graph.store.folder import StoreFolder
from graph.store.open import MEMORY, is_address, open_backend, open_folder, served_backend
from graph.store.owner import Owner
from graph.vocabulary import BASE, ID, PREFIXES

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Workspace:
    """A store that is open for work.

    `backend` answers the program's own queries, `sandbox` those of strangers, `search` the search box; `graph` takes
    articles in. `folder` is None for an address and for a store in memory. `owner` is the server that owns the store,
    None when this process does. `only_read` says, in a sentence, why the store can be read but not written; None when
    it can. Close it, or use it as a context.
    """

    location: str
    backend: Backend
    graph: Graph
    sandbox: Asking
    search: Search
    folder: StoreFolder | None = None
    owner: Owner | None = None
    only_read: str | None = None
    _closing: ExitStack = field(default_factory=ExitStack, repr=False)

    def close(self) -> None:
        """Let go of everything; twice does no harm."""
        self._closing.close()

    def until_closed(self, context: AbstractContextManager[T]) -> T:
        """Enter `context` and return what it gives; it ends with the workspace."""
        return self._closing.enter_context(context)

    def require_writing(self) -> None:
        """Refuse, with a `StoreNotWritableError`, work that would change a store that can only be read."""
        if self.only_read:
            raise StoreNotWritableError(self.only_read)

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_workspace(
    location: str | Path, *, update_url: str | None = None, token: str | None = None, must_exist: bool = False
) -> Workspace:
    """Open the store at `location`: a folder, the address of a SPARQL endpoint, or `memory`.

    A folder that does not exist is made, unless it `must_exist`: for work that only reads, where a new store is a
    mistyped name. A folder that may not be written, or whose disk is full, is opened to be read. Raises
    `StoreLockedError`, `StoreUnreachableError` or `StoreError` with a sentence that says what to do.
    """
    if is_address(location):
        return _elsewhere(str(location), update_url, token)
    if location == MEMORY:
        return _in_memory()
    folder = StoreFolder(Path(location))
    if must_exist:
        folder.require()
    opened = open_folder(folder)
    return _served(folder, opened) if isinstance(opened, Owner) else _own(folder, opened)


@contextmanager
def open_questions(location: str | Path) -> Iterator[Asking]:
    """Open an existing store only to ask it in SPARQL; raises what `open_workspace` does.

    Of an endpoint elsewhere no search index is made, which would read all of its articles first.
    """
    if not is_address(location):
        with open_workspace(location, must_exist=True) as opened:
            yield opened.sandbox
        return
    backend = open_backend(str(location), seconds=DEFAULT.seconds)
    with _closed_after(backend.close):
        yield EndpointSandbox(backend, context=_CONTEXT)


_CONTEXT = Context(prefixes=PREFIXES, base=ID.base, graphs=BASE)
"""An analyst may write `ng:Meeting` and `<person/kim-jong-un>` without further ado."""


def _own(folder: StoreFolder, backend: EmbeddedBackend) -> Workspace:
    only_read = backend.only_read
    with _closed_after(backend.close) as closing:
        index = closing.enter_context(opened_index(folder.sidecar, backend, only_read=only_read is not None))
        snapshots = Still(folder.oxigraph) if only_read else Snapshots(backend, folder.snapshots)
        sandbox = Sandbox(snapshots, context=_CONTEXT)
        closing.callback(sandbox.close)
        graph = OwnGraph(backend, index)
        return Workspace(
            str(folder.path),
            backend,
            graph,
            sandbox,
            Search(index),
            folder,
            only_read=only_read,
            _closing=closing.pop_all(),
        )


def _in_memory() -> Workspace:
    backend, index = EmbeddedBackend(), SearchIndex()
    with _closed_after(backend.close, index.close) as closing:
        snapshots = closing.enter_context(tempfile.TemporaryDirectory(prefix="newsgraph-"))
        sandbox = Sandbox(Snapshots(backend, Path(snapshots) / "snapshots"), context=_CONTEXT)
        closing.callback(sandbox.close)
        return Workspace(MEMORY, backend, OwnGraph(backend, index), sandbox, Search(index), _closing=closing.pop_all())


def _served(folder: StoreFolder, owner: Owner) -> Workspace:
    backend, graph, sandbox = served_backend(owner), ServedGraph(owner), ServedSandbox(owner)
    with _closed_after(backend.close, graph.close, sandbox.close) as closing:
        index = SearchIndex(folder.sidecar)
        closing.callback(index.close)
        return Workspace(
            str(folder.path), backend, graph, sandbox, Search(index), folder, owner, _closing=closing.pop_all()
        )


def _elsewhere(url: str, update_url: str | None, token: str | None) -> Workspace:
    backend = open_backend(url, update_url=update_url, token=token)
    strangers = open_backend(url, token=token, seconds=DEFAULT.seconds)
    with _closed_after(backend.close, strangers.close) as closing:
        index = closing.enter_context(opened_index(_cache(backend.location), backend))
        sandbox = EndpointSandbox(strangers, context=_CONTEXT)
        graph = OwnGraph(backend, index)
        return Workspace(backend.location, backend, graph, sandbox, Search(index), _closing=closing.pop_all())


def _cache(address: str) -> Path:
    """Return where the search index of a graph elsewhere is kept on this machine."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "newsgraph"
    base.mkdir(parents=True, exist_ok=True)
    return base / f"{hashlib.sha256(address.encode()).hexdigest()[:16]}.sqlite"


def _closed_after(*closings: Callable[[], object]) -> ExitStack:
    """Return a context that ends with calls of `closings`, last first, unless its callbacks are taken over."""
    stack = ExitStack()
    for closing in closings:
        stack.callback(closing)
    return stack
