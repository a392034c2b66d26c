"""Names that the model overlooked: "Evin Prison", "Raila Odinga leads", "Prince Mangosuthu"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from ingest.document import Document
from ingest.entities import gazetteer, words
from ingest.entities.headlines import guessed
from ingest.entities.spans import Name, without_overlaps
from ingest.record import EntityType

# Capitalised words that are still one name.
LONGEST = 5


def with_overlooked(document: Document, names: list[Name]) -> list[Name]:
    """Return `names` with the capitalised words between them that end in a telling word or start with a given name."""
    doc, loud = document.doc, guessed(document)
    taken = {i for name in names for i in range(name.first, name.last)}
    found = (name for first, last in _runs(doc, taken) if first not in loud for name in _named(doc, first, last))
    return list(without_overlaps([*names, *found]))


def _runs(doc: Doc, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of capitalised words that no name covers."""
    first = None
    for token in doc:
        inside = token.i not in taken and token.pos_ == "PROPN" and token.text[0].isupper() and token.is_alpha
        if inside and first is None:
            first = token.i
        elif not inside and first is not None:
            if 2 <= token.i - first <= LONGEST and not _touches(doc, first, token.i, taken):
                yield first, token.i
            first = None


def _touches(doc: Doc, first: int, last: int, taken: set[int]) -> bool:
    """Say whether a name stands right beside, whose part the words may be."""
    return first - 1 in taken or (last in taken and last < len(doc))


def _named(doc: Doc, first: int, last: int) -> Iterator[Name]:
    start = first
    while start < last and doc[start].text in words.titles():
        start += 1
    own = [token.text for token in doc[start:last]]
    titled = start > first and doc[start - 1].text in words.person_titles() and doc[first - 1].lower_ != "the"
    if len(own) < (1 if titled else 2) or any(word.isupper() for word in own):
        return
    if all(word in words.never() for word in own):
        return
    head = _HEADS.get(words.heads("last").get(own[-1], ""))
    if head and len(own) > 1:
        yield Name(doc, start, last, head[0], f"ends in {own[-1]}", head[1], confidence=0.6)
    elif titled and own[-1] not in words.never():
        yield Name(doc, start, last, "Person", f"title {doc[start - 1].text}", "PERSON", confidence=0.6)
    elif own[0] in gazetteer.given_names() or own[0].casefold() in words.family_first():
        yield Name(doc, start, last, "Person", "given name first", "PERSON", confidence=0.6)


_HEADS: dict[str, tuple[EntityType, str]] = {
    "Organization": ("Organization", "ORG"),
    "Facility": ("Facility", "FAC"),
    "Place": ("Place", "LOC"),
}
