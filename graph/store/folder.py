"""What lies where in a store's folder."""

from __future__ import annotations

import hashlib
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from graph.store.errors import StoreError


@dataclass(frozen=True, slots=True)
class StoreFolder:
    """The folder given as `--store` or in NEWSGRAPH_STORE; nothing is created by asking for a path."""

    path: Path

    @property
    def exists(self) -> bool:
        """Whether this folder holds a store, or at least the articles to rebuild one from."""
        return any(part.exists() for part in (self.oxigraph, self.outgoing, self.archive))

    def require(self) -> None:
        """Refuse, with a `StoreError`, work that makes no sense where there is no store: the name is mistyped."""
        if not self.exists:
            raise StoreError(f"There is no store at {self.path}: check --store, or run `newsgraph ingest` to make one.")

    @property
    def oxigraph(self) -> Path:
        """The quads."""
        return self.path / "oxigraph"

    @property
    def growing(self) -> Path:
        """New quads that are to take the place of the old ones."""
        return self.path / "oxigraph.new"

    @property
    def outgoing(self) -> Path:
        """Old quads while the new ones take their place."""
        return self.path / "oxigraph.old"

    def replace_quads(self) -> None:
        """Put the new quads in the place of the old ones; `mend` finishes it after a crash in between."""
        shutil.rmtree(self.outgoing, ignore_errors=True)
        if self.oxigraph.exists():
            self.oxigraph.rename(self.outgoing)
        self.growing.rename(self.oxigraph)
        shutil.rmtree(self.outgoing, ignore_errors=True)

    def mend(self) -> None:
        """Bring the old quads back if a crash came when the new ones had not yet taken their place."""
        if self.outgoing.exists() and not self.oxigraph.exists():
            self.outgoing.rename(self.oxigraph)

    @property
    def archive(self) -> Path:
        """The raw articles: the source of truth, from which everything else can be rebuilt."""
        return self.path / "archive"

    @property
    def sidecar(self) -> Path:
        """SQLite: the ingest journal and the search index."""
        return self.path / "sidecar.sqlite"

    @property
    def desk(self) -> Path:
        """SQLite: watches and saved queries of analysts, which nothing can rebuild."""
        return self.path / "desk.sqlite"

    @property
    def snapshots(self) -> Path:
        """Read-only copies for queries; on the same disk, so that they are hard links."""
        return self.path / "snapshots"

    @property
    def announcement(self) -> Path:
        """Who owns the store while `newsgraph serve` runs."""
        return self.path / "serve.json"


def beside(address: str) -> Path:
    """Return the folder on this machine for what belongs to a graph at an address: its articles and its journal."""
    name = re.sub(r"[^a-z0-9]+", "-", address.casefold().split("://", 1)[-1]).strip("-")
    return Path("newsgraph-store", f"{name[:60]}-{hashlib.sha256(address.encode()).hexdigest()[:8]}")
