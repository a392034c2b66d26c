"""Headlines that a site pastes over the names of people are no part of the article."""

from __future__ import annotations

from ingest.article import Article
from ingest.structure import blocks


def kinds(text):
    return [(block.kind, text[block.start : block.end]) for block in blocks(Article("a", text))]


def test_headlines_behind_a_name_that_comes_twice_are_set_apart():
    text = (
        "Ferries reopen in Oban\n\nThe harbour will stay shut, Sen. Lina HaddadLina Mae HaddadSenate votes on "
        "ferries | Harbour master resigns MORE (I) told reporters on Monday after the storm had passed."
    )
    assert kinds(text)[1:] == [
        ("body", "The harbour will stay shut, Sen. Lina Haddad"),
        ("boilerplate", "Lina Mae HaddadSenate votes on ferries | Harbour master resigns MORE"),
        ("body", "(I) told reporters on Monday after the storm had passed."),
    ]


def test_a_name_that_comes_twice_in_plain_text_is_left_alone():
    text = "Lina Haddad and Lina Haddad the younger both want MORE ferries to run on Sundays, they said in May."
    assert kinds(text) == [("body", text)]
