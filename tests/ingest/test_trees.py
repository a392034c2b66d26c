"""A parse that mends would tie into a circle is taken as the model gave it."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from ingest.trees import is_tree, mended


@pytest.fixture
def doc(nlp) -> Doc:
    return nlp("The minister who resigned met the envoy.")


def tie(doc: Doc) -> Doc:
    doc[1].head, doc[4].head = doc[3], doc[1]
    return doc


def test_a_circle_is_undone(doc):
    heads = [token.head.i for token in doc]
    assert [token.head.i for token in mended(doc, tie)] == heads
    assert is_tree(doc)
    assert doc[5:7].root.text == "envoy"


def test_a_mend_that_leaves_a_tree_stands(doc):
    def hang(doc: Doc) -> Doc:
        doc[6].head = doc[1]
        return doc

    assert mended(doc, hang)[6].head.i == 1
