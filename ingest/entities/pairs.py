"""Two names that the model took for one: the "Putin-Kim" of a summit, "Acme/Bolt", "the Bureau and the Court"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ingest.entities import gazetteer, words
from ingest.entities.aliases import key
from ingest.entities.spans import Name
from ingest.record import EntityType

_JOINTS = frozenset({"-", "–", "/", "and"})
_TYPES: dict[str, EntityType] = {"GPE": "Place", "PERSON": "Person", "ORG": "Organization"}
# Letters from which a word beside a slash is a name of its own ("Acme/Bolt", not "AC/DC").
SHORTEST = 4

_Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Alone:
    """What the document names by itself: family names, and bodies."""

    surnames: frozenset[str]
    bodies: frozenset[str]


def parted(names: list[Name]) -> list[Name]:
    """Return `names` with each pair of two names cut in two: around a hyphen, a slash, or "and"."""
    persons = [name.text for name in names if name.label == "PERSON" and len(name.text.split()) > 1]
    alone = _Alone(
        frozenset(word for text in persons for word in _family_names(text)),
        frozenset(key(name.text) for name in names if name.label == "ORG"),
    )
    return [part for name in names for part in _parts(name, alone)]


def _family_names(text: str) -> Iterator[str]:
    first, *_, last = text.split()
    yield last
    if first.casefold() in words.family_first():
        yield first


def _halves(name: Name) -> list[Name]:
    """Return the two states of "North and South Korea", each with what is known of it."""
    words_ = name.text.split()
    if len(words_) != len(("North", "and", "South", "Korea")) or name.size != len(words_) or words_[1] != "and":
        return []
    known = [gazetteer.lookup(f"{side} {words_[-1]}") for side in (words_[0], words_[2])]
    if not all(entries and entries[0].use == "name" for entries in known):
        return []
    ranges = ((name.first, name.first + 1), (name.first + 2, name.last))
    return [
        Name(name.doc, *part, entries[0].type, "one of two halves", "GPE", entries)
        for part, entries in zip(ranges, known, strict=True)
    ]


def _owner_and_owned(name: Name, alone: _Alone) -> list[Name]:
    """Return a person of the text and the body behind the possessive mark: "Pappas" and "Liberty Party"."""
    doc = name.doc
    mark = next((i for i in range(name.first + 1, name.last - 1) if doc[i].text in ("'s", "’s")), None)
    if mark is None or name.label != "ORG" or name.entries or doc[name.first : mark].text not in alone.surnames:
        return []
    ranges = ((name.first, mark, "PERSON"), (mark + 1, name.last, "ORG"))
    return [Name(doc, first, last, _TYPES[label], "owner and owned", label) for first, last, label in ranges]


def _person_and_place(name: Name, alone: _Alone) -> list[Name]:
    """Return a person of the text and what a preposition joins to it: the "Tove" of "suspended Tove in Parliament"."""
    doc, first, last = name.doc, name.first, name.last
    joined = name.label == "ORG" and not name.entries and name.size > 2 and doc[first].text in alone.surnames
    if not joined or doc[first + 1].lower_ not in ("in", "at", "for", "with", "from"):
        return []
    behind = doc[first + 2 : last].text
    if doc[first + 1].lower_ == "for" and behind not in alone.surnames:
        return []
    label = "PERSON" if behind in alone.surnames else "ORG"
    ranges = ((first, first + 1, "PERSON"), (first + 2, last, label))
    return [
        Name(
            doc, start, end, _TYPES[kind], "a person and what is beside it", kind, gazetteer.lookup(doc[start:end].text)
        )
        for start, end, kind in ranges
    ]


def _parts(name: Name, alone: _Alone) -> Iterator[Name]:
    if halves := _halves(name) or _owner_and_owned(name, alone) or _person_and_place(name, alone):
        yield from halves
        return
    joints = [] if name.entries else [i for i in range(name.first + 1, name.last - 1) if name.doc[i].text in _JOINTS]
    for joint in joints:
        left, right = (name.first, joint), (joint + 1, name.last)
        if name.doc[joint + 1].lower_ == "the":
            right = (joint + 2, name.last)
        kind = _kind(name, joint, left, right, alone) if right[0] < right[1] else None
        if kind:
            yield _one(name, left, kind)
            yield from _parts(_one(name, right, kind), alone)
            return
    yield name


def _one(pair: Name, part: _Range, label: str) -> Name:
    """Return one of a pair, with what is known of it by itself."""
    entries = gazetteer.lookup(pair.doc[slice(*part)].text)
    return Name(pair.doc, *part, _TYPES[label], "one of a pair", label, entries)


def _kind(name: Name, joint: int, left: _Range, right: _Range, alone: _Alone) -> str | None:
    """Return what stands on both sides of a joint, if it is two of a kind; else the name is one."""
    texts = [name.doc[first:last].text for first, last in (left, right)]
    mark = name.doc[joint].text
    if mark == "and" and name.label in ("GPE", "LOC") and _are_counted(name):
        return "GPE"
    if mark == "and":
        return "ORG" if name.label == "ORG" and _both_bodies(name, left, right, alone) else None
    if all(_is_state(text) for text in texts):
        return "GPE"
    if all(text in alone.surnames for text in texts):
        return "PERSON"
    if all(key(text) in alone.bodies for text in texts):
        return "ORG"
    apart = mark == "/" and all(text.isalpha() and text[0].isupper() and len(text) >= SHORTEST for text in texts)
    return name.label if apart and name.label in _TYPES else None


def _both_bodies(name: Name, left: _Range, right: _Range, alone: _Alone) -> bool:
    """Say whether bodies stand on both sides of "and": known, named alone, or each with its own head."""
    doc = name.doc
    texts = [doc[first:last].text for first, last in (left, right)]
    known = [any(entry.type == "Organization" for entry in gazetteer.lookup(text)) for text in texts]
    single = all(last - first == 1 and doc[first].is_title for first, last in (left, right))
    heads = [words.heads("last").get(doc[last - 1].text) == "Organization" for _, last in (left, right)]
    led = words.heads("first").get(doc[right[0]].text) == "Organization"
    if doc[right[0] - 1].lower_ == "the":
        return known[1] or heads[1] or led
    whole = (
        heads[1] and doc[left[1] - 1].lower_ in words.small("organs") and right[1] - right[0] > 1 < left[1] - left[0]
    )
    return all(known) or (single and any(known)) or whole or all(key(text) in alone.bodies for text in texts)


def _are_counted(name: Name) -> bool:
    """Say whether the noun behind tells that there are several: "Orange and Riverside counties"."""
    behind = name.doc[name.last] if name.last < len(name.doc) else None
    return behind is not None and behind.tag_ == "NNS" and words.noun_types().get(behind.lemma_.lower()) == "Place"


def _is_state(word: str) -> bool:
    return any(entry.type == "Country" and entry.use == "name" for entry in gazetteer.lookup(word)[:1])
