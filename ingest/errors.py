"""What can go wrong before or between articles; a bad article is no error but a `Refusal` in the account."""

from __future__ import annotations


class IngestError(Exception):
    """Root of the package's errors; the message is one sentence that names the thing and what to do."""


class ModelError(IngestError):
    """The language model is missing or its files are not the ones that were pinned."""


class ArchiveError(IngestError):
    """The article archive cannot be read or written."""


class UndecodableError(IngestError):
    """Bytes that are no text in an encoding that can be told; the message reads on from the file's name."""


class WorkerError(IngestError):
    """A helper process did not give an answer: it failed, was out of time or memory, or died."""


class JournalError(IngestError):
    """The journal of runs is no database or cannot be opened."""
