"""Names that the model cut in two or put together wrongly.

"Uhuru" and "Kenyatta" are one, so are the parts around a nickname in quotes and around particles ("Ursula von" and "der
Leyen"); the "Putin-Kim" of a summit and the "U.S.-Egypt" of a treaty are two.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from ingest.entities import gazetteer, words
from ingest.entities.spans import Name, without_overlaps
from ingest.record import EntityType


def joined(names: list[Name]) -> list[Name]:
    """Return `names` in reading order with the pieces of one person's name put together."""
    whole: list[Name] = []
    for name in without_overlaps(_with_particles(name) for name in names):
        if whole and _continues(whole[-1], name):
            first = whole.pop().first
            whole.append(Name(name.doc, first, name.last, "Person", "pieces of one name", "PERSON"))
        else:
            whole.append(name)
    return whole


def _continues(before: Name, name: Name) -> bool:
    """Say whether `name`, a person's, goes on where `before` ends: side by side, or around a nickname in quotes."""
    if name.label != "PERSON" or (before.entries and not _given_name(before)) or before.type == "Organization":
        return False
    if before.last == name.first:
        short = (before.size == 1 and before.text.istitle()) or (before.label == "PERSON" and name.size == 1)
        return short and name.text[0].isupper() and not name.entries
    return before.label == "PERSON" and _nickname(before, name)


def _given_name(name: Name) -> bool:
    """Say whether a known name may as well be a person's first ("India" in "India Walton")."""
    return name.size == 1 and (name.text in gazetteer.given_names() or name.text in words.small("given"))


def _nickname(before: Name, name: Name) -> bool:
    between = [token.text for token in name.doc[before.last : name.first]]
    quoted = 3 <= len(between) <= 5 and between[0] in _QUOTES and between[-1] in _QUOTES
    return quoted and all(word[0].isupper() for word in between[1:-1])


_QUOTES = frozenset("'\"“”‘’")


def _with_particles(name: Name) -> Name:
    """Stretch a person's name over the particles behind it to the capitalised word that they lead to."""
    if name.label != "PERSON" or name.size > 3:
        return name
    last = _behind_particles(name.doc, name.last)
    if last == name.last:
        return name
    return Name(name.doc, name.first, last, "Person", "pieces of one name", "PERSON")


def _behind_particles(doc: Doc, last: int) -> int:
    position = last
    while position < len(doc) and doc[position].text in words.small("noble"):
        position += 1
    led = position > last or doc[last - 1].text in words.small("noble")
    if led and position < len(doc) and doc[position].is_title and doc[position].is_alpha:
        return position + 1
    return last


def parted(names: list[Name]) -> list[Name]:
    """Return `names` with each pair of two names cut in two: around a hyphen, or around "and"."""
    surnames = {
        word for name in names if name.label == "PERSON" and " " in name.text for word in _family_names(name.text)
    }
    return [part for name in names for part in _parts(name, surnames)]


def _family_names(text: str) -> Iterator[str]:
    first, *_, last = text.split()
    yield last
    if first.casefold() in words.family_first():
        yield first


def _parts(name: Name, surnames: set[str]) -> Iterator[Name]:
    doc = name.doc
    middle = next((i for i in range(name.first + 1, name.last - 1) if doc[i].text in _BETWEEN), None)
    if middle is None or name.entries:
        yield name
        return
    ranges = ((name.first, middle), (middle + 1, name.last))
    if doc[middle].lower_ == "and":
        kind = name.label if _both_bodies(name, ranges) else None
    else:
        kind = _pair([doc[first:last].text for first, last in ranges], surnames)
    if kind is None:
        yield name
    else:
        yield from (Name(doc, first, last, _TYPES[kind], "one of a pair", kind) for first, last in ranges)


_BETWEEN = frozenset({"-", "–", "and"})
_TYPES: dict[str, EntityType] = {"GPE": "Place", "PERSON": "Person", "ORG": "Organization"}


def _pair(texts: list[str], surnames: set[str]) -> str | None:
    """Return what both ends of a hyphen name, if it is the same: states or persons of the document."""
    if all(_is_state(text) for text in texts):
        return "GPE"
    return "PERSON" if all(text in surnames for text in texts) else None


def _both_bodies(name: Name, ranges: tuple[tuple[int, int], ...]) -> bool:
    """Say whether organizations stand on both sides of "and": two known ones, or two single words."""
    texts = [name.doc[first:last].text for first, last in ranges]
    known = [any(entry.type == "Organization" for entry in gazetteer.lookup(text)) for text in texts]
    single = all(last - first == 1 and name.doc[first].is_title for first, last in ranges)
    return name.label == "ORG" and (all(known) or (single and any(known)))


def _is_state(word: str) -> bool:
    return any(entry.type == "Country" and entry.use == "name" for entry in gazetteer.lookup(word)[:1])
