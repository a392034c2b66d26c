"""Places that are universities: "studied at Oxford", "Michigan's students" beside the University of Michigan."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.entities.aliases import key
from ingest.entities.shortenings import seat
from ingest.entities.spans import Name
from ingest.lexicon import toml


def universities(names: Sequence[Name]) -> None:
    """Turn the names of places that mean their universities into organizations, in place."""
    named = {seat(key(name.text)) for name in names if name.type == "Organization"}
    for name in names:
        if name.type == "Place" and (_is_learned_at(name) or (key(name.text) in named and _has_students(name))):
            name.type, name.entries, name.why = "Organization", (), "a university called by its place"


def _is_learned_at(name: Name) -> bool:
    """Say whether somebody studies or teaches "at" the name; of a town, people study "in" it."""
    head = name.doc[name.last - 1]
    preposition = head.head
    if head.dep_ != "pobj" or preposition.lower_ != "at" or preposition.i + 1 != name.first:
        return False
    return preposition.head.lemma_.lower() in _words("at")


def _has_students(name: Name) -> bool:
    """Say whether a name has students, professors or a campus."""
    head = name.doc[name.last - 1]
    return head.dep_ in ("compound", "poss", "nmod") and head.head.lemma_.lower() in _words("of")


def _words(group: str) -> frozenset[str]:
    return frozenset(toml("universities")[group]["words"])
