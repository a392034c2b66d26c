"""Names that the model cut in two: "Uhuru" and "Kenyatta", "Ursula von" and "der Leyen", around a nickname."""

from __future__ import annotations

from spacy.tokens import Doc

from ingest.entities import gazetteer, words
from ingest.entities.spans import Name, without_overlaps


def joined(names: list[Name]) -> list[Name]:
    """Return `names` in reading order with the pieces of one person's name put together."""
    whole: list[Name] = []
    for name in _without_nicknames(list(without_overlaps(_with_particles(name) for name in names))):
        if whole and _continues(whole[-1], name):
            first = whole.pop().first
            whole.append(Name(name.doc, first, name.last, "Person", "pieces of one name", "PERSON"))
        else:
            whole.append(name)
    return whole


def _without_nicknames(names: list[Name]) -> list[Name]:
    """Return `names` without those that only quote how the person around them is called: `Lina "Chico" Haddad`."""
    around = zip(names, names[2:], strict=False)
    apart = {before.last: after for before, after in around if _is_around(before, after)}
    return [name for name in names if name.first - 1 not in apart or name.last >= apart[name.first - 1].first]


def _is_around(before: Name, after: Name) -> bool:
    known = bool(before.entries) and not _given_name(before)
    return after.label == "PERSON" and not known and _is_first(before) and _nickname(before, after)


def _is_first(name: Name) -> bool:
    """Say whether a name may begin a person's."""
    return name.label == "PERSON" or _given_name(name)


def _continues(before: Name, name: Name) -> bool:
    """Say whether `name`, a person's, goes on where `before` ends: side by side, or around a nickname in quotes."""
    if name.label != "PERSON" or (before.entries and not _given_name(before)) or before.type == "Organization":
        return False
    if before.last == name.first:
        short = (before.size == 1 and before.text.istitle()) or (before.label == "PERSON" and name.size == 1)
        short = short or _is_double(before, name)
        return short and name.text[0].isupper() and not name.entries
    return _is_first(before) and _nickname(before, name)


def _is_double(before: Name, name: Name) -> bool:
    """Say whether two given names and two family names stand side by side: "Ana Lucía" and "Mora Soto"."""
    doc = name.doc
    persons = before.label == name.label == "PERSON" and before.size == name.size == 2
    given = doc[before.first].text in gazetteer.given_names() and doc[name.first].text not in gazetteer.given_names()
    return persons and given and not doc[name.first].is_sent_start and doc[name.first].text not in words.titles()


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
