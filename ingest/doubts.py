"""What is said of an article that is stored although little of it can be right."""

from __future__ import annotations

from ingest.readers.language import likely_language
from ingest.record import Record


def doubt(text: str, record: Record | None = None) -> str | None:
    """Return why what was read out of a text is not reliable, to read on from its source's name; None where it is."""
    language = likely_language(text)
    if language is None:
        return None
    nothing = record is not None and not (record.events or record.relations or record.quotes)
    what = "it was stored without claims" if nothing else "it was stored, but its claims are not reliable"
    return f"seems not to be in English but in {language}, and only English can be read: {what}"
