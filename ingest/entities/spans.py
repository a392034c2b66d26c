"""A name on its way to a mention, and how names displace each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ingest.entities.gazetteer import Entry
from ingest.record import EntityType

Kind = EntityType | None
"""A type, or None for a name of something that we do not keep (an event, a work of art)."""

Vote = tuple[Kind, float, str]
"""A type, points for it, and the rule that gives them."""


@dataclass(slots=True)
class Name:
    """Tokens `[first, last)` that name something, and the characters of the name in them.

    `type` is None while a name only keeps others out (events, works of art). `label` is what the model said; `why`
    tells what found the name, `type_why` what decided its type.
    """

    doc: Doc
    first: int
    last: int
    type: EntityType | None
    why: str
    label: str = ""
    entries: tuple[Entry, ...] = ()
    start: int = -1
    end: int = -1
    confidence: float = 0.8

    type_why: str = ""
    text: str = ""

    def __post_init__(self) -> None:
        if self.start < 0:
            tail = self.doc[self.last - 1]
            self.start, self.end = self.doc[self.first].idx, tail.idx + len(tail)
        # `Doc.text` joins all tokens at every call; a span's text joins its own
        whole = self.doc[self.first : self.last]
        self.text = whole.text[self.start - whole.start_char : self.end - whole.start_char]

    @property
    def size(self) -> int:
        """The number of its tokens."""
        return self.last - self.first

    def means_people(self) -> bool:
        """Say whether it means people rather than their state: "Afghans", "a Russian who" - no id of the state."""
        last = self.doc[self.last - 1]
        if self.type == "Group" and is_one(last):
            return True
        return self.type == "Group" and (last.tag_ in ("NNS", "NNPS") or (last.tag_ == "NNP" and last.text[-1] == "s"))

    def overlaps(self, other: Name) -> bool:
        """Say whether the two share a token."""
        return self.first < other.last and other.first < self.last


def is_one(word: Token) -> bool:
    """Say whether a word for a people means one of them: "a Russian who came", not "a Russian tank"."""
    counted = any(child.dep_ in ("det", "nummod") and child.lower_ in _ONE for child in word.children)
    return counted and word.dep_ in _ARGUMENTS and word.tag_ in ("NN", "NNP", "JJ")


_ONE = frozenset({"a", "an", "another", "one"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "appos", "conj", "dative", "ROOT"})


def without_overlaps(names: Iterable[Name]) -> Iterator[Name]:
    """Yield `names` in reading order; of two that overlap the longer stays, else the earlier given."""
    taken: set[int] = set()
    chosen = []
    for name in sorted(names, key=lambda name: -name.size):
        tokens = range(name.first, name.last)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            chosen.append(name)
    yield from sorted(chosen, key=lambda name: name.first)
