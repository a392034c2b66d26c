"""Takes articles in from the Ingest page: the work goes on when the page is left, its account stands on disk.

Reading and extraction run in processes of their own (`ingest.run`); here is only a thread that waits for them. What
became of each article is in the journal of the store, which the page, a later visit and another program read alike.
"""

from __future__ import annotations

import json
import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import streamlit as st

from graph.errors import GraphError
from graph.service.workspace import Workspace
from ingest.archive import Archive
from ingest.errors import IngestError
from ingest.journal import Journal
from ingest.readers.walk import Source, upload
from ingest.run import EXTRACT, ingest
from ui.store import workspace


class BusyError(Exception):
    """Another batch is being read in this moment."""


@dataclass(slots=True)
class Intake:
    """The batch that this server is reading, if any, and the journal of all batches."""

    journal: Journal
    archive: Archive
    extract: str = EXTRACT
    failure: str | None = None
    _stop: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    @property
    def running(self) -> bool:
        """Say whether a batch is being read."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, sources: Sequence[Source], opened: Workspace, *, expected: int | None = None) -> None:
        """Begin to read `sources` into the graph; raises `BusyError` while another batch is being read."""
        if self.running:
            raise BusyError
        self.failure = None
        self._stop = threading.Event()
        arguments = (list(sources), opened, expected, self._stop)
        self._thread = threading.Thread(target=self._work, args=arguments, name="intake", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the batch after the articles that are being read."""
        self._stop.set()

    def wait(self, seconds: float) -> None:
        """Wait until the batch has ended, `seconds` at most."""
        if self._thread:
            self._thread.join(seconds)

    def _work(self, sources: list[Source], opened: Workspace, expected: int | None, stop: threading.Event) -> None:
        try:
            ingest(
                sources,
                archive=self.archive,
                sink=opened.graph,
                journal=self.journal,
                extract=self.extract,
                expected=expected,
                stop=stop,
            )
        except (GraphError, IngestError) as error:
            self.failure = str(error)
        except Exception as error:
            self.failure = f"This is a fault of the program ({type(error).__name__}); its log says more."
            raise


@st.cache_resource(show_spinner=False)
def intake() -> Intake:
    """Return the intake of this server's store; without a folder, archive and journal end with the server."""
    opened = workspace()
    if opened.folder:
        return Intake(Journal(opened.folder.sidecar), Archive(opened.folder.archive))
    passing = opened.until_closed(tempfile.TemporaryDirectory(prefix="newsgraph-archive-"))
    return Intake(Journal(), Archive(Path(passing)))


def pasted(text: str, *, title: str = "", outlet: str = "", published: str = "", url: str = "") -> Source:
    """Return a text that somebody typed or pasted as a source; what is not known is left out."""
    known = {"title": title, "publisher": outlet, "published": published, "url": url}
    given = {name: value.strip() for name, value in known.items() if value.strip()}
    name = f"pasted text “{given['title']}”" if "title" in given else "pasted text"
    return upload(f"{name}.json", json.dumps({**given, "text": text}).encode())
