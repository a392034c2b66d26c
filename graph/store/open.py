"""Opens the graph wherever it is: a folder, a folder that a running server owns, or an address."""

from __future__ import annotations

import os
import time
from pathlib import Path

import httpx

from graph.store.base import Backend
from graph.store.embedded import EmbeddedBackend
from graph.store.errors import StoreError, StoreLockedError, StoreNotWritableError
from graph.store.folder import StoreFolder
from graph.store.http import HttpBackend
from graph.store.owner import Owner, find_owner

STORE_VARIABLE, TOKEN_VARIABLE = "NEWSGRAPH_STORE", "NEWSGRAPH_TOKEN"
DEFAULT_LOCATION = "newsgraph-store"
MEMORY = "memory"

QUERY, UPDATE = "/store/query", "/store/update"
"""Where a running server answers whoever has its token."""

_PATIENCE_SECONDS = 2.0
_STEP_SECONDS = 0.1


def store_location() -> str:
    """Return the store that the environment names, `newsgraph-store` in the current folder unless it names one."""
    return os.environ.get(STORE_VARIABLE) or DEFAULT_LOCATION


def is_address(location: str | Path) -> bool:
    """Whether `location` is a web address, not a folder."""
    return str(location).startswith(("http://", "https://"))


def open_backend(
    location: str | Path, *, update_url: str | None = None, token: str | None = None, seconds: float = 60.0
) -> Backend:
    """Open the graph at `location`: a store's folder, the address of a SPARQL endpoint, or `memory`.

    A folder that `newsgraph serve` owns is opened through it. For an endpoint, `token` (default: NEWSGRAPH_TOKEN) lets
    us in, and `seconds` is how long each piece of an answer may take.
    Raises `StoreLockedError` when another process has the folder and does not serve it, `StoreError` when the location
    cannot be used.
    """
    if location == MEMORY:
        return EmbeddedBackend()
    if is_address(location):
        return _endpoint(str(location), update_url, token or os.environ.get(TOKEN_VARIABLE), seconds)
    opened = open_folder(StoreFolder(Path(location)))
    return served_backend(opened) if isinstance(opened, Owner) else opened


def open_folder(folder: StoreFolder) -> EmbeddedBackend | Owner:
    """Open the store in `folder`, or return who owns it.

    Waits two seconds for a process that is just letting go of the lock, or is about to say that it serves. Where the
    folder may not be written, or the disk is full, it is opened to be read.
    """
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while True:
        owner = find_owner(folder)
        if owner:
            return owner
        try:
            folder.mend()
            return EmbeddedBackend(folder.oxigraph)
        except StoreNotWritableError as error:
            if not (folder.oxigraph / "CURRENT").exists():
                raise
            return EmbeddedBackend(folder.oxigraph, only_read=str(error))
        except StoreLockedError:
            if time.monotonic() > deadline:
                raise
            time.sleep(_STEP_SECONDS)


def served_backend(owner: Owner) -> HttpBackend:
    """Return the graph that `owner` serves; it reads and writes there directly, unlike a stranger's query."""
    return HttpBackend(owner.url + QUERY, update_url=owner.url + UPDATE, token=owner.token)


def _endpoint(url: str, update_url: str | None, token: str | None, seconds: float) -> HttpBackend:
    try:
        return HttpBackend(url, update_url=update_url, token=token, seconds=seconds)
    except httpx.InvalidURL as error:
        raise StoreError(f"{url} is not an address: {error}.") from error
