"""Who says so: quotes, speakers, attribution chains."""

from collections.abc import Iterator

from ingest.document import Document
from ingest.record import Quote


def quotes(document: Document) -> Iterator[Quote]:
    """Yield reported speech, direct and indirect, with its speaker where the text names one."""
    return iter(())


def attribute(document: Document) -> None:
    """Give every event and relation inside reported speech the chain of its claimants."""
