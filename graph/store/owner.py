"""How `newsgraph serve` tells other commands that it owns a store, and how they find it.

A file in the store's folder, readable by its owner alone, says process, address and token. It may outlive a killed
process, so it counts only if somebody answers there with that token.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path

import httpx

from graph.store.folder import StoreFolder

ALIVE = "/store/alive"
_PATIENCE_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Owner:
    """A process that serves a store: its number, its address without a slash at the end, and the token for writing."""

    process: int
    url: str
    token: str = field(repr=False)

    @property
    def headers(self) -> dict[str, str]:
        """What a request carries to be let in."""
        return {"Authorization": f"Bearer {self.token}"}


@contextmanager
def announced(folder: StoreFolder, owner: Owner) -> Iterator[None]:
    """Say in `folder` that `owner` serves it, until the block ends."""
    _write(folder.announcement, json.dumps(asdict(owner)))
    try:
        yield
    finally:
        if _read(folder.announcement) == owner:
            folder.announcement.unlink(missing_ok=True)


def find_owner(folder: StoreFolder) -> Owner | None:
    """Return who serves the store in `folder`, None when nobody answers; removes what a dead process left."""
    owner = _read(folder.announcement)
    if owner is None:
        return None
    if _answers(owner):
        return owner
    if not _runs(owner.process):
        with suppress(OSError):  # it lies where nobody may write
            folder.announcement.unlink(missing_ok=True)
    return None


def _write(path: Path, text: str) -> None:
    """Write whole or not at all; the temporary file is made for its owner alone (mode 0600)."""
    number, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(number, "w", encoding="utf-8") as file:
        file.write(text)
    Path(name).replace(path)


def _read(path: Path) -> Owner | None:
    try:
        said = json.loads(path.read_text(encoding="utf-8"))
        return Owner(int(said["process"]), str(said["url"]), str(said["token"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _answers(owner: Owner) -> bool:
    with suppress(httpx.HTTPError, httpx.InvalidURL, ValueError):
        response = httpx.get(owner.url + ALIVE, headers=owner.headers, timeout=_PATIENCE_SECONDS, trust_env=False)
        return response.status_code == 200 and response.json().get("process") == owner.process
    return False


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
