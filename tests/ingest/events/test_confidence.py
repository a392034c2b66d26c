"""Confidence: lower where less speaks for the reading, never nothing and never certainty."""

from __future__ import annotations

import pytest

from ingest.events.confidence import confidence
from ingest.extract import extract


def sure(read, text: str, type_: str) -> float:
    (event,) = [event for event in extract(read(text)).events if event.type == type_]
    return event.confidence


@pytest.mark.parametrize(
    ("type_", "plain", "harder"),
    [
        ("Attack", "Israel bombed Gaza.", "Reports came in from towns that were told that Israel bombed Gaza."),
        ("Attack", "Israel bombed Gaza.", "Israel may have bombed Gaza."),
        ("Attack", "Israel bombed Gaza.", "Israel never bombed Gaza."),
        ("Protest", "Students protested in Lima.", "The price of bread rose and students protested in Lima."),
        ("Endorsement", "Ann met Li Wei. Li Wei praised Brazil.", "Ann met Li Wei. He praised Brazil."),
        ("Criticism", "Brazil condemned Peru.", "The Brazilians condemned Peru."),
        ("Protest", "Students protested.", "There was a protest."),
    ],
)
def test_what_is_harder_to_read_is_less_sure(read, type_, plain, harder):
    assert sure(read, harder, type_) < sure(read, plain, type_)


def test_nothing_is_impossible_or_certain():
    against = dict.fromkeys(("bare_clause", "depth", "quoted", "reported", "doubtful", "people", "pronoun"), 1.0)
    assert 0 < confidence({**against, "unsure_name": 1.0}) < 0.5 < confidence({"main_clause": 1.0}) < 1
