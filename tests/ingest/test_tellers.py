"""Tellers hang on what they tell, and who is only described by a participle on what he does."""

from __future__ import annotations

from typing import Any

import pytest

from ingest import tellers
from ingest.trees import is_tree
from tests.ingest.arcs import arc

pytestmark = pytest.mark.nlp


@pytest.mark.parametrize(
    ("text", "word", "head", "label"),
    [
        ("The rebels attacked the convoy, Omar Lund, head of the union, said.", "Lund", "said", "nsubj"),
        ("The rebels attacked the convoy, Omar Lund, head of the union, said.", "attacked", "said", "ccomp"),
        ("The rebels shot him, Omar Lund, a judge who lives in Lima, told the Kisumu Times.", "Lund", "told", "nsubj"),
        ("The man accused of the murder, Omar Lund, a nurse, told the court he fled.", "man", "told", "nsubj"),
        ("Police shot the banker, Omar Lund, 52, officials said.", "officials", "said", "nsubj"),
        ("Police shot two men, Omar Lund, 52, and Paul Berg, 34, prosecutors said.", "prosecutors", "said", "nsubj"),
        (
            "They met the minister, Omar Lund, and his aide, Lina Berg, said the talks were late.",
            "were",
            "said",
            "ccomp",
        ),
        ("A man claiming allegiance to the rebels killed ten people in Lima.", "man", "killed", "nsubj"),
        ("A man claiming allegiance to the rebels killed ten people in Lima.", "claiming", "man", "acl"),
        ("A couple also claiming kinship with the king attacked a guard.", "couple", "attacked", "nsubj"),
        (
            "He left a day after a man claiming allegiance to the rebels carried out a bombing.",
            "man",
            "carried",
            "nsubj",
        ),
        ("A man claiming that the rebels killed ten people left Lima.", "killed", "claiming", "ccomp"),
    ],
)
def test_a_teller_hangs_on_the_cue(nlp: Any, text: str, word: str, head: str, label: str) -> None:
    doc = tellers.mend(nlp(text))
    assert arc(doc, word) == (head, label)
    assert is_tree(doc)
