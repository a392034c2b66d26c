"""Modality by scope: what auxiliaries, negation and governors make of a word."""

from __future__ import annotations

import pytest

from ingest.events.modality import modality_of

CASES = [
    ("They attacked the town.", "attacked", "POS CERTAIN NON_FUTURE"),
    ("They will attack the town.", "attack", "POS CERTAIN FUTURE"),
    ("They never attacked the town.", "attacked", "NEG CERTAIN NON_FUTURE"),
    ("They may have attacked the town.", "attacked", "POS POSSIBLE NON_FUTURE"),
    ("They would have attacked the town.", "attacked", "NEG PROBABLE NON_FUTURE"),
    ("They did not deny that they attacked the town.", "attacked", "POS POSSIBLE NON_FUTURE"),
    ("They failed to attack the town.", "attack", "NEG CERTAIN NON_FUTURE"),
    ("They plan to attack the town.", "attack", "POS CERTAIN FUTURE"),
    ("They do not plan to attack the town.", "attack", "NEG CERTAIN FUTURE"),
    ("They left without attacking the town.", "attacking", "NEG CERTAIN NON_FUTURE"),
    ("They stopped attacking the town.", "attacking", "NEG CERTAIN NON_FUTURE"),
    ("They were urged to attack the town.", "attack", "POS POSSIBLE FUTURE"),
    ("They said that others had attacked the town.", "attacked", "POS CERTAIN NON_FUTURE"),
    ("They did not say whether they attacked the town.", "attacked", "POS POSSIBLE NON_FUTURE"),
    ("They are believed to have attacked the town.", "attacked", "POS PROBABLE NON_FUTURE"),
    ("If they attack the town, many will flee.", "attack", "POS POSSIBLE NON_FUTURE"),
    ("An alleged attack was filmed.", "attack", "POS POSSIBLE NON_FUTURE"),
    ("The planned attack was filmed.", "attack", "POS CERTAIN FUTURE"),
    ("No attack took place.", "attack", "NEG CERTAIN NON_FUTURE"),
    ("The attack is set to begin at dawn.", "attack", "POS CERTAIN FUTURE"),
    ("Such attacks are not unusual.", "attacks", "POS CERTAIN NON_FUTURE"),
    ("There will be an attack.", "attack", "POS CERTAIN FUTURE"),
    ("There was no attack.", "attack", "NEG CERTAIN NON_FUTURE"),
    ("There were fears of an attack.", "attack", "POS POSSIBLE FUTURE"),
]


@pytest.mark.nlp
@pytest.mark.parametrize(("text", "word", "expected"), CASES)
def test_follows_scope(nlp, text, word, expected):
    token = next(token for token in nlp(text) if token.text == word)
    found = modality_of(token)
    assert f"{found.polarity} {found.certainty} {found.time}" == expected


@pytest.mark.nlp
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The visit was cancelled.", "cancelled"),
        ("The visit was postponed.", "postponed"),
        ("Police foiled the attack.", "foiled"),
        ("The visit ended.", None),
    ],
)
def test_keeps_the_status_that_the_text_gives(nlp, text, status):
    noun = next(token for token in nlp(text) if token.text in ("visit", "attack"))
    assert modality_of(noun).status == status
