"""Subjects hang on the verb that they belong to."""

from __future__ import annotations

from typing import Any

import pytest

from ingest import subjects
from ingest.trees import is_tree
from tests.ingest.arcs import arc

pytestmark = pytest.mark.nlp


@pytest.mark.parametrize(
    ("text", "word", "head", "label"),
    [
        ("A nurse who helped boys enter Kenya illegally was found guilty in Nairobi.", "nurse", "found", "nsubjpass"),
        ("A nurse who helped boys enter Kenya illegally was found guilty in Nairobi.", "Kenya", "enter", "dobj"),
        ("A woman who alleged that Berg assaulted her was sued by Lund for defamation.", "her", "assaulted", "dobj"),
        ("A woman who alleged that Berg assaulted her was sued by Lund for defamation.", "woman", "sued", "nsubjpass"),
        ("The nurse who treated Omar Berg after the shooting was charged with perjury.", "shooting", "after", "pobj"),
        ("The parents of a boy shot dead by police have sued the city.", "shot", "boy", "acl"),
        ("The wife of the senator charged with corruption was questioned.", "charged", "senator", "acl"),
        ("The army's attack on the camp killed 12 people, a spokesman said.", "attack", "killed", "nsubj"),
        ("Several nurses prosecutors have tried to interview have refused to help.", "nurses", "refused", "nsubj"),
        ("Several nurses prosecutors have tried to interview have refused to help.", "tried", "nurses", "relcl"),
        ("Two envoys Kenya had sent to Mali were arrested on Monday.", "envoys", "arrested", "nsubjpass"),
        ("In a heavy blow to the king, the army's chief joined the protests.", "chief", "joined", "nsubj"),
        ("In an interview with Lund, the mayor, Berg denied the charges.", "mayor", "Lund", "appos"),
        ("Police cleared the market and rebels shot at them.", "rebels", "shot", "nsubj"),
        ("Police cleared the market and rebels shot at them.", "shot", "cleared", "conj"),
        ("They burned shops in Nairobi and houses owned by miners.", "houses", "Nairobi", "conj"),
        ("Last week farmers protested in Nairobi.", "week", "protested", "npadvmod"),
        ("The head of the firm accused of fraud was fined.", "head", "fined", "nsubjpass"),
        ("Lund urged him to free Omar Berg, a spokesman for the junta said.", "Berg", "free", "dobj"),
        ("Lund urged him to free Omar Berg, a spokesman for the junta said.", "spokesman", "said", "nsubj"),
        ("Ann Lund, the mayor, said the army was at fault.", "Lund", "said", "nsubj"),
        ("Omar Berg, who fled, said Kenya was at fault.", "Kenya", "was", "nsubj"),
    ],
)
def test_a_subject_hangs_on_its_own_verb(nlp: Any, text: str, word: str, head: str, label: str) -> None:
    doc = subjects.mend(nlp(text))
    assert arc(doc, word) == (head, label)
    assert is_tree(doc)
