"""One name, one type in a document, and every further place where a found name stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container

from ingest.document import Document
from ingest.entities import words
from ingest.entities.aliases import key
from ingest.entities.ballots import Ballot, Points, plus, tally
from ingest.entities.headlines import guessed, trusted
from ingest.entities.likeness import liken
from ingest.entities.repeats import repeated
from ingest.entities.spans import Name, without_overlaps

# What the rest of the document says about a known name's type against what its own place says.
DOCUMENT_WEIGHT = 1.5
# Letters up to which a word in capitals is an acronym, whatever it would mean in small ones ("WHO", "AIDS").
SHOUTED = 4


def consistent(document: Document, names: list[Name]) -> list[Name]:
    """Return `names` with types that hold for the document, and the same names where they were overlooked."""
    loud = guessed(document)
    lower = {token.text for token in document.doc if token.is_lower}
    typed(names, loud)
    longer = {word.casefold() for name in names if name.size > 1 for word in name.text.split()}
    names = [name for name in trusted(names, loud) if not (_is_ordinary(name, lower) or _is_general(name, longer))]
    found = list(without_overlaps([*names, *repeated(document, names, loud)]))
    typed(found, loud)
    return [name for name in found if name.type]


_ORDINARY = frozenset({"Organization", "Place", "Facility", "Group"})


def _is_ordinary(name: Name, lower: set[str]) -> bool:
    """Say whether a name is a common word that the document writes small elsewhere, or a noun for a person."""
    if name.size > 1 or name.entries or name.type not in _ORDINARY:
        return False
    word = name.text.lower()
    people = bool(name.doc[name.first].is_sent_start) and word.removesuffix("s") in words.person_nouns()
    shouted = name.text.isupper() and len(word) > SHOUTED
    return (name.text.istitle() and (word in lower or word in words.person_nouns() or people)) or (
        shouted and word in lower
    )


def _is_general(name: Name, longer: set[str]) -> bool:
    """Say whether a name is a word for bodies or places in general that no fuller name of the document has."""
    word = name.text.casefold()
    single = name.size == 1 and not name.entries and not name.text.isupper()
    return single and word in words.small("general") and word not in longer


def typed(names: list[Name], guessed: Container[int]) -> None:
    """Set the type of each name: of an unknown one by all its places, of a known one by its own place before others.

    The model only guesses at `guessed` tokens.
    """
    ballots: dict[str, Ballot] = defaultdict(Ballot)
    for name in names:
        ballots[key(name.text)].add(name, guessed=name.first in guessed)
    for name in names:
        _decide(name, _totals(name, ballots))
        name.type_why = ballots[key(name.text)].reason("Place" if name.type == "Country" else name.type)
    liken(names)


def _totals(name: Name, ballots: dict[str, Ballot]) -> Points:
    ballot = ballots[key(name.text)]
    if name.entries:
        return plus(ballot.at(name), ballot.average(), DOCUMENT_WEIGHT)
    totals = ballot.total()
    if name.size > 1:
        totals["Person"] += _surname_votes(ballots.get(key(name.text.split()[-1])))
    return totals


def _surname_votes(alone: Ballot | None) -> float:
    """Return what the places where the last word stands alone add: those of a person make the full name one too."""
    return max(0.0, alone.average()["Person"]) + tally(alone.told())["Person"] if alone else 0.0


def _decide(name: Name, totals: Points) -> None:
    best = max(totals, key=lambda kind: totals[kind], default=None)
    name.type = best
    if best == "Place" and name.entries and name.entries[0].type == "Country":
        name.type = "Country"
    second = max((weight for kind, weight in totals.items() if kind != best), default=0.0)
    name.confidence = round(min(0.99, 0.5 + max(0.0, totals.get(best, 0.0) - second) / 12), 2)
