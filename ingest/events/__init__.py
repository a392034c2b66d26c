"""What happened: event triggers, arguments, PLOVER codes, modality, amounts."""

from collections.abc import Iterator

from ingest.document import Document
from ingest.record import Event


def events(document: Document) -> Iterator[Event]:
    """Yield the events that the article states, with their arguments and modality."""
    return iter(())
