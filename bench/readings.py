"""Claims judged by reading: what share of those shown on unseen pages is right, half right, wrong.

Gold data judges only what its annotators looked for; a reading judges everything that is shown.
"""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
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


def together(found: Iterable[Reading]) -> Iterator[Reading]:
    """Yield all claims of pages whose events and ties were both read on one day: a claim is of an event or of a tie."""
    found = tuple(found)
    ties = {(one.date, one.pages): one for one in found if one.kind == "ties"}
    for events in (one for one in found if one.kind == "events"):
        if (beside := ties.get((events.date, events.pages))) is not None:
            counts = {name: getattr(events, name) + getattr(beside, name) for name in ("right", "half", "wrong")}
            yield replace(events, kind="events and ties", **counts)


def section() -> Iterator[str]:
    """Yield the section of the report on what reading found."""
    yield f"## Read claim by claim\n\n{_declared()['rule'].strip()}\n\n"
    yield from _table(readings())
    yield "\nAll claims of the pages whose events and ties were both read, since a claim is of one or the other:\n\n"
    yield from _table(together(readings()))
    yield "\n"


def _table(found: Iterable[Reading]) -> Iterator[str]:
    yield "| claims | read on | pages | claims | right | half right | wrong | |\n|---|---|---|---|---|---|---|---|\n"
    for one in found:
        shares = " | ".join(f"{n} ({n / one.count:.0%})" for n in (one.right, one.half, one.wrong))
        yield f"| {one.kind} | {one.date} | {len(one.pages)} | {one.count} | {shares} | {one.note} |\n"


def _declared() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("readings.toml").read_text(encoding="utf-8"))
