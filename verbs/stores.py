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
def opened_store(store: str, *, must_exist: bool = False) -> Iterator[tuple[Workspace, Archive, Journal]]:
    """Open a store with the archive and the journal that belong to it; `must_exist` refuses a store to be made."""
    from graph.service.workspace import open_workspace
    from graph.store.folder import StoreFolder, beside
    from ingest.archive import Archive
    from ingest.journal import Journal

    with open_workspace(store, must_exist=must_exist) as opened:
        folder = opened.folder or StoreFolder(beside(store))
        with Journal(folder.sidecar) as journal:
            yield opened, Archive(folder.archive), journal


def store_folder(store: str) -> StoreFolder:
    """Return the folder of a store, which an address does not have."""
    from graph.store.folder import StoreFolder
    from graph.store.open import MEMORY, is_address

    if is_address(store) or store == MEMORY:
        raise click.UsageError(f"{store} is no folder; this works on a store of this machine.")
    return StoreFolder(Path(store))
