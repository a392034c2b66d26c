"""What became of each input: every run accounts for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, get_args

Status = Literal["stored", "unchanged", "duplicate", "refused"]
STATUSES: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input; `reason` reads on from the source's name ("a.txt: is empty; nothing to read").

    What is in the store has a reason only where what was read out of it is not reliable.
    """

    source: str
    status: Status
    article: str | None = None
    title: str | None = None
    reason: str | None = None

    @property
    def doubtful(self) -> bool:
        """Whether it is in the store although little of it can be right."""
        return self.status in ("stored", "unchanged") and self.reason is not None


@dataclass(slots=True)
class Account:
    """The outcomes of a run, counted; `interrupted` if it ended before all inputs were read."""

    counts: Counter[Status] = field(default_factory=Counter)
    refusals: list[Outcome] = field(default_factory=list)
    doubtful: int = 0
    interrupted: bool = False

    def add(self, outcome: Outcome) -> None:
        """Count an outcome."""
        self.counts[outcome.status] += 1
        self.doubtful += outcome.doubtful
        if outcome.status == "refused":
            self.refusals.append(outcome)

    @property
    def total(self) -> int:
        """How many inputs were dealt with."""
        return sum(self.counts.values())

    @property
    def failed(self) -> bool:
        """Whether nothing came of the whole run: there were inputs or none at all, and not one is in the store now."""
        return self.total == self.counts["refused"]

    def __str__(self) -> str:
        parts = [f"{self.counts[status]} {status}" for status in STATUSES]
        return f"{self.total} read = {' + '.join(parts)}"

    def reasons(self) -> Iterator[str]:
        """Yield one line for each refusal."""
        return (f"{refusal.source}: {refusal.reason}" for refusal in self.refusals)
