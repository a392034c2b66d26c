"""Readings by hand: no page read twice as if it were new, each kind of claim with all its counts."""

from __future__ import annotations

import datetime
from dataclasses import replace

from bench import readings


def test_no_page_is_read_as_new_twice_for_one_kind_of_claim():
    read = [(one.kind, page) for one in readings.readings() if not one.again for page in one.pages]
    assert len(read) == len(set(read)) > 0
    again = {(one.kind, page) for one in readings.readings() if one.again for page in one.pages}
    assert again <= set(read)


def test_the_report_gives_a_line_a_reading():
    lines = [line for line in "".join(readings.section()).splitlines() if line.startswith("| ")]
    both = [line for line in lines if line.startswith("| events and ties ")]
    assert len(lines) - len(both) == len(readings.readings()) + 2


def test_all_claims_of_pages_are_their_events_and_their_ties():
    day = datetime.date(2026, 1, 2)
    events = readings.Reading("events", day, ("a", "b"), right=6, half=3, wrong=1, note="")
    ties = replace(events, kind="ties", right=9, half=0, wrong=1)
    others = replace(ties, pages=("c",)), replace(events, kind="entities")
    (both,) = readings.together((events, ties, *others))
    assert (both.right, both.half, both.wrong, both.count) == (15, 3, 2, 20)
    assert both.surely_right is None


def test_what_is_shown_as_unsure_is_told_apart():
    of = readings.Reading("events", datetime.date(2026, 1, 2), ("a",), 6, 3, 1, "", unsure=(1, 2, 0))
    assert of.surely_right == (5, 7)
