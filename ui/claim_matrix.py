"""The matrix of claims: contested events and relations as rows, which have the longer names, outlets as columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import streamlit as st

from graph.views.stands import Contest, Stand
from ui import particulars, tables, words

MARKS: dict[words.Standing, str] = {
    "affirmed": "✓",
    "denied": "✗",
    "to come": "▷",
    "possible": "?",
    "called off": "⊘",
}
LEGEND = "✓ affirms, ✗ denies, ▷ speaks of it as to come, ? as possible, ⊘ as called off"
MOST_OUTLETS = 40


def draw(contests: Sequence[Contest], *, key: str) -> tuple[Contest, str | None] | None:
    """Draw the matrix; returns the contest of the cell that was clicked, and its outlet if it is an outlet's."""
    counted = Counter(words.outlet(stand.outlet) for of in contests for stand in of.stands)
    outlets = [outlet for outlet, _ in counted.most_common(MOST_OUTLETS)]
    columns: dict[str, list[str]] = {
        "What": [particulars.of_contest(of) for of in contests],
        "Status": [words.status_words(of.status, of.disputed) for of in contests],
        "All": [_marks(of.stands) for of in contests],
    }
    headings = {f"{outlet} " if outlet in columns else outlet: outlet for outlet in outlets}
    columns |= {heading: [_marks(says_of(outlet, of)) for of in contests] for heading, outlet in headings.items()}
    st.caption(f"{LEGEND}. A number says how many times. Click a cell to read its sentences.")
    cell = tables.choose_cell(
        columns,
        key=key,
        alt="Who says what about what is contested: events and relations by outlets",
        config={
            "What": st.column_config.TextColumn(width=260, pinned=True),
            "All": st.column_config.TextColumn(width=90),
        },
        rows=16,
    )
    if len(counted) > len(outlets):
        st.caption(f"{len(counted) - len(outlets):,} outlets with fewer claims have no column.")
    return (contests[cell[0]], headings.get(cell[1])) if cell else None


def says_of(outlet: str, of: Contest) -> list[Stand]:
    """Return what one outlet says in a contest."""
    return [stand for stand in of.stands if words.outlet(stand.outlet) == outlet]


def _marks(stands: Iterable[Stand]) -> str:
    marks = Counter(MARKS[words.standing(stand)] for stand in stands)
    return " ".join(mark if number == 1 else f"{mark}{number}" for mark, number in sorted(marks.items()))
