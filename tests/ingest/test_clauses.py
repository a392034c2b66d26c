"""Clauses hang on the word they belong to."""

from __future__ import annotations

from typing import Any

import pytest

from ingest import clauses, lemmas

pytestmark = pytest.mark.nlp


def head_of(nlp: Any, text: str, word: str) -> str:
    doc = clauses.mend(nlp(text))
    return next(token.head.text for token in doc if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "head"),
    [
        ("He is accused of ordering the raid and faces trial.", "faces", "accused"),
        ("Omar denied any wrongdoing and claims to be the victim of a coup.", "claims", "denied"),
        ("Omar denied any wrongdoing and claims to be the victim of a coup.", "be", "claims"),
        ("Omar rejected the offer and claims to land in the north.", "claims", "offer"),
        ("Kenya said that troops had crossed the border and attacked a bridge.", "attacked", "crossed"),
        ("Kenya will close the border after shells landed in the town, wounding three.", "wounding", "landed"),
        ("Amnesty called for the release of protesters detained in May.", "detained", "protesters"),
        ("Fans were upset after Omar Berg called them thugs and attacked the club.", "attacked", "called"),
        ("Fans were upset after Omar Berg called them thugs, and attacked the club.", "attacked", "were"),
        ("Kenya said that the bridge was weak and warned drivers of ice.", "warned", "said"),
        ("Lund said that Berg is a liar and accused him of theft.", "accused", "said"),
        ("Lund says that Berg is a liar and accuses him of theft.", "accuses", "is"),
        ("Kenya said that protesters blocked the road and threatened to stay.", "threatened", "blocked"),
        ("Kenya denied claims that troops had shelled a school and promised an inquiry.", "promised", "denied"),
        ("Lund said it was clear that the envoy did not know him, and accused Peru of lies.", "accused", "said"),
        ("The judge said the evidence was weak and acquitted Berg.", "acquitted", "said"),
        ("The judge said Berg was a danger to the public and jailed him.", "jailed", "said"),
        ("The court heard that Berg was jealous and accused his wife of lying.", "accused", "was"),
        ("The union said its members would strike, blaming the firm for it.", "blaming", "said"),
        ("The police said officers had arrested three men, accusing them of theft.", "accusing", "arrested"),
        ("The lawyer told the court the rules ban trips and require visitors to register.", "require", "ban"),
        ("Lina told The Globe in a statement that her client did not intend to flee.", "intend", "told"),
        ("The firms said on Monday, hours after a court charged the founder, that the deal was off.", "was", "said"),
    ],
)
def test_a_clause_hangs_on_its_own_word(nlp: Any, text: str, word: str, head: str) -> None:
    assert head_of(nlp, text, word) == head


def test_a_verb_with_a_subject_stays_where_it_is(nlp: Any) -> None:
    assert head_of(nlp, "Peru agreed to pay and Chile signed the deal.", "signed") in ("agreed", "signed")


@pytest.mark.parametrize(
    ("text", "lemma"),
    [("Rebels staged a raid.", "stage"), ("Peru hopes to win.", "hope"), ("Hares hopped over the road.", "hop")],
)
def test_verbs_have_their_own_lemma(nlp: Any, text: str, lemma: str) -> None:
    assert lemma in [token.lemma_ for token in lemmas.mend(nlp(text))]
