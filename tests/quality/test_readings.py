"""Readings by hand: no page read twice as if it were new, each kind of claim with all its counts."""

from __future__ import annotations

from bench import readings


def test_no_page_is_read_as_new_twice_for_one_kind_of_claim():
    read = [(one.kind, page) for one in readings.readings() if not one.again for page in one.pages]
    assert len(read) == len(set(read)) > 0
    again = {(one.kind, page) for one in readings.readings() if one.again for page in one.pages}
    assert again <= set(read)


def test_the_report_gives_a_line_a_reading():
    lines = [line for line in "".join(readings.section()).splitlines() if line.startswith("| ")]
    assert len(lines) == len(readings.readings()) + 1
