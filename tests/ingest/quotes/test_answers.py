"""A denial that only points at what was said denies the events that were said."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from ingest.article import Article

pytestmark = pytest.mark.nlp

CASES = tomllib.loads(Path(__file__).with_name("answers.toml").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:70])
def test_what_is_denied_by_reference(extract, case):
    record = extract(Article("a", case["text"], published="2025-03-05"))
    names = {mention.cluster: mention.name or mention.text for mention in record.entities}
    answers = [event for event in record.events if "denied by reference" in (event.why or "")]
    found = [[e.type, record.text[slice(*e.trigger)], names[e.attribution[-1]]] for e in answers]
    assert [[type_, word] for type_, word, _ in found] == [case_[:2] for case_ in case.get("denied", [])]
    assert all(wanted[2] in denier for (*_, denier), wanted in zip(found, case.get("denied", []), strict=True))
    assert all(event.polarity == "NEG" for event in answers)


def test_the_denial_points_at_the_accusation(extract):
    record = extract(Article("a", "Police accused Ana Lopez of fraud. Her lawyer, Jon Berg, denied the charges."))
    accusation = next(event for event in record.events if event.type == "Accusation")
    denial = next(event for event in record.events if event.type == "Denial")
    assert denial.about == accusation.id
