from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.names import is_full, name_key, organization_key, person_key

KEYS = {"person": person_key, "organization": organization_key}
CASES = list(csv.reader(Path(__file__).with_name("cases_names.csv").read_text("utf-8").splitlines()[1:]))


@pytest.mark.parametrize(("kind", "one", "other", "expected"), CASES)
def test_spellings_of_one_name_share_a_key(kind: str, one: str, other: str, expected: str) -> None:
    assert (KEYS[kind](one) == KEYS[kind](other)) == (expected == "same")


@pytest.mark.parametrize("name", ["Kim", "Mr. Kim", "al-Assad", "Trump Jr.", "J. Smith", "President Putin", ""])
def test_a_surname_is_not_a_full_name(name: str) -> None:
    assert not is_full(person_key(name))


@pytest.mark.parametrize("name", ["Kim Jong Un", "Xi Jinping", "Ursula von der Leyen", "Al Gore", "Donald Trump Jr."])
def test_two_words_are_a_full_name(name: str) -> None:
    assert is_full(person_key(name))


@given(st.text(max_size=40))
def test_keys_are_stable_and_fit_into_an_iri(name: str) -> None:
    for key_of in (person_key, organization_key, name_key):
        key = key_of(name)
        assert key_of(key) == key
        assert "--" not in key
        assert not set(key) & set(' <>"{}|^`\\#?/%')
