"""Quotations as lines of a dossier: what was said once stands once, however many articles print it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from graph.views.entity import Quotation
from ui import quoted
from ui.dossier import copies
from ui.dossier.sheet import Dossier, Line, statement_of_quotation

_PRINTED_WITHIN = datetime.timedelta(days=7)
"""Copies of a report are printed so shortly after each other."""


def lines(to: Dossier, found: Sequence[Quotation], most: int) -> tuple[list[Line], int]:
    """Return a line for each thing said, at most so many, and how many more there are; `found` are newest first."""
    groups = _together(found)
    shown = [to.line(_told(group), list(map(statement_of_quotation, group))) for group in groups[:most]]
    return shown, len(groups) - len(shown)


def _together(found: Sequence[Quotation]) -> list[list[Quotation]]:
    groups: list[list[Quotation]] = []
    for quotation in found:
        group = next((group for group in _recent(groups, quotation) if _is_copy(quotation, group[0])), None)
        if group is None:
            groups.append([quotation])
        else:
            group.append(quotation)
    return groups


def _recent(groups: Sequence[list[Quotation]], quotation: Quotation) -> Iterator[list[Quotation]]:
    day = quotation.source.published
    for group in reversed(groups):
        first = group[0].source.published
        if (first is None) != (day is None) or (first and day and first - day > _PRINTED_WITHIN):
            return
        yield group


def _is_copy(one: Quotation, other: Quotation) -> bool:
    same = (one.speaker, one.direct) == (other.speaker, other.direct)
    return same and copies.alike(copies.words(one.text), copies.words(other.text))


def _told(group: Sequence[Quotation]) -> str:
    outlets = dict.fromkeys(quotation.source.outlet or "an unknown outlet" for quotation in group)
    printed = f" ({', '.join(outlets)})" if len(group) > 1 else ""
    return f"{_spoken(group[0])}{printed}"


def _spoken(quotation: Quotation) -> str:
    speaker = f"{quotation.speaker.name}: " if quotation.speaker else ""
    sentence = quoted.around(quotation)
    return f"{speaker}{quoted.spoken(quotation)}" + (f", in the sentence “{sentence}”" if sentence else "")
