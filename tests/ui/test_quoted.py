"""Quotations on the screen: one pair of marks, and the sentence beside words that say little alone."""

from __future__ import annotations

import pytest

from ingest.record import Quote, Record
from tests.graph.records import article
from tests.ui.explorer import texts, visit
from ui.store import workspace

BERG = "person/anna-berg"


def said(words: str, *, direct: bool, sentence: str = "") -> Record:
    """Return an article in which Anna Berg says `words`, in a sentence about them."""
    text = f"[Anna Berg|Person|b] said: {sentence or words} And so on."
    start = text.index(words) - len("[|Person|b]")
    return article("a", text, quotes=[Quote(((start, start + len(words)),), direct, speaker_cluster="b")])


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("We shall stay.", "“We shall stay.”"),
        ("“We shall stay.”", "“We shall stay.”"),
        ('"We shall stay," he added, "and work."', '"We shall stay," he added, "and work."'),
        ("“We shall stay", "“We shall stay”"),
        ("We shall stay”", "“We shall stay”"),
        ("We shall call it “home”", "“We shall call it “home””"),
        ("'We shall stay.'", "'We shall stay.'"),
    ],
)
def test_words_stand_in_one_pair_of_marks(empty_store: None, words: str, shown: str) -> None:
    workspace().graph.put(said(words, direct=True))
    assert shown in texts(visit(entity=BERG, tab="Says")).splitlines()


def test_a_few_words_of_reported_speech_stand_with_their_sentence(empty_store: None) -> None:
    workspace().graph.put(said("harbour policy", direct=False, sentence="she disliked the new harbour policy."))
    page = texts(visit(entity=BERG, tab="Says"))
    assert "harbour policy\n" in page
    assert "In the sentence: Anna Berg said: she disliked the new harbour policy." in page


def test_reported_speech_that_says_enough_stands_alone(empty_store: None) -> None:
    words = "the town would build a second harbour by the river"
    workspace().graph.put(said(words, direct=False))
    page = texts(visit(entity=BERG, tab="Says"))
    assert f"{words}\n" in page
    assert "In the article's words" in page
    assert "In the sentence" not in page
