"""When: time expressions and their values."""

from collections.abc import Iterator

from ingest.document import Document
from ingest.record import Timex


def timexes(document: Document) -> Iterator[Timex]:
    """Yield the time expressions of the article with their values."""
    return iter(())
