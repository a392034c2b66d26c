"""Builds a store anew: from the archive's records after damage, from itself to get disk space back.

The new store grows beside the old one and takes its place at the end, so that a crash leaves one or the other.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from pyoxigraph import Quad

from graph.knowledge import KnowledgeGraph
from graph.search import opened_index, set_up_anew
from graph.store import EmbeddedBackend, StoreError, StoreLockedError, StoreNotWritableError
from graph.store.folder import StoreFolder
from graph.store.open import open_folder
from graph.store.owner import Owner
from graph.vocabulary import CURATION
from ingest.record import Record


@dataclass(frozen=True, slots=True)
class Renewed:
    """What the new store holds: articles put (None where it was only copied), quads, and quads of analysts' decisions.

    `decisions` is None when the old store could not be read.
    """

    quads: int
    articles: int | None = None
    decisions: int | None = None


def rebuild(folder: StoreFolder, records: Iterable[Record]) -> Renewed:
    """Build graph and search index again from `records`, which must be those of every article in the archive.

    Analysts' decisions are taken over from the old store. Raises `StoreError` when a server owns the store, and
    whatever `records` raises; then the old store is as it was.
    """
    with _replacement(folder) as (old, new):
        graph, articles = KnowledgeGraph(new), 0
        for record in records:
            graph.put(record)
            articles += 1
        decisions = _decisions(old)
        new.apply(add=decisions or ())
        renewed = Renewed(new.size(), articles, len(decisions) if decisions is not None else None)
    _index_again(folder)
    return renewed


def compact(folder: StoreFolder) -> Renewed:
    """Copy the store into fresh files: words of articles that were replaced never leave the old ones."""
    with _replacement(folder) as (old, new):
        if old is None:
            raise StoreError(f"The store at {folder.path} cannot be read: run `newsgraph rebuild` instead.")
        new.bulk_add(old.match())
        return Renewed(new.size())


@contextmanager
def _replacement(folder: StoreFolder) -> Iterator[tuple[EmbeddedBackend | None, EmbeddedBackend]]:
    """Give the old store, None if it cannot be read, and an empty one that replaces it when the block ends well."""
    shutil.rmtree(folder.growing, ignore_errors=True)
    old = _old(folder)
    new = EmbeddedBackend(folder.growing)
    try:
        yield old, new
        new.flush()
    finally:
        new.close()
        if old:
            old.close()
    folder.replace_quads()


def _old(folder: StoreFolder) -> EmbeddedBackend | None:
    try:
        opened = open_folder(folder)
    except (StoreLockedError, StoreNotWritableError):
        raise
    except StoreError:
        return None
    if isinstance(opened, Owner):
        raise StoreError(f"The store is served at {opened.url}: stop that process, then run this again.")
    if opened.only_read:
        raise StoreNotWritableError(opened.only_read)
    return opened


def _decisions(old: EmbeddedBackend | None) -> list[Quad] | None:
    try:
        return list(old.match(graph=CURATION)) if old else None
    except StoreError:
        return None


def _index_again(folder: StoreFolder) -> None:
    with closing(EmbeddedBackend(folder.oxigraph)) as backend:
        set_up_anew(folder.sidecar)
        with opened_index(folder.sidecar, backend):
            pass
