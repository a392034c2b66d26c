"""Reports of events: one that is printed in copies of the same article stands once, though no date joins the copies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.views.claims import Claim
from graph.views.events import EventLine
from ui import words
from ui.dossier.sheet import statement_of_claim

Report = tuple[EventLine, Sequence[Claim]]
"""An event, and what is claimed of it."""


def together(reports: Iterable[Report]) -> list[Report]:
    """Return the reports in their order, each with those that only copy its sentences."""
    found: list[Report] = []
    for event, said in reports:
        known = next((place for place, of in enumerate(found) if _is_copy((event, said), of)), None)
        if known is None:
            found.append((event, said))
        else:
            found[known] = _joined(found[known], (event, said))
    return found


def _joined(one: Report, other: Report) -> Report:
    """Return both as one, under the event that is dated, or was reported first."""
    first, second = sorted((one, other), key=lambda report: (report[0].earliest is None, str(report[0].reported)))
    return first[0], [*first[1], *second[1]]


def _is_copy(one: Report, other: Report) -> bool:
    event, known = one[0], other[0]
    if (event.type, words.who(event), event.status, event.disputed) != (
        known.type,
        words.who(known),
        known.status,
        known.disputed,
    ):
        return False
    said = [statement_of_claim(claim) for claim in one[1]]
    printed = [statement_of_claim(claim) for claim in other[1]]
    return all(any(claim.repeats(copy) for copy in printed) for claim in said)
