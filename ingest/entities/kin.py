"""Whom a text brings in as somebody's kin: "Rahl's brother Peter Rahl", "her husband, former President Lind"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from ingest.entities import persons, words
from ingest.entities.spans import Name
from ingest.lexicon import toml

if TYPE_CHECKING:
    from ingest.entities.clusters import Entity

_WHOSE = frozenset({"my", "our", "his", "her", "their"})


def is_kin(entity: Entity, bearers: list[Entity]) -> bool:
    """Say whether the text brings somebody in as kin of another bearer: "Rahl's brother Peter Rahl", "her husband"."""
    first = min(entity.names, key=lambda name: name.start)
    if _is_kin_of(first):
        return True
    at = before_titles(first)
    if at < 2 or first.doc[at].lower_ not in toml("offices")["kin"]["nouns"]:
        return False
    doc, others = first.doc, [name for other in bearers if other is not entity for name in other.names]
    if doc[at - 1].text not in ("'s", "’s"):
        whose = doc[at - 1].lower_ in _WHOSE or doc[at - 1].pos_ in ("ADP", "CCONJ")
        return whose and any(name.start < first.start for name in others)
    return any(doc[at - 2].text.casefold() == persons.surname(name.text) for name in others)


def before_titles(name: Name) -> int:
    """Return the word before a name and its titles: "husband" of "her husband, former President Omar Lind"."""
    at = name.first - 1
    while at > 1 and (name.doc[at].text in words.titles() or name.doc[at].lower_ in ("former", "late", "then", ",")):
        at -= 1
    return at


def _is_kin_of(name: Name) -> bool:
    """Say whether a name tells whose kin somebody before it is: "Rahl, the son of banker Peter Rahl"."""
    before = [token.lower_ for token in name.doc[max(0, name.first - 5) : name.first]]
    kin = toml("offices")["kin"]["nouns"]
    return any(noun in kin and behind == "of" for noun, behind in itertools.pairwise(before))
