"""Chips: every filter that is set stands in sight with how much it hides, and a click takes it away."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st

from ui import words
from ui.escape import plain, shortened

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Chosen = TypeVar("Chosen", bound=DataclassInstance)

_LONGEST = 60


def said(value: Any) -> str:
    """Return what a box holds: values after each other, days as on all pages, everything else as it is."""
    match value:
        case list() | tuple():
            return ", ".join(map(said, value))
        case datetime.date():
            return words.day(value)
    return str(value)


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a filter: its key, what a chip calls it, what it holds when empty, and how what it holds is said."""

    key: str
    label: str
    empty: Any = ()
    say: Callable[[Any], str] = said


def summary(boxes: Iterable[Box]) -> str:
    """Return what boxes that were drawn before hold, the empty ones left out: "meeting; Kim Jong Un"."""
    held = [(box, st.session_state.get(box.key, box.empty)) for box in boxes]
    return "; ".join(box.say(value) or box.label for box, value in held if value not in (box.empty, []))


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is set, in the words of its box, and how many would come back without it."""

    box: Box
    hides: int

    @property
    def told(self) -> str:
        """What the chip says."""
        value = self.box.say(st.session_state[self.box.key])
        what = f"{self.box.label}: {value}" if value else self.box.label
        return f"{shortened(what, _LONGEST)} (hides {self.hides:,})"


def of(chosen: Chosen, nothing: Chosen, boxes: Mapping[str, Box], count: Callable[[Chosen], int]) -> list[Chip]:
    """Return a chip for each field of `chosen` that differs from `nothing`; `boxes` are those of its fields.

    `count` says how many fit; what a filter hides is what fits all the others and not this one.
    """
    fitting = count(chosen)
    filters = {field: box for field, box in boxes.items() if getattr(chosen, field) != getattr(nothing, field)}
    without = {field: replace(chosen, **{field: getattr(nothing, field)}) for field in filters}
    return [Chip(box, count(without[field]) - fitting) for field, box in filters.items()]


def draw(chips: Sequence[Chip]) -> None:
    """Draw the chips in a line, and where there are several, a way to be rid of all."""
    if not chips:
        return
    with st.container(horizontal=True, gap="xsmall", key="chips"):
        for chip in chips:
            st.button(
                plain(chip.told),
                key=f"chip-{chip.box.key}",
                icon=":material/close:",
                icon_position="right",
                help="Takes this filter away.",
                on_click=clear,
                args=([chip.box],),
            )
        if len(chips) > 1:
            st.button(
                "Clear all filters",
                key="chips-clear",
                icon=":material/filter_alt_off:",
                type="tertiary",
                on_click=clear,
                args=([chip.box for chip in chips],),
            )


def clear(boxes: Sequence[Box]) -> None:
    """Empty boxes that have been drawn; for callbacks."""
    for box in boxes:
        if box.key in st.session_state:
            st.session_state[box.key] = box.empty
