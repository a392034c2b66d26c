"""Who signs the letters of a page: each next letter speaks of others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest.document import Document
from ingest.entities.referents import Referent


def signatures(document: Document, names: Iterable[Referent]) -> frozenset[int]:
    """Return the heads of the persons' names that are all there is of a paragraph."""
    lines = [document.tokens(block.start, block.end) for block in document.blocks if block.kind == "body"]
    alone = {words[0]: words[-1] for line in lines if (words := [t.i for t in line if not (t.is_punct or t.is_space)])}
    persons = (name for name in names if name.kind == "NAM" and name.type == "Person")
    return frozenset(name.head.i for name in persons if alone.get(name.first, name.last) < name.last)


def since_signed(before: Sequence[Referent], signed: frozenset[int]) -> Sequence[Referent]:
    """Return what was mentioned since the last signature."""
    place = max((number for number, referent in enumerate(before, 1) if referent.head.i in signed), default=0)
    return before[place:]
