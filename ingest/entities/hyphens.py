"""Names that a hyphen joins to more: bodies to their first word ("High-Level Council"), persons to a second surname."""

from __future__ import annotations

from ingest.entities import words
from ingest.entities.gazetteer import lookup
from ingest.entities.spans import Name, without_overlaps

_HYPHENS = frozenset("-‑")


def with_hyphened(names: list[Name]) -> list[Name]:
    """Return `names` with bodies stretched over the word before their hyphen, and persons over the one behind it."""
    return list(without_overlaps(_stretched(name) for name in names))


def _stretched(name: Name) -> Name:
    tail = _tail(name)
    if tail:
        return Name(name.doc, name.first, tail, "Person", "without what its hyphen adds", "PERSON")
    if name.label == "PERSON" and _goes_on(name):
        return Name(name.doc, name.first, name.last + 2, "Person", "with what is behind its hyphen", "PERSON")
    if not _is_behind_hyphen(name):
        return name
    first = name.first - 2
    return Name(name.doc, first, name.last, "Organization", f"with {name.doc[first].text} before its hyphen", "ORG")


def _goes_on(name: Name) -> bool:
    """Say whether a full name has a second surname behind a hyphen: "Ana Lund-Holm", not two people."""
    doc, last = name.doc, name.last
    if name.size < 2 or last + 1 >= len(doc) or doc[last].text not in _HYPHENS:
        return False
    word, close = doc[last + 1], not doc[last].whitespace_ and not doc[last - 1].whitespace_
    more = doc[last + 2 : last + 3].text
    alone = not more[:1].isupper() and more not in _HYPHENS
    return close and alone and word.is_alpha and word.is_title and word.lower_ not in _TAILS and not word.is_stop


def _tail(name: Name) -> int | None:
    """Return the hyphen where a person's name ends in a word that is none of it: "Ana Lund-era"."""
    doc, last = name.doc, name.last
    ends = name.size > 2 and doc[last - 2].text in _HYPHENS and doc[last - 1].lower_ in _TAILS
    return last - 2 if ends and name.label == "PERSON" else None


# What stands behind a hyphen in titles and is no surname: "the Ana Lund-Led Group", "Ana Lund-era".
_TAILS = frozenset(
    {"led", "backed", "era", "style", "born", "based", "run", "owned", "linked", "like", "endorsed", "funded"}
)


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
