"""Keeps a read-only copy of the store for as long as the store does not change."""

from __future__ import annotations

import itertools
import shutil
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.store.base import Backend


class Still:
    """A store in `folder` that nobody can write: it is its own snapshot."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder.absolute()

    @contextmanager
    def current(self) -> Iterator[Path]:
        """Give the store itself."""
        yield self._folder

    def close(self) -> None:
        """Do nothing: the store stays."""


class Snapshots:
    """Snapshots of `backend` under `folder`, which belongs to this object alone: what lies there is removed.

    Put it on the store's own disk: a snapshot is then a set of hard links and takes 25 to 50 ms at a million quads.
    The paths it gives are absolute, because the worker that reads one runs in another folder.
    """

    def __init__(self, backend: Backend, folder: Path) -> None:
        self._backend, self._folder = backend, folder.absolute()
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._readers: Counter[Path] = Counter()
        self._current: tuple[int, Path] | None = None
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)

    @contextmanager
    def current(self) -> Iterator[Path]:
        """Give a snapshot that holds everything written before this call, and keep it until the block ends."""
        with self._lock:
            path = self._fresh()
            self._readers[path] += 1
        try:
            yield path
        finally:
            with self._lock:
                self._readers[path] -= 1
                self._remove_unused(path)

    def close(self) -> None:
        """Remove every snapshot."""
        with self._lock:
            self._current = None
            shutil.rmtree(self._folder, ignore_errors=True)

    def _fresh(self) -> Path:
        revision = self._backend.revision
        if self._current and self._current[0] == revision:
            return self._current[1]
        path = self._folder / str(next(self._numbers))
        self._backend.snapshot(path)
        old, self._current = self._current, (revision, path)
        if old:
            self._remove_unused(old[1])
        return path

    def _remove_unused(self, path: Path) -> None:
        if not self._readers[path] and (self._current is None or path != self._current[1]):
            shutil.rmtree(path, ignore_errors=True)
            del self._readers[path]
