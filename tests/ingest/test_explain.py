"""Explanations name the decision, what decided it, and only what covers the character asked for."""

from ingest.explain import explanation, reasons
from ingest.record import Event, Mention, Record, Relation

TEXT = "Kim met Putin. He left Russia."
RECORD = Record(
    "a1",
    TEXT,
    entities=(
        Mention(0, 3, "Kim", "Person", "e1", name="Kim", why="model: PERSON", confidence=0.9),
        Mention(15, 17, "He", "Person", "e1", "PRO", name="Kim", why="pronoun: subject before"),
        Mention(23, 29, "Russia", "Country", "e2", name="Russia", wikidata="Q159", why="gazetteer RUS"),
    ),
    relations=(Relation("e1", "citizenOf", "e2", (15, 30), basis="implied", why="follows from headOfState"),),
    events=(Event("v1", "Meeting", (4, 7), (0, 14), why="lexicon: meet"),),
)


def test_every_decision_is_explained_in_reading_order():
    assert [(one.kind, one.text) for one in reasons(RECORD)] == [
        ("mention", "Kim"),
        ("event", "met"),
        ("mention", "He"),
        ("relation", "He left Russia."),
        ("mention", "Russia"),
    ]


def test_an_offset_leaves_what_covers_it():
    assert [one.why for one in reasons(RECORD, at=16)] == ["pronoun: subject before", "follows from headOfState"]


def test_the_first_character_behind_a_mention_is_not_covered():
    assert list(reasons(RECORD, at=3)) == []


def test_an_account_tells_rule_confidence_and_what_is_the_same_entity():
    account = "\n".join(explanation(RECORD, at=0))
    assert "by name, one with “He”" in account
    assert "decided by: model: PERSON (confidence 0.90)" in account


def test_an_implied_tie_says_that_no_words_state_it():
    assert "no words of the article state it" in "\n".join(explanation(RECORD, at=20))


def test_json_keeps_span_and_reason():
    data = next(reasons(RECORD)).to_json()
    assert (data["span"], data["kind"], data["why"]) == ((0, 3), "mention", "model: PERSON")
