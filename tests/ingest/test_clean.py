"""Cleaning replaces, so that offsets hold; what it leaves is safe for the language model."""

import textwrap
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ingest.clean import LONGEST_RUN, clean, tidy

LONG = "The leaders agreed to meet again before the end of the year. Neither side gave a date, and nobody answered."
ANYTHING = st.text(st.characters(codec=None), max_size=400)


@given(ANYTHING)
def test_length_is_kept_and_nothing_dangerous_is_left(text: str) -> None:
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert not any(unicodedata.category(c) in {"Cc", "Cf", "Cs"} and c != "\n" for c in cleaned)
    cleaned.encode("utf-8")


@given(ANYTHING)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_ordinary_text_stays_as_it_is() -> None:
    text = "“We urge Pyongyang,” she said – twice.\n\nÉlysée: 5 % of €3 bn."
    assert clean(text) == text


def test_runs_without_blanks_are_broken() -> None:
    assert max(map(len, clean("$" * 20_000).split())) < LONGEST_RUN


def test_wrapped_lines_are_joined() -> None:
    wrapped = textwrap.fill(LONG, 72)
    assert clean(wrapped) == LONG


def test_invisible_characters_go_before_offsets_exist() -> None:
    assert tidy("\ufeffPu\u00adtin\u202e met\u00a0Kim \r\n\r\n") == "Putin met Kim"
    assert tidy("e\u0301") == "é"
