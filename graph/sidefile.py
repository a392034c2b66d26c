"""SQLite files beside the graph that lie where nobody may write: SQLite itself wants to write beside what it reads."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path


def copied(path: Path, folder: Path) -> Path:
    """Copy the database `path` into `folder` with the log that may lie beside it, and return where it is now.

    A database that does not exist is copied to one that does not exist.
    """
    for suffix in ("", "-wal"):
        with suppress(FileNotFoundError):
            shutil.copyfile(path.with_name(path.name + suffix), folder / (path.name + suffix))
    return folder / path.name
