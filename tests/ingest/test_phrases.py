"""Phrases hang on the word they belong to."""

from __future__ import annotations

from typing import Any

import pytest

from ingest import phrases
from tests.ingest.arcs import arc

pytestmark = pytest.mark.nlp


@pytest.mark.parametrize(
    ("text", "word", "head", "label"),
    [
        ("Bodies such as the UN have called on Chadian authorities to stop executions.", "on", "called", "prep"),
        ("He spoke of bishops who, backed by the new Pope, urged voters to abstain.", "urged", "bishops", "relcl"),
        ("Reports that officers had received a circular advising them to stay grew.", "advising", "circular", "acl"),
        ("They plan to use the old lines: Lund's seizures of farms.", "seizures", "plan", "dep"),
        ("The teacher received the girl smiling at the door.", "smiling", "girl", "acl"),
        ("They met officials and France.", "France", "officials", "conj"),
    ],
)
def test_a_phrase_hangs_on_its_own_word(nlp: Any, text: str, word: str, head: str, label: str) -> None:
    assert arc(phrases.mend(nlp(text)), word) == (head, label)


@pytest.mark.parametrize(("noun", "head"), [("people", "Peru"), ("officials", "Peru")])
def test_two_lands_go_together(nlp: Any, noun: str, head: str) -> None:
    doc = nlp(f"In 2015 a large quake killed 200 {noun} in Peru and neighbouring northern Chile.")
    found = next(token for token in phrases.mend(doc) if token.text == "Chile")
    assert found.head.text == head
