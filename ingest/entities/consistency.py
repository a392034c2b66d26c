"""One name, one type in a document, and every further place where a found name stands."""

from __future__ import annotations

from ingest.entities.spans import Name


def consistent(names: list[Name]) -> list[Name]:
    """Return `names` typed alike by surface."""
    for name in names:
        for entry in name.entries[:1]:
            name.type = entry.type
    return [name for name in names if name.type]
