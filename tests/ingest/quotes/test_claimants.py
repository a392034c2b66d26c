"""What a source without a name is shown as."""

from __future__ import annotations

import pytest

from ingest.article import Article

pytestmark = pytest.mark.nlp


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The guards signed certifications attesting that they had made their rounds.", "certifications", "Document"),
        ("His death gave rise to theories suggesting that he had been murdered.", "theories", "Document"),
        ("Most of the questions suggest that the mayor knew of the leak.", "Most of the questions", "Document"),
        ("Some of the officers said that the mayor knew of the leak.", "Some of the officers", "Person"),
        ("Fishmongers say that cod is dear.", "Fishmongers", "Person"),
    ],
)
def test_things_that_tell_something_are_no_persons(extract, text, words, kind):
    found = {mention.text: mention.type for mention in extract(Article("a", text)).entities}
    assert found[words] == kind
