"""Events and ties inside reported speech have their claimants, and denials make what they deny negative."""

from __future__ import annotations

import pytest

from ingest.article import Article
from ingest.document import Document
from ingest.parse import parse, parser
from ingest.quotes import attribute, quotes
from ingest.record import Event, Mention, Quote, Relation

pytestmark = pytest.mark.nlp


def claimants(record, fact):
    names = {mention.cluster: mention.name for mention in record.entities}
    return [names[cluster] for cluster in fact.attribution]


def test_an_event_in_a_reported_clause_is_claimed_by_its_source(extract):
    record = extract(Article("a", "Ukraine said Russia attacked Odesa. Russia attacked Kyiv."))
    said = [claimants(record, event) for event in record.events if event.type == "Attack"]
    assert said == [["Ukraine"], []]


def test_the_report_itself_is_claimed_by_the_article(extract):
    record = extract(Article("a", "Poland accused Belarus of sending migrants."))
    assert [event.attribution for event in record.events if event.type == "Accusation"] == [()]


def test_what_is_denied_is_negative_in_the_denier_s_claim(extract):
    record = extract(Article("a", "Iran denied that it had sold drones to Russia."))
    deals = [(event.polarity, claimants(record, event)) for event in record.events if event.type == "ArmsDeal"]
    assert deals == [("NEG", ["Iran"])]


def test_a_denial_by_quotation_alone_turns_the_thing_denied(nlp):
    text = "“Attacked.” He denied."
    document = Document(Article("a", text), nlp(text), ())
    document.quotes = [Quote(((1, 9),), direct=True, speaker_cluster="e1", attribution=("e1",), stance="denies")]
    document.events = [Event("v1", "Attack", (1, 9), (0, 11))]
    attribute(document)
    assert (document.events[0].polarity, document.events[0].attribution) == ("NEG", ("e1",))


def test_what_one_only_wants_is_no_claim(extract):
    record = extract(Article("a", "Turkey wants Sweden to extradite ten suspects."))
    assert all(event.attribution == () for event in record.events)


def tie(document, subject, name):
    """Put a tie between two names into `document`, as the stage before would."""
    text = document.text
    document.mentions = [
        Mention(text.index(word), text.index(word) + len(word), word, kind, cluster, name=word)
        for word, kind, cluster in ((subject, "Person", "e1"), (name, "Country", "e2"))
    ]
    document.relations = [Relation("e1", "headOfState", "e2", (0, len(text)), role="president")]
    document.quotes = list(quotes(document))
    attribute(document)
    return [document.text[m.start : m.end] for m in document.mentions if m.cluster in document.relations[0].attribution]


@pytest.mark.parametrize(
    ("text", "subject", "object_", "chain"),
    [
        ("“Duda is the president of Poland,” a diplomat said.", "Duda", "Poland", ["a diplomat"]),
        ("A diplomat said that Duda is the president of Poland.", "Duda", "Poland", ["A diplomat"]),
        ("A diplomat said Polish president Andrzej Duda would come.", "Andrzej Duda", "Polish", []),
        ("A diplomat said Duda, who is the president of Poland, would come.", "Duda", "Poland", []),
    ],
)
def test_a_title_is_the_article_s_own_and_a_predicate_the_source_s(nlp, text, subject, object_, chain):
    assert tie(parse(Article("a", text), parser(nlp), nlp), subject, object_) == chain


def test_an_anonymous_source_is_a_claimant_of_its_own(extract):
    record = extract(Article("a", "Three officials said Iran had attacked a ship. The officials spoke in Oman."))
    attack = next(event for event in record.events if event.type == "Attack")
    first, *again = record.mentions_of(attack.attribution[0])
    assert (first.text, first.mention, first.type) == ("Three officials", "NOM", "Person")
    assert [mention.text for mention in again] == ["The officials"]
