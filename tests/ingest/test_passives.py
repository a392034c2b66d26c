"""Passive verbs have their doers."""

from __future__ import annotations

from typing import Any

import pytest

from ingest import passives
from ingest.trees import is_tree
from tests.ingest.arcs import arc

pytestmark = pytest.mark.nlp


@pytest.mark.parametrize(
    ("text", "word", "head", "label"),
    [
        ("He was told to leave the country by the army.", "by", "told", "agent"),
        ("The envoy was asked to mediate between the two sides by the African Union.", "by", "asked", "agent"),
        ("He was told to read the report by the army.", "by", "report", "prep"),
        ("Singer sued by former manager over unpaid fees", "Singer", "sued", "nsubjpass"),
        ("The farmers, promised aid by the minister, ended their protest.", "farmers", "ended", "nsubj"),
        ("The farmers, promised aid by the minister, ended their protest.", "promised", "farmers", "acl"),
        ("Refused entry by Hungary, the migrants walked back to Serbia.", "by", "Refused", "agent"),
        ('"She\'s killed two people," the lawyer said.', "She", "killed", "nsubj"),
        ("She's given a medal.", "She", "given", "nsubjpass"),
        ("The authority reported 13 dead and two wounded in the prison attack.", "two", "wounded", "nsubjpass"),
        ("The bank promised an attack by rebels would be stopped.", "bank", "promised", "nsubj"),
    ],
)
def test_a_passive_verb_has_its_doer(nlp: Any, text: str, word: str, head: str, label: str) -> None:
    doc = passives.mend(nlp(text))
    assert arc(doc, word) == (head, label)
    assert is_tree(doc)
