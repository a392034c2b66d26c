"""How a verb opens the store it was given."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from graph.service.workspace import Workspace
    from graph.store.folder import StoreFolder
    from ingest.archive import Archive
    from ingest.journal import Journal


@contextmanager
def opened_store(store: str, *, must_exist: bool = False) -> Iterator[tuple[Workspace, Archive]]:
    """Open a store with the archive that belongs to it; `must_exist` refuses a store to be made."""
    from graph.service.workspace import open_workspace
    from ingest.archive import Archive

    with open_workspace(store, must_exist=must_exist) as opened:
        yield opened, Archive(_folder(opened, store).archive)


@contextmanager
def written_store(store: str, *, must_exist: bool = False) -> Iterator[tuple[Workspace, Archive, Journal]]:
    """Open a store, as `opened_store` does, to write into it and into the journal that belongs to it."""
    from ingest.journal import Journal

    with opened_store(store, must_exist=must_exist) as (opened, archive):
        opened.require_writing()
        with Journal(_folder(opened, store).sidecar) as journal:
            yield opened, archive, journal


def _folder(opened: Workspace, store: str) -> StoreFolder:
    from graph.store.folder import StoreFolder, beside

    return opened.folder or StoreFolder(beside(store))


def store_folder(store: str) -> StoreFolder:
    """Return the folder of a store, which an address does not have."""
    from graph.store.folder import StoreFolder
    from graph.store.open import MEMORY, is_address

    if is_address(store) or store == MEMORY:
        raise click.UsageError(f"{store} is no folder; this works on a store of this machine.")
    return StoreFolder(Path(store))
