"""Bodies whose first word a hyphen joins to the rest: the "High" of "High-Level Council"."""

from __future__ import annotations

from ingest.entities import words
from ingest.entities.gazetteer import lookup
from ingest.entities.spans import Name, without_overlaps

_HYPHENS = frozenset("-‑")


def with_first_words(names: list[Name]) -> list[Name]:
    """Return `names` with those of bodies stretched over the capitalised word before their hyphen."""
    return list(without_overlaps(_stretched(name) for name in names))


def _stretched(name: Name) -> Name:
    if not _is_behind_hyphen(name):
        return name
    first = name.first - 2
    return Name(name.doc, first, name.last, "Organization", f"with {name.doc[first].text} before its hyphen", "ORG")


def _is_behind_hyphen(name: Name) -> bool:
    """Say whether a capitalised word and a hyphen stand close before an unknown body's name.

    Two states remain apart, for the text speaks of both: the "Saudi" and "Greek" of "Saudi-Greek Council".
    """
    doc, first = name.doc, name.first
    body = name.label == "ORG" and words.heads("last").get(doc[name.last - 1].text) == "Organization"
    if not body or name.entries or name.size < 2 or first < 2 or doc[first - 1].text not in _HYPHENS:
        return False
    word, close = doc[first - 2], not doc[first - 1].whitespace_ and not doc[first - 2].whitespace_
    states = all(any(entry.state for entry in lookup(token.text)[:1]) for token in (word, doc[first]))
    return close and doc[first].is_title and word.text[0].isupper() and word.is_alpha and not states
