"""Which of its namesakes a name means: the state of New York or its city, whose House of Representatives."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Protocol

from spacy.tokens import Token

from ingest.entities.gazetteer import Entry
from ingest.entities.spans import Name
from ingest.lexicon import toml


class Linked(Protocol):
    """What has names and perhaps an entry of the gazetteer."""

    names: list[Name]
    entry: Entry | None


def best_entry(name: Name) -> Entry | None:
    """Return the entry of the name's type that is best known, or the province where "State" stands beside it.

    The province as well where it is somebody's home: news tell of a "New York man" for readers who live elsewhere.
    """
    fitting = [entry for entry in name.entries if entry.type == name.type]
    provinces = [entry for entry in fitting if entry.id.startswith("places/")] if _of_state(name) else []
    return next(iter([*provinces, *fitting]), None)


def _of_state(name: Name) -> bool:
    doc, first, last = name.doc, name.first, name.last
    behind = last < len(doc) and (doc[last].text == "State" or _is_word_for_it(doc[last]) or _is_native(doc[last]))
    return behind or (first > 1 and doc[first - 2].lower_ == "state" and doc[first - 1].lower_ == "of")


def _is_word_for_it(token: Token) -> bool:
    """Say whether "state" stands behind a name and heads no longer phrase: "Washington state is wet"."""
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    return token.text == "state" and (after is None or after.pos_ not in ("NOUN", "PROPN", "ADJ"))


def _is_native(token: Token) -> bool:
    """Say whether a word behind a name is for somebody who lives there: "New York man"."""
    return token.lower_ in toml("coreference")["anybody"]["natives"]


def tells_apart(some: Sequence[Name], others: Sequence[Name]) -> bool:
    """Say whether the text calls one of two namesakes something of the other: "Argus, the owner of the Leeds Argus"."""
    return any(_is_something_of(a, b) or _is_something_of(b, a) for a in some for b in others)


def _is_something_of(name: Name, other: Name) -> bool:
    """Say whether a phrase set off behind a name, with a common noun for its head, has the other name in it."""
    doc, comma = name.doc, name.last
    if comma + 1 >= other.first or doc[comma].text != ",":
        return False
    nouns = [
        token for token in doc[comma + 1 : other.first] if token.pos_ == "NOUN" and token.dep_ in ("appos", "conj")
    ]
    return any(noun.left_edge.i == comma + 1 and other.last - 1 <= noun.right_edge.i for noun in nouns)


def unlink(entities: Sequence[Linked]) -> None:
    """Take the entry from parliaments, courts and parties of a general name where nothing of their state is named.

    Many states have a "House of Representatives"; the best known is not meant in an article about another.
    """
    for entity in entities:
        entry = entity.entry
        general = entry and entry.kind in _KINDS and all(_is_general(name.text) for name in entity.names)
        if entry and general and (_is_party(entity) or not _is_told_of(entity, entry.state, entities)):
            entity.entry = None


def _is_told_of(entity: Linked, state: str | None, entities: Sequence[Linked]) -> bool:
    """Say whether the text tells of a state before a body of a general name, or at all and of no other before it."""
    others = [other for other in entities if other is not entity and other.entry and other.entry.state]
    before = [other for other in others if _is_told_before(other, entity)]
    abroad = any(o.entry and o.entry.type == "Country" and o.entry.state != state for o in before)
    return any(_tells(other, state) for other in (before if abroad else others))


def _is_told_before(other: Linked, entity: Linked) -> bool:
    """Say whether one entity is named before the sentence ends in which the other is named first."""
    first = min(entity.names, key=lambda name: name.start)
    return min(name.start for name in other.names) < first.doc[first.first].sent.end_char


def _is_party(entity: Linked) -> bool:
    """Say whether a body is called the ruling or opposition one, as parties are: "the opposition Congress"."""
    return any(name.first and name.doc[name.first - 1].lower_ in ("opposition", "ruling") for name in entity.names)


_KINDS = frozenset({"parliament", "court", "party"})


def _tells(other: Linked, state: str | None) -> bool:
    """Say whether an entity tells that the article is about a state: it, its people, a place or a body of it."""
    entry = other.entry
    if entry is None or entry.state != state:
        return False
    return entry.type != "Organization" or entry.kind in toml("ties")["bodies"]["kinds"]


def _is_general(text: str) -> bool:
    return all(word.lower() in _general_words() for word in text.split())


@functools.cache
def _general_words() -> frozenset[str]:
    bodies = toml("general_bodies")
    return frozenset(bodies["words"]) | frozenset(bodies["joints"])
