"""What can go wrong with a store, and how foreign errors are put into words.

GraphError
└── StoreError               the store could not do it: damaged, full, closed, not writable
    ├── StoreLockedError          another process has it open
    ├── StoreNotWritableError     it can be read, but not written: permissions, the medium, a full disk
    ├── StoreUnreachableError     an endpoint does not answer, or not completely
    └── QuerySyntaxError     a query cannot be read: carries line and column
"""

from __future__ import annotations

from pathlib import Path

from graph.errors import GraphError


class StoreError(GraphError):
    """The store could not do what was asked."""


class StoreLockedError(StoreError):
    """Another process, or another part of this one, has the store open."""


class StoreNotWritableError(StoreError):
    """The folder of the store, or its disk, takes nothing more; reading may still be possible."""


class StoreUnreachableError(StoreError):
    """An endpoint does not answer, refuses, or broke off in the middle of an answer."""


class QuerySyntaxError(StoreError):
    """A query cannot be read; `line` and `column` count from 1, `reason` is what was wrong there."""

    def __init__(self, reason: str, *, line: int | None = None, column: int | None = None) -> None:
        self.reason, self.line, self.column = reason, line, column
        place = f"line {line}{f', column {column}' if column else ''}: " if line else ""
        super().__init__(f"The query cannot be read: {place}{reason}.")


def store_error(error: Exception, location: Path | str) -> StoreError:
    """Translate an error of the engine about the store at `location` into a sentence."""
    text = str(error)
    if "No space left" in text or "File too large" in text:
        return StoreNotWritableError(
            f"The disk that holds {location} is full: make room and run the command again; "
            "what was reported as stored is safe."
        )
    if "Permission denied" in text or "Read-only file system" in text:
        return StoreNotWritableError(
            f"The store at {location} may not be written: check who owns the folder, "
            "or copy the store to where you may write."
        )
    if "orruption" in text or "CURRENT" in text:
        return StoreError(
            f"The store at {location} is damaged: run `newsgraph rebuild` to build it again from the article archive."
        )
    return StoreError(f"The store at {location} failed: {first_sentence(text)}.")


def first_sentence(text: str) -> str:
    """Return `text` on one line and not too long, for the middle of a message."""
    return " ".join(text.split())[:200].rstrip(".")
