"""One name, one type in a document, and every further place where a found name stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ingest.document import Document
from ingest.entities import evidence, persons, words
from ingest.entities.aliases import key
from ingest.entities.context import context
from ingest.entities.evidence import Points
from ingest.entities.headlines import headline_tokens, trusted
from ingest.entities.repeats import repeated
from ingest.entities.spans import Name, without_overlaps

# What the rest of the document says about a name's type against what its own place says.
DOCUMENT_WEIGHT = 1.5
# What the words around one place where an unknown name stands say about it at every other.
TOLD_WEIGHT = 1.0
SURNAME = 3.0
# Letters up to which a word in capitals is an acronym, whatever it would mean in small ones ("WHO", "AIDS").
SHOUTED = 4


def consistent(document: Document, names: list[Name]) -> list[Name]:
    """Return `names` with types that hold for the document, and the same names where they were overlooked."""
    headline = headline_tokens(document)
    lower = {token.text for token in document.doc if token.is_lower}
    typed(names, headline)
    names = [name for name in trusted(names, headline) if not _is_ordinary(name, lower)]
    found = list(without_overlaps([*names, *repeated(document, names)]))
    typed(found, headline)
    return [name for name in found if name.type]


_ORDINARY = frozenset({"Organization", "Place", "Facility", "Group"})


def _is_ordinary(name: Name, lower: set[str]) -> bool:
    """Say whether a name is a common word that the document writes small elsewhere, or a noun for a person."""
    if name.size > 1 or name.entries or name.type not in _ORDINARY:
        return False
    word = name.text.lower()
    shouted = name.text.isupper() and len(word) > SHOUTED
    return (name.text.istitle() and (word in lower or word in words.person_nouns())) or (shouted and word in lower)


def typed(names: list[Name], headline: range) -> None:
    """Set the type of each name: its own votes, the mean of its surface's votes, and a fuller name's type."""
    around = [evidence.tally(context(name)) for name in names]
    own = [
        evidence.votes(name, points, headline=name.first in headline)
        for name, points in zip(names, around, strict=True)
    ]
    shared: dict[str, list[Points]] = defaultdict(list)
    for name, points in zip(names, own, strict=True):
        shared[key(name.text)].append(points)
    told = _told(names, around)
    for name, points in sorted(zip(names, own, strict=True), key=lambda pair: -pair[0].size):
        _decide(name, _totals(name, points, shared, told))
    _surnames(names)


def _totals(name: Name, own: Points, shared: dict[str, list[Points]], told: dict[str, Points]) -> Points:
    totals: Points = defaultdict(float, own)
    same = shared[key(name.text)]
    for other in same:
        _add(totals, other, DOCUMENT_WEIGHT / len(same))
    if not name.entries:
        _add(totals, told[key(name.text)], TOLD_WEIGHT)
        if name.size > 1:
            totals["Person"] += _surname_votes(name, shared, told)
    return totals


def _add(totals: Points, points: Points, weight: float) -> None:
    for kind, more in points.items():
        totals[kind] += weight * more


def _told(names: list[Name], around: list[Points]) -> dict[str, Points]:
    """Return for each surface that nobody knows the most that the words around one of its places say for each type."""
    most: dict[str, Points] = defaultdict(lambda: defaultdict(float))
    for name, points in zip(names, around, strict=True):
        if not name.entries:
            best = most[key(name.text)]
            for kind, weight in points.items():
                best[kind] = max(best[kind], weight)
    return most


def _surname_votes(name: Name, shared: dict[str, list[Points]], told: dict[str, Points]) -> float:
    """Return what the places where the last word stands alone add: those of a person make the full name one too."""
    surname = key(name.text.split()[-1])
    alone = shared.get(surname, ())
    mean = sum(max(0.0, points.get("Person", 0.0)) for points in alone) / max(len(alone), 1)
    return mean + told[surname]["Person"]


def _decide(name: Name, totals: Points) -> None:
    best = max(totals, key=lambda kind: totals[kind], default=None)
    name.type = best
    if best == "Place" and name.entries and name.entries[0].type == "Country":
        name.type = "Country"
    second = max((weight for kind, weight in totals.items() if kind != best), default=0.0)
    name.confidence = round(min(0.99, 0.5 + max(0.0, totals.get(best, 0.0) - second) / 12), 2)


def _surnames(names: Iterable[Name]) -> None:
    """A single word that ends a person's full name elsewhere in the document is that person, unless a state."""
    full = {persons.surname(name.text) for name in names if name.type == "Person" and " " in name.text}
    for name in names:
        known = name.text.isupper() or any(entry.weight >= SURNAME for entry in name.entries)
        single = " " not in name.text and name.type != "Person"
        if single and not known and not _inside(name) and persons.surname(name.text) in full:
            name.type, name.why = "Person", "surname of a person named in full"


def _inside(name: Name) -> bool:
    """Say whether something is in or at the name, which nothing is in a person."""
    return name.type in ("Place", "Country") and name.first > 0 and name.doc[name.first - 1].lower_ in ("in", "at")
