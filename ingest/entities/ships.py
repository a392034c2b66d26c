"""Ships, by what stands before their names: "USS John Barlow" is no person, "INS Shalini" no immigration service."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from ingest.entities import words
from ingest.entities.spans import Name, without_overlaps
from ingest.record import EntityType

# Words of the longest name of a ship behind its prefix.
LONGEST = 4


def with_ships(doc: Doc, names: list[Name]) -> list[Name]:
    """Return `names` with the ships of the document, each whole with its prefix."""
    return list(without_overlaps([*_ships(doc), *names]))


def kind_of_ship(prefix: str) -> EntityType | None:
    """Return what a ship with a prefix is, a warship or another; None for what is no prefix."""
    if prefix in words.small("warships"):
        return "Weapon"
    return "Product" if prefix in words.small("merchantmen") else None


def _ships(doc: Doc) -> Iterator[Name]:
    for prefix in doc:
        kind = kind_of_ship(prefix.text)
        last = prefix.i + 1
        while kind and last < len(doc) and last - prefix.i <= LONGEST and _goes_on(doc[last]):
            last += 1
        if kind and last > prefix.i + 1:
            yield Name(doc, prefix.i, last, kind, f"ship: {prefix.text}", "PRODUCT")


def _goes_on(word: Token) -> bool:
    return word.text[0].isupper() and word.pos_ == "PROPN" and kind_of_ship(word.text) is None
