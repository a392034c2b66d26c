"""The graph inside this process: Oxigraph, on disk or in memory."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, TypeVar

from pyoxigraph import NamedNode, Quad, QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store, Triple

from graph.store.base import Resource, Rows, Substitutions, Term
from graph.store.bind import bind
from graph.store.confined import confined
from graph.store.dataset import chooses_graphs
from graph.store.errors import StoreError, StoreLockedError, StoreNotWritableError, first_sentence, store_error
from graph.store.form import require
from graph.store.holder import lock_holder
from graph.store.syntax import syntax_error
from graph.store.terms import change, in_named_graphs

_T = TypeVar("_T")


class EmbeddedBackend:
    """A store opened by this process alone; without a folder it is kept in memory and vanishes with the object.

    Opening takes an exclusive lock. Raises `StoreLockedError` when somebody else holds it, `StoreNotWritableError` when
    the folder may not be written, `StoreError` when it cannot be used. With `only_read`, which is why nothing can be
    written, the folder is opened as it lies, without a lock, and every write raises that.
    """

    def __init__(self, folder: Path | None = None, *, only_read: str | None = None) -> None:
        self._folder = folder
        self.only_read = only_read
        self._writer = threading.RLock()
        self._revision = 0
        self._store: Store | None = _open_as_it_lies(folder) if folder and only_read else _open(folder)

    @property
    def location(self) -> str:
        """The folder, or `memory`."""
        return str(self._folder) if self._folder else "memory"

    @property
    def revision(self) -> int:
        """A number that grows with every write."""
        return self._revision

    def select(self, query: str, substitutions: Substitutions | None = None) -> Rows:
        """Return the rows of a SELECT query; they are read from the state of this moment, whatever is written later."""
        require(query, "SELECT")
        found = self._ask(query, substitutions)
        assert isinstance(found, QuerySolutions)
        return Rows(tuple(variable.value for variable in found.variables), self._each(found))

    def ask(self, query: str, substitutions: Substitutions | None = None) -> bool:
        """Return the answer to an ASK query."""
        require(query, "ASK")
        return bool(self._ask(query, substitutions))

    def construct(self, query: str, substitutions: Substitutions | None = None) -> Iterator[Triple]:
        """Return the triples of a CONSTRUCT or DESCRIBE query."""
        require(query, "CONSTRUCT", "DESCRIBE")
        found = self._ask(query, substitutions)
        assert isinstance(found, QueryTriples)
        return self._each(found)

    def match(
        self,
        subject: Resource | None = None,
        predicate: NamedNode | None = None,
        object: Term | None = None,
        graph: NamedNode | None = None,
    ) -> Iterator[Quad]:
        """Yield the quads that fit, straight from an index."""
        with self._translated():
            return self._each(self._open_store.quads_for_pattern(subject, predicate, object, graph))

    def writing(self) -> AbstractContextManager[Any]:
        """Hold the writer's place; the engine itself loses concurrent updates without a word."""
        return self._writer

    def apply(self, *, remove: Iterable[Quad] = (), add: Iterable[Quad] = ()) -> None:
        """Remove and add quads in one transaction."""
        removed, added = in_named_graphs(remove), in_named_graphs(add)
        if not removed and not added:
            return
        with self._write():
            if removed:
                self._open_store.update(change(removed, added))
            else:
                self._open_store.extend(added)
            self._revision += 1

    def bulk_add(self, quads: Iterable[Quad]) -> None:
        """Add very many quads to an empty store, 80,000 to 100,000 a second; a crash may leave a part of them."""
        with self._write():
            self._open_store.bulk_extend(quads)
            self._revision += 1

    def update(self, text: str) -> None:
        """Run a SPARQL update in one transaction."""
        with self._write(text):
            self._open_store.update(text)
            self._revision += 1

    def flush(self) -> None:
        """Write everything through to the disk."""
        if not self.only_read:
            with self._translated():
                self._open_store.flush()

    def snapshot(self, folder: Path) -> None:
        """Copy the store of this moment to `folder`: hard links on the same disk, tens of milliseconds."""
        with self._translated():
            if self._folder:
                self._open_store.backup(folder)
            else:
                Store(folder).bulk_load(self._open_store.dump(format=RdfFormat.N_QUADS), RdfFormat.N_QUADS)

    def size(self) -> int:
        """Return the number of quads; counts them all."""
        return len(self._open_store)

    def close(self) -> None:
        """Give the lock back once the last answer that is still being read is gone."""
        self._store = None

    @property
    def _open_store(self) -> Store:
        if self._store is None:
            raise StoreError(f"The store at {self.location} was closed.")
        return self._store

    def _ask(self, query: str, substitutions: Substitutions | None) -> QuerySolutions | QueryBoolean | QueryTriples:
        with self._translated(query):
            union = not chooses_graphs(query)
            return self._open_store.query(bind(query, substitutions), use_default_graph_as_union=union)

    def _each(self, answers: Iterable[_T]) -> Iterator[_T]:
        return self._told(confined(answers))

    def _told(self, answers: Iterable[_T]) -> Iterator[_T]:
        with self._translated():
            yield from answers

    @contextmanager
    def _write(self, query: str = "") -> Iterator[None]:
        if self.only_read:
            raise StoreNotWritableError(self.only_read)
        with self._writer, self._translated(query):
            yield

    @contextmanager
    def _translated(self, query: str = "") -> Iterator[None]:
        try:
            yield
        except SyntaxError as error:
            raise syntax_error(error, query) from error
        except (OSError, RuntimeError) as error:
            raise store_error(error, self.location) from error


def _open(folder: Path | None) -> Store:
    if folder is None:
        return Store()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return Store(folder)
    except (OSError, RuntimeError) as error:
        if "lock" in str(error).lower():
            raise StoreLockedError(_locked(folder, str(error))) from error
        raise store_error(error, folder) from error


def _open_as_it_lies(folder: Path) -> Store:
    try:
        return Store.read_only(str(folder))
    except (OSError, RuntimeError) as error:
        raise StoreError(
            f"The store at {folder} may only be read, and not as it lies ({first_sentence(str(error))}): "
            "if another process is writing it, let that run `newsgraph serve`."
        ) from error


def _locked(folder: Path, complaint: str) -> str:
    if "current process" in complaint:
        return f"The store at {folder} is already open in this program: use the one that is open."
    holder = lock_holder(folder / "LOCK")
    return (
        f"The store at {folder} is in use by {holder}: wait until that ends, "
        "or keep `newsgraph serve` running and every other command goes through it."
    )
