"""Amounts: value, currency or unit, and bound, from the words of a noun phrase."""

from __future__ import annotations

import pytest

from ingest.events.amounts import amounts

CASES = [
    ("The bank lent $113 billion.", 113e9, "USD", None, "exact"),
    ("The bank lent over $113 billion.", 113e9, "USD", None, "min"),
    ("The bank lent at least 20 million euros.", 20e6, "EUR", None, "min"),
    ("The bank lent up to C$40 million.", 40e6, "CAD", None, "max"),
    ("The bank lent about 500 million rubles.", 500e6, "RUB", None, "about"),
    ("The bank lent £2.5 billion.", 2.5e9, "GBP", None, "exact"),
    ("The bank lent nearly 1,500 Swiss francs.", 1500, "CHF", None, "about"),
    ("The bank lent €45m.", 45e6, "EUR", None, "exact"),
    ("The army lost twelve howitzers.", 12, None, "howitzer", "exact"),
    ("The army lost more than 1,000 containers.", 1000, None, "container", "min"),
    ("The army lost some 300 Russian soldiers.", 300, None, "soldier", "about"),
    ("The army lost fewer than 30 armoured vehicles.", 30, None, "vehicle", "max"),
    ("The army lost two hundred thousand shells.", 200000, None, "shell", "exact"),
    ("The army lost two thousand men.", 2000, None, "man", "exact"),
    ("The bank lent 200 to 300 million euros.", 200e6, "EUR", None, "min"),
    ("The bank lent 5-6 million dollars.", 5e6, "USD", None, "min"),
    ("The army lost 20 to 30 howitzers.", 20, None, "howitzer", "min"),
]


@pytest.mark.nlp
@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_reads_figures(nlp, case):
    text, *expected = case
    verb = next(token for token in nlp(text) if token.dep_ == "ROOT")
    heads = [token for token in verb.children if token.dep_ in ("dobj", "npadvmod", "prep")]
    found = list(amounts([t for head in heads for t in (head, *(c for c in head.children if c.dep_ == "pobj"))]))
    assert [(a.value, a.currency, a.unit, a.bound) for a in found] == [tuple(expected)]


@pytest.mark.nlp
@pytest.mark.parametrize(
    "text",
    [
        "He met the two ministers.",
        "She left in 2019.",
        "It was the third attack.",
        "Police arrested one of five suspects.",
        "They were charged with three and five counts of theft.",
        'He fled the so-called "709 raid" in Lima.',
        "Lind spoke of the HB 1523 lawsuit by Berg.",
    ],
)
def test_finds_no_amount_in_known_sets_dates_and_ranks(nlp, text):
    assert not list(amounts([token for token in nlp(text) if token.pos_ == "NOUN"]))
