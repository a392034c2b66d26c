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

from ingest.record import SURE


@dataclass(frozen=True, slots=True)
class Reading:
    """The counts of one reading of claims of one kind ("events", "quotations"); `note` says what went before.

    `again` marks pages that had been read before, and mended. `unsure` are those of `right`, `half` and `wrong` that
    are shown as unsure (`ingest.record.SURE`); None where the reading is from before they were.
    """

    kind: str
    date: datetime.date
    pages: tuple[str, ...]
    right: int
    half: int
    wrong: int
    note: str
    again: bool = False
    unsure: tuple[int, int, int] | None = None

    @property
    def count(self) -> int:
        """How many claims were judged."""
        return self.right + self.half + self.wrong

    @property
    def surely_right(self) -> tuple[int, int] | None:
        """How many of the claims that are not shown as unsure are right, and how many there are."""
        return None if self.unsure is None else (self.right - self.unsure[0], self.count - sum(self.unsure))


def readings() -> tuple[Reading, ...]:
    """Return the declared readings."""
    return tuple(Reading(**_with_tuples(entry)) for entry in _declared()["reading"])


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
    yield "\nAll claims of the pages whose events and ties were both read, since a claim is of one or the other;\n"
    yield f"where events with a confidence under {SURE} were already shown as unsure, the others by themselves:\n\n"
    yield from _table(together(readings()))
    yield "\n"


def _table(found: Iterable[Reading]) -> Iterator[str]:
    yield "| claims | read on | pages | claims | right | half right | wrong | right of those not unsure | |\n"
    yield "|---|---|---|---|---|---|---|---|---|\n"
    for one in found:
        shares = " | ".join(f"{n} ({n / one.count:.0%})" for n in (one.right, one.half, one.wrong))
        sure = _share(*one.surely_right) if one.surely_right else ""
        yield f"| {one.kind} | {one.date} | {len(one.pages)} | {one.count} | {shares} | {sure} | {one.note} |\n"


def _with_tuples(entry: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in entry.items()}


def _share(part: int, of: int) -> str:
    return f"{part} of {of} ({part / of:.0%})"


def _declared() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("readings.toml").read_text(encoding="utf-8"))
