"""What whoever has an article to store talks to: the graph of this process, or a server's."""

from __future__ import annotations

from typing import Literal, Protocol

from ingest.record import Record

Outcome = Literal["stored", "unchanged"]


class Graph(Protocol):
    """Takes records in and drops articles; each call is one atomic change."""

    def put(self, record: Record) -> Outcome:
        """Store what was read out of an article, in place of an older version of it."""
        ...

    def remove(self, article_id: str) -> bool:
        """Drop an article and the facts that only it supports; return whether it was there."""
        ...

    def receipt(self, article_id: str) -> str | None:
        """Return the digest of the version that is stored of an article, None if there is none."""
        ...

    def flush(self) -> None:
        """Make everything stored so far survive a power cut; call it at the end of a batch."""
        ...
