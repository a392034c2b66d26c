"""Claims judged by reading: what share of those shown on unseen pages is right, half right, wrong.

Gold data judges only what its annotators looked for; a reading judges everything that is shown.
"""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Reading:
    """The counts of one reading of claims of one kind ("events", "quotations"); `note` says what went before.

    `again` marks pages that had been read before, and mended.
    """

    kind: str
    date: datetime.date
    pages: tuple[str, ...]
    right: int
    half: int
    wrong: int
    note: str
    again: bool = False

    @property
    def count(self) -> int:
        """How many claims were judged."""
        return self.right + self.half + self.wrong


def readings() -> tuple[Reading, ...]:
    """Return the declared readings."""
    return tuple(Reading(**{**entry, "pages": tuple(entry["pages"])}) for entry in _declared()["reading"])


def section() -> Iterator[str]:
    """Yield the section of the report on what reading found."""
    yield f"## Read claim by claim\n\n{_declared()['rule'].strip()}\n\n"
    yield "| claims | read on | pages | claims | right | half right | wrong | |\n|---|---|---|---|---|---|---|---|\n"
    for one in readings():
        shares = " | ".join(f"{n} ({n / one.count:.0%})" for n in (one.right, one.half, one.wrong))
        yield f"| {one.kind} | {one.date} | {len(one.pages)} | {one.count} | {shares} | {one.note} |\n"
    yield "\n"


def _declared() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("readings.toml").read_text(encoding="utf-8"))
