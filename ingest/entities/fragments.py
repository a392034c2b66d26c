"""Names that the model cut in two: "Uhuru" and "Kenyatta", a nickname in quotes between first name and surname."""

from __future__ import annotations

from ingest.entities.spans import Name


def joined(names: list[Name]) -> list[Name]:
    """Return `names` in reading order with the pieces of one person's name put together."""
    whole: list[Name] = []
    for name in sorted(names, key=lambda name: name.first):
        if whole and _continues(whole[-1], name):
            first = whole.pop().first
            whole.append(Name(name.doc, first, name.last, "Person", "pieces of one name", "PERSON"))
        else:
            whole.append(name)
    return whole


def _continues(before: Name, name: Name) -> bool:
    """Say whether `name`, a person's, goes on where `before` ends: side by side, or around a nickname in quotes."""
    if name.label != "PERSON" or before.entries or before.type in ("Organization", "Country"):
        return False
    if before.last == name.first:
        return before.size == 1 and before.text.istitle() and name.text[0].isupper() and not name.entries
    return before.label == "PERSON" and _nickname(before, name)


def _nickname(before: Name, name: Name) -> bool:
    between = [token.text for token in name.doc[before.last : name.first]]
    quoted = 3 <= len(between) <= 5 and between[0] in _QUOTES and between[-1] in _QUOTES
    return quoted and all(word[0].isupper() for word in between[1:-1])


_QUOTES = frozenset("'\"“”‘’")
