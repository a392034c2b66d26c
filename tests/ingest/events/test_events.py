"""Events of a document: where they are looked for, how they hang together, whom their arguments stand for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ingest.article import Article
from ingest.events import events
from ingest.record import Block, Mention, Timex

pytestmark = pytest.mark.nlp


def test_looks_only_into_titles_and_bodies(read):
    document = read("Israel bombed Gaza.\n\nIsrael bombed Rafah.")
    first, second = document.blocks
    document.blocks = (first, Block(second.start, second.end, "epigraph"))
    assert [document.text[slice(*e.evidence)] for e in events(document)] == ["Israel bombed Gaza."]


def test_a_denial_is_about_the_event_it_denies(read):
    denial, attack = events(read("Israel denied that it had attacked the convoy."))
    assert (denial.about, attack.polarity) == (attack.id, "NEG")


def test_who_threatens_to_strike_threatens_the_target(read):
    threat, _ = events(read("Iran threatened to bomb Israel."))
    assert [(a.role, a.cluster) for a in threat.arguments] == [("agent", "Iran"), ("recipient", "Israel")]


def test_members_of_a_set_are_arguments_of_their_own(read):
    document = read("The two leaders met in Geneva.")
    start, end = 0, len("The two leaders")
    both = [Mention(start, end, document.text[start:end], "Person", name, "NOM") for name in ("biden", "xi")]
    document.mentions += both
    (meeting,) = events(document)
    assert [a.cluster for a in meeting.arguments if a.role == "participant"] == ["biden", "xi"]


def test_forces_stand_for_their_state(read):
    (attack,) = events(read("Russian troops shelled Kharkiv."))
    agent = next(a for a in attack.arguments if a.role == "agent")
    assert agent.cluster == "Russian"


def test_a_soldier_who_dies_is_not_his_state(read):
    (death,) = events(read("A Russian soldier died near Kharkiv."))
    agent = next(a for a in death.arguments if a.role == "agent")
    assert agent.cluster is None


def test_ministers_who_resign_are_not_their_state(read):
    (resignation,) = events(read("Russia's defense and foreign ministers have resigned."))
    assert [a.cluster for a in resignation.arguments if a.role == "agent"] == [None]


def test_fighters_of_a_resistance_are_not_the_state(read):
    (attack,) = events(read("Russian resistance fighters shelled Kharkiv."))
    assert [a.cluster for a in attack.arguments if a.role == "agent"] == [None]


def test_one_of_several_is_not_all_of_them(read):
    document = read("One of the men attacked Kharkiv.")
    start, end = document.text.index("the men"), document.text.index(" attacked")
    document.mentions.append(Mention(start, end, "the men", "Person", "men", "NOM"))
    (attack,) = events(document)
    agent = next(a for a in attack.arguments if a.role == "agent")
    assert (document.text[agent.start : agent.end], agent.cluster) == ("One of the men", None)


@pytest.mark.parametrize(
    ("text", "type_", "cluster"),
    [
        ("Rebels killed Russian soldiers near Kharkiv.", "Killing", None),
        ("Two Russian soldiers were injured near Kharkiv.", "Attack", None),
        ("Rebels attacked Russian troops near Kharkiv.", "Attack", "Russian"),
    ],
)
def test_soldiers_who_are_hurt_are_not_their_state(read, text, type_, cluster):
    deed = next(e for e in events(read(text)) if e.type == type_)
    assert [a.cluster for a in deed.arguments if a.role == "recipient"] == [cluster]


def test_what_somebody_is_made_keeps_its_words(read):
    document = read("Ana Lind was appointed as the new envoy.")
    (lind,) = (mention for mention in document.mentions if mention.type == "Person")
    start = document.text.index("the new envoy")
    document.mentions.append(
        Mention(start, start + len("the new envoy"), "the new envoy", "Person", lind.cluster, "NOM")
    )
    appointment = next(e for e in events(document) if e.type == "Appointment")
    assert [a.cluster for a in appointment.arguments if a.role == "topic"] == [None]


def test_people_of_a_nation_are_not_asked_as_their_state(extract):
    record = extract(Article("a", "Peru ordered Chileans to leave."))
    demand = next(e for e in record.events if e.type == "Demand")
    assert [a.cluster for a in demand.arguments if a.role == "recipient"] == [None]


@pytest.mark.parametrize(
    ("text", "cluster"),
    [
        ("Germany recalled the Armenian genocide.", None),
        ("Germany recalled Armenian support for the plan.", "Armenia"),
        ("Arab leaders met in Oslo.", None),
        ("Armenian leaders met in Oslo.", "Armenia"),
    ],
)
def test_a_people_is_not_its_state_and_a_word_for_many_peoples_is_nobody(extract, text, cluster):
    record = extract(Article("a", text))
    names = {mention.cluster: mention.name for mention in record.entities}
    ((_, *arguments),) = [[event, *event.arguments] for event in record.events]
    (who,) = [a for a in arguments if a.role in ("agent", "recipient", "participant")]
    assert names.get(who.cluster) == cluster


def test_a_pronoun_is_shown_as_the_name_in_its_sentence(read):
    document = read("Iran said it would bomb Israel.")
    start = document.text.index("it ")
    document.mentions.append(Mention(start, start + 2, "it", "Country", "Iran", "PRO"))
    attack = next(e for e in events(document) if e.type == "Attack")
    agent = next(a for a in attack.arguments if a.role == "agent")
    assert document.text[agent.start : agent.end] == "Iran"


def test_only_a_date_of_its_own_clause_dates_an_event(read):
    document = read("Biden said on Monday that Israel bombed Gaza on Sunday.", published="2024-05-06")
    spans = {day: document.text.index(day) for day in ("Monday", "Sunday")}
    values = {"Monday": "2024-05-06", "Sunday": "2024-05-05"}
    document.timexes = [Timex(at, at + len(day), "DATE", values[day]) for day, at in spans.items()]
    (attack,) = events(document)
    assert attack.when == "2024-05-05"


def test_a_date_after_publication_is_future(read):
    document = read("Biden meets Xi on Sunday.", published="2024-05-06")
    at = document.text.index("Sunday")
    document.timexes = [Timex(at, at + 6, "DATE", "2024-05-12")]
    (meeting,) = events(document)
    assert (meeting.time, meeting.code) == ("FUTURE", "AGREE")


def test_lifting_a_ban_is_no_ban(read):
    (eased,) = events(read("Japan lifted its ban on Chinese beef."))
    assert (eased.type, eased.code) == ("EasedRestriction", "YIELD")


def test_same_text_gives_the_same_events(read):
    text = "Poland and Ukraine signed a treaty. Russia condemned it and threatened to strike."
    assert list(events(read(text))) == list(events(read(text)))


def test_a_bare_noun_is_no_event(read):
    assert not list(events(read("Much has changed since the election.")))


def test_each_event_says_why(read):
    (event,) = events(read("Iran will not attack Israel."))
    assert event.why is not None
    assert {"Attack", "attack", "<will", "<not"} <= set(event.why.replace(":", " ").split())
    assert replace(event, why=None) != event


@pytest.mark.parametrize(("text", "about"), [("No pacts were signed.", "pacts"), ("Peru sold no jets.", "jets")])
def test_the_no_that_denies_an_event_is_no_part_of_what_it_is_about(read, text, about):
    document = read(text)
    (event,) = events(document)
    assert event.polarity == "NEG"
    assert about in {document.text[a.start : a.end] for a in event.arguments}


def test_what_is_promised_goes_on_with_what_it_is_for(read):
    document = read("The mayor vowed to work to mend the old bridge.")
    (promise,) = events(document)
    assert "work to mend the old bridge" in {document.text[a.start : a.end] for a in promise.arguments}


@pytest.mark.nlp
def test_we_in_what_a_speaker_quotes_of_others_is_not_the_speaker(extract: Any) -> None:
    record = extract(Article("a", "\"It turned out that, 'We're going to sue the bank,'\" Peter Grau said."))
    (suit,) = [event for event in record.events if event.type == "Lawsuit"]
    assert all(argument.cluster is None for argument in suit.arguments if argument.role == "agent")


@pytest.mark.nlp
def test_we_of_a_spokeswoman_is_not_the_spokeswoman(extract: Any) -> None:
    record = extract(Article("a", 'The club left. Spokeswoman Ann Dale was glad. "We have lifted the ban," she said.'))
    (lifted,) = [event for event in record.events if event.type == "EasedRestriction"]
    assert [(a.cluster, record.text[a.start : a.end]) for a in lifted.arguments if a.role == "agent"] == [(None, "We")]
