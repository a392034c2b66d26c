"""Who rejects a claim denies it, who made it goes on claiming it, and who does neither denies nothing."""

from __future__ import annotations

import pytest

from ingest.article import Article

pytestmark = pytest.mark.nlp


def claims(record, type_):
    """Return polarity and claimants of each event of a type."""
    names = {mention.cluster: mention.name for mention in record.entities}
    found = [event for event in record.events if event.type == type_]
    return sorted((event.polarity, [names[cluster] for cluster in event.attribution]) for event in found)


@pytest.mark.parametrize(
    "text",
    [
        "Chad rejects Libya's claim that it attacked a border post.",
        "Chad dismissed Libya's allegation that Chadian troops had attacked a border post.",
        "Chad on Monday denied the claim by Libya that it had attacked a border post.",
        "Libya's accusation that Chad attacked a border post was rejected by Chad.",
        "Chad rejected Libyan accusations that it had attacked a border post.",
        "Libya's claim that Chad attacked a border post is false, Chad said.",
        "Chad dismissed as absurd Libya's claim that it had attacked a border post.",
        'Chad rejected as "baseless" Libyan accusations that it had attacked a border post.',
        "Chad called Libya's claim that it had attacked a border post absurd.",
    ],
)
def test_who_rejects_a_claim_denies_it_and_who_made_it_does_not(extract, text):
    assert claims(extract(Article("a", text)), "Attack") == [("NEG", ["Chad"]), ("POS", ["Libya"])]


def test_a_claim_that_is_not_rejected_has_one_side(extract):
    record = extract(Article("a", "Chad did not reject Libya's claim that Chad attacked a border post."))
    assert claims(record, "Attack") == [("POS", ["Libya"])]


def test_a_report_of_nobody_that_is_denied_is_claimed_by_nobody(extract):
    record = extract(Article("a", "Chad denied a report that it had attacked a border post."))
    assert claims(record, "Attack") == [("NEG", ["Chad"])]


def test_a_tie_that_is_rejected_has_both_sides(extract):
    record = extract(Article("a", "Peru rejected Chile's claim that Ana Lopez is the president of Peru."))
    names = {mention.cluster: mention.name for mention in record.entities}
    ties = [(tie.polarity, names[tie.attribution[0]]) for tie in record.relations if tie.attribution]
    assert sorted(ties) == [("NEG", "Peru"), ("POS", "Chile")]


def test_a_capital_speaks_for_its_state(extract):
    record = extract(Article("a", "Lima said that Chilean soldiers had shelled a post. Santiago denied this."))
    assert claims(record, "Attack") == [("NEG", ["Chile"]), ("POS", ["Peru"])]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry neither confirmed nor denied the attack on the base.",
        "Chad has neither confirmed nor denied that it attacked the base.",
        "A spokesman would not confirm or deny that Chad had attacked the base.",
        "The army neither confirmed nor denied a report that Chad had attacked the base.",
    ],
)
def test_who_neither_confirms_nor_denies_says_nothing(extract, text):
    record = extract(Article("a", text))
    assert [(e.type, e.polarity, e.certainty, e.attribution) for e in record.events] == [
        ("Attack", "POS", "POSSIBLE", ())
    ]
    assert not [quote for quote in record.quotes if quote.stance in ("denies", "confirms")]
