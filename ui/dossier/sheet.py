"""What a dossier is made of: sections of lines, each with the notes that prove it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.views.claims import Claim, Passage, Source
from graph.views.entity import Quotation
from ui import words
from ui.dossier import copies


@dataclass(frozen=True, slots=True)
class Statement:
    """One article's sentence behind a line: how it puts it, by whom, where it stands, and its very characters.

    `chain` are those who say so, outermost first; empty when the article speaks in its own voice. A quotation has None.
    """

    stance: str
    chain: tuple[str, ...] | None
    trust: str
    source: Source
    passage: Passage

    @property
    def where(self) -> str:
        """The title of the article, outlet, date and characters."""
        told = f"{self.source.article.name}. {words.source(self.source)}"
        return f"{told}, characters {self.passage.start} to {self.passage.end}"

    @property
    def outlet(self) -> str:
        """Who published it."""
        return self.source.outlet or "an unknown outlet"

    def repeats(self, other: Statement) -> bool:
        """Say whether it is the same sentence, or a copy of it, which says the same."""
        same = (self.stance, self.chain) == (other.stance, other.chain)
        return same and copies.alike(copies.words(self.passage.words), copies.words(other.passage.words))


@dataclass(slots=True)
class Note:
    """A footnote: a statement and its copies in other articles."""

    statements: list[Statement]

    @property
    def words(self) -> str:
        """The sentence, as the first article has it."""
        return self.statements[0].passage.words

    @property
    def where(self) -> str:
        """Where the sentence and its copies stand."""
        first, *others = (statement.where for statement in self.statements)
        return f"{first}; the same words in: {'; '.join(others)}" if others else first

    @property
    def told(self) -> str:
        """How it is put, and by whom."""
        first = self.statements[0]
        if first.chain is None:
            return first.stance
        outlets = list(dict.fromkeys(statement.outlet for statement in self.statements))
        by = ", citing ".join(first.chain) or f"{' and '.join(outlets)}, in {_own(len(outlets))} voice"
        return f"{first.stance}, according to {by}. {first.trust}".strip()


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the dossier and the numbers of its notes, from 1; `under` are lines that belong to it."""

    text: str
    notes: tuple[int, ...]
    under: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading; `left_out` is how many more the graph holds."""

    heading: str
    lines: tuple[Line, ...]
    left_out: int = 0


@dataclass(slots=True)
class Dossier:
    """A dossier as it is collected; the same statement is numbered once, and so are copies behind one line."""

    title: str
    about: str
    sections: list[Section] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    _numbers: dict[Statement, int] = field(default_factory=dict)

    def add(self, heading: str, lines: Sequence[Line], *, left_out: int = 0) -> None:
        """Add a section, unless there is nothing to say in it."""
        if lines:
            self.sections.append(Section(heading, tuple(lines), left_out))

    def line(self, text: str, statements: Sequence[Statement], under: Sequence[Line] = ()) -> Line:
        """Return a line whose notes are numbered in the order in which they are first used."""
        used: list[int] = []
        for statement in statements:
            number = self._numbers.get(statement) or self._copied(statement, used) or self._new()
            if statement not in self._numbers:
                self._numbers[statement] = number
                self.notes[number - 1].statements.append(statement)
            if number not in used:
                used.append(number)
        return Line(text, tuple(used), tuple(under))

    def _copied(self, statement: Statement, used: Sequence[int]) -> int | None:
        """Return the number of a note of the line that a statement repeats."""
        return next((number for number in used if statement.repeats(self.notes[number - 1].statements[0])), None)

    def _new(self) -> int:
        self.notes.append(Note([]))
        return len(self.notes)


def statement_of_claim(claim: Claim) -> Statement:
    """Return the sentence behind a claim."""
    chain = tuple(thing.name for thing in claim.chain)
    return Statement(words.stance(claim), chain, words.trust(claim.confidence), claim.source, claim.evidence)


def statement_of_quotation(quotation: Quotation) -> Statement:
    """Return the sentence behind a quotation."""
    told = "quoted word for word" if quotation.direct else "in the article's words"
    return Statement(told, None, "", quotation.source, quotation.evidence)


def _own(outlets: int) -> str:
    return "its own" if outlets == 1 else "their own"
