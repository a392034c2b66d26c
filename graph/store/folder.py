"""What lies where in a store's folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class StoreFolder:
    """The folder given as `--store` or in NEWSGRAPH_STORE; nothing is created by asking for a path."""

    path: Path

    @property
    def oxigraph(self) -> Path:
        """The quads."""
        return self.path / "oxigraph"

    @property
    def archive(self) -> Path:
        """The raw articles: the source of truth, from which everything else can be rebuilt."""
        return self.path / "archive"

    @property
    def sidecar(self) -> Path:
        """SQLite: the ingest journal and the search index."""
        return self.path / "sidecar.sqlite"

    @property
    def snapshots(self) -> Path:
        """Read-only copies for queries; on the same disk, so that they are hard links."""
        return self.path / "snapshots"

    @property
    def announcement(self) -> Path:
        """Who owns the store while `newsgraph serve` runs."""
        return self.path / "serve.json"
