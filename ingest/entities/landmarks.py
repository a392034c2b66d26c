"""Places called after somebody whose names the model cuts at the possessive mark: "Martha's Vineyard", "Land's End"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from ingest.entities import gazetteer, words
from ingest.entities.spans import Name, without_overlaps

_POSSESSIVE = frozenset({"'s", "’s"})
_LOCATIVE = frozenset({"in", "on", "at", "near", "off", "to", "from", "around"})


def with_landmarks(doc: Doc, names: list[Name]) -> list[Name]:
    """Return `names` with the places behind a preposition whose names are an owner's and what lies there."""
    return list(without_overlaps([*_landmarks(doc), *names]))


def _landmarks(doc: Doc) -> Iterator[Name]:
    for mark in doc[2 : len(doc) - 1]:
        if mark.text in _POSSESSIVE and mark.nbor().text in words.small("landmarks") and _is_called_after(doc, mark.i):
            yield Name(doc, mark.i - 1, mark.i + 2, "Place", f"place: {mark.nbor().text}", "LOC")


def _is_called_after(doc: Doc, mark: int) -> bool:
    """Say whether one unknown word owns it, behind a preposition, and no capital follows: "Meyer's Bay Bank"."""
    owner, behind = doc[mark - 1], doc[mark + 2] if mark + 2 < len(doc) else None
    longer = behind is not None and behind.is_title and behind.pos_ == "PROPN"
    known = any(entry.type in ("Country", "Place") for entry in gazetteer.lookup(owner.text))
    return owner.is_title and doc[mark - 2].lower_ in _LOCATIVE and not (longer or known)
