"""What an entity without a name is called: every mention, event and rendering says the same noun phrase."""

from __future__ import annotations

import pytest

from ingest.article import Article
from ingest.rendering import shown_claims

pytestmark = pytest.mark.nlp


@pytest.fixture
def called(extract):
    """Return a function from a text to the name that each unnamed mention carries: words -> names."""

    def read(text):
        found = {}
        for mention in extract(Article("a", text)).entities:
            if mention.mention != "NAM":
                found.setdefault(mention.text, set()).add(mention.name)
        return found

    return read


def test_a_description_goes_before_a_pronoun(called):
    assert called("Two guards fell asleep. They were arrested.") == {
        "Two guards": {"Two guards"},
        "They": {"Two guards"},
    }


def test_the_fullest_description_names_all(called):
    names = called("A masked gunman from Leeds fled. The gunman is at large.")
    assert names["The gunman"] == {"A masked gunman from Leeds"}


def test_the_mark_of_the_genitive_is_no_part_of_it(called):
    assert called("The gunman's car was found. The gunman fled.")["The gunman"] == {"The gunman"}


def test_a_long_phrase_is_called_by_its_beginning(called):
    names = called(
        "Guards charged with having slept through the night of the fire at the prison were freed. The guards wept."
    )
    assert names["The guards"] == {"Guards"}


def test_an_event_shows_the_description_and_not_the_pronoun(extract):
    record = extract(
        Article("a", "Three rebels crossed the river. They attacked a village. They surrendered on Monday.")
    )
    shown = [one.text for one in shown_claims(record) if one.kind == "events"]
    assert shown
    assert all("Three rebels" in text and "They" not in text for text in shown)
