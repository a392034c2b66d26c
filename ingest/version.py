"""Which extraction this is: changes with every line of code, word list or model file that could change a record."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

_SHAPING = (("ingest", ""), ("data", "lexicon"), ("data", "gazetteer"), ("data", "model"))


@functools.cache
def fingerprint() -> str:
    """Return a digest of everything that records follow from; takes about 30 ms, once."""
    found = hashlib.sha256()
    for package, folder in _SHAPING:
        for name, file in sorted(_files(files(package).joinpath(folder), package)):
            found.update(name.encode() + b"\0" + file.read_bytes())
    return found.hexdigest()[:16]


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files(entry, f"{name}/{entry.name}")
        elif entry.is_file():
            yield f"{name}/{entry.name}", entry
