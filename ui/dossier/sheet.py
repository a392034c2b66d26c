"""What a dossier is made of: sections of lines, each with the notes that prove it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.views.claims import Claim, Passage, Source
from graph.views.entity import Quotation
from ui import words


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: how the article puts it (`told`), where it stands, and its very characters."""

    told: str
    source: Source
    passage: Passage

    @property
    def where(self) -> str:
        """The title of the article, outlet, date and characters."""
        told = f"{self.source.article.name}. {words.source(self.source)}"
        return f"{told}, characters {self.passage.start} to {self.passage.end}"


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the dossier and the numbers of its notes, from 1."""

    text: str
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading; `left_out` is how many more the graph holds."""

    heading: str
    lines: tuple[Line, ...]
    left_out: int = 0


@dataclass(slots=True)
class Dossier:
    """A dossier as it is collected; the same note is numbered once."""

    title: str
    about: str
    sections: list[Section] = field(default_factory=list)
    numbers: dict[Note, int] = field(default_factory=dict)

    def add(self, heading: str, lines: Sequence[Line], *, left_out: int = 0) -> None:
        """Add a section, unless there is nothing to say in it."""
        if lines:
            self.sections.append(Section(heading, tuple(lines), left_out))

    def line(self, text: str, notes: Sequence[Note]) -> Line:
        """Return a line whose notes are numbered in the order in which they are first used."""
        return Line(text, tuple(dict.fromkeys(self.numbers.setdefault(note, len(self.numbers) + 1) for note in notes)))


def note_of_claim(claim: Claim) -> Note:
    """Return the footnote of a claim."""
    told = f"{words.stance(claim)}, according to {words.chain(claim.chain, claim.source)}"
    trust = words.trust(claim.confidence)
    return Note(f"{told}. {trust}".strip(), claim.source, claim.evidence)


def note_of_quotation(quotation: Quotation) -> Note:
    """Return the footnote of a quotation."""
    told = "quoted word for word" if quotation.direct else "in the article's words"
    return Note(told, quotation.source, quotation.evidence)
