"""What can go wrong with a store, and how foreign errors are put into words.

GraphError
└── StoreError               the store could not do it: damaged, full, closed, not writable
    ├── StoreLockedError          another process has it open
    ├── StoreUnreachableError     an endpoint does not answer, or not completely
    └── QuerySyntaxError     a query cannot be read: carries line and column
"""

from __future__ import annotations

import re
from pathlib import Path

from graph.errors import GraphError

_POSITION = re.compile(r"(?:error at|line) (\d+)(?::| column )(\d+):?\s*(.*)", re.DOTALL)
_CHARACTER_CLASS = re.compile(r"\[[^\]]*\](?: - \[[^\]]*\])*")
_KNOWN_REASONS = {
    "Prefix not found": "this prefix is not declared",
    "The SELECT contains a variable that is unbound": "SELECT names a variable that the groups do not give",
    "The SELECT overrides an existing variable": "AS gives a name that is already in use",
    "SELECT * is not authorized with GROUP BY": "SELECT * cannot be used with GROUP BY",
    "IRI parsing failed": "this is not a whole IRI; write it in full or use a prefix",
}
_MOST_EXPECTED = 6


class StoreError(GraphError):
    """The store could not do what was asked."""


class StoreLockedError(StoreError):
    """Another process, or another part of this one, has the store open."""


class StoreUnreachableError(StoreError):
    """An endpoint does not answer, refuses, or broke off in the middle of an answer."""


class QuerySyntaxError(StoreError):
    """A query cannot be read; `line` and `column` count from 1, `reason` is what was wrong there."""

    def __init__(self, reason: str, *, line: int | None = None, column: int | None = None) -> None:
        self.reason, self.line, self.column = reason, line, column
        place = f"line {line}, column {column}: " if line is not None else ""
        super().__init__(f"The query cannot be read: {place}{reason}.")


def syntax_error(error: Exception | str) -> QuerySyntaxError:
    """Translate an engine's complaint about a query into one with line, column and a short reason."""
    found = _POSITION.search(str(error))
    if found is None:
        return QuerySyntaxError(_first_sentence(str(error)))
    return QuerySyntaxError(_reason(found[3]), line=int(found[1]), column=int(found[2]))


def store_error(error: Exception, location: Path | str) -> StoreError:
    """Translate an error of the engine about the store at `location` into a sentence."""
    text = str(error)
    if "No space left" in text or "File too large" in text:
        return StoreError(
            f"The disk that holds {location} is full: make room and run the command again; "
            "what was reported as stored is safe."
        )
    if "Permission denied" in text or "Read-only file system" in text:
        return StoreError(f"The store at {location} may not be written: check who owns the folder.")
    if "orruption" in text or "CURRENT" in text:
        return StoreError(
            f"The store at {location} is damaged: run `newsgraph rebuild` to build it again from the article archive."
        )
    return StoreError(f"The store at {location} failed: {_first_sentence(text)}.")


def _reason(complaint: str) -> str:
    for phrase, reason in _KNOWN_REASONS.items():
        if phrase in complaint:
            return reason
    expected = _CHARACTER_CLASS.sub("", complaint.removeprefix("expected").removeprefix(" one of"))
    words = [word.strip(' "\n') for word in expected.split(", ")]
    words = [word for word in words if word and word.isprintable()][:_MOST_EXPECTED]
    return f"something is wrong at or before this place; possible here: {', '.join(words)}" if words else _UNREADABLE


_UNREADABLE = "something is wrong at or before this place"


def _first_sentence(text: str) -> str:
    return " ".join(text.split())[:200].rstrip(".")
