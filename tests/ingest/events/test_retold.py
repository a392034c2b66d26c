"""Nouns that take up what was told before: whose arrest, whose accusations, and when two candidates leave it open."""

from __future__ import annotations

from typing import Any

import pytest

from ingest.article import Article
from ingest.record import Event, Record


def last(record: Record, type_: str) -> Event:
    return [event for event in record.events if event.type == type_][-1]


def sides(record: Record, event: Event) -> set[tuple[str, str]]:
    names = {mention.cluster: mention.name for mention in record.entities}
    sides = ("agent", "recipient", "participant")
    return {(a.role, names.get(a.cluster or "", "")) for a in event.arguments if a.role in sides}


@pytest.mark.nlp
def test_the_deed_just_told_lends_its_sides_and_its_day(extract: Any) -> None:
    record = extract(Article("a", "Chad attacked Niger on Monday. The attack shocked Lagos.", published="2024-05-07"))
    again = last(record, "Attack")
    assert sides(record, again) == {("agent", "Chad"), ("recipient", "Niger")}
    assert again.when == "2024-05-06"


@pytest.mark.nlp
def test_the_attack_is_not_one_before_the_last_killing(extract: Any) -> None:
    told = "Chad attacked a base in Gao. Gunmen shot dead two men in Cali. A suspect fled. He is blamed for the attack."
    record = extract(Article("a", told))
    attack = last(record, "Attack")
    assert "base" not in {record.text[a.start : a.end] for a in attack.arguments}
    assert ("agent", "Chad") not in sides(record, attack)


@pytest.mark.nlp
def test_of_two_deeds_only_what_they_share_is_lent(extract: Any) -> None:
    told = "Peru accused Chile of theft. Bolivia accused Chile of fraud. Chile denied the accusations."
    record = extract(Article("a", told))
    assert sides(record, last(record, "Accusation")) == {("recipient", "Chile")}


@pytest.mark.nlp
@pytest.mark.parametrize(
    "second",
    ["The 2011 attack was worse.", "The cyber attack came later.", "The next attack is expected in June."],
)
def test_what_is_told_apart_lends_nothing(extract: Any, second: str) -> None:
    record = extract(Article("a", f"Chad attacked Niger. {second}"))
    both = {("agent", "Chad"), ("recipient", "Niger")}
    assert sum(sides(record, event) == both for event in record.events) == 1


@pytest.mark.nlp
def test_what_was_only_planned_lends_nothing(extract: Any) -> None:
    record = extract(Article("a", "Chad plans to attack Niger. The attack shocked Lagos."))
    assert sides(record, last(record, "Attack")) == set()


@pytest.mark.nlp
def test_what_is_usual_lends_nothing(extract: Any) -> None:
    record = extract(Article("a", "Libyan rebels often attack the port. The attack shocked Lagos."))
    assert sides(record, last(record, "Attack")) == set()


@pytest.mark.nlp
@pytest.mark.parametrize("first", ["Chad has occupied Niger since 1967.", "Chad has attacked Niger since 1967."])
def test_what_lasts_lends_no_blow(extract: Any, first: str) -> None:
    record = extract(Article("a", f"{first} The raid shocked Lagos."))
    assert sides(record, last(record, "Attack")) == set()


@pytest.mark.nlp
def test_what_lasts_is_taken_up_by_its_own_word(extract: Any) -> None:
    record = extract(Article("a", "Chad has occupied Niger since 1967. The occupation shocked Lagos."))
    assert ("agent", "Chad") in sides(record, last(record, "Attack"))


@pytest.mark.nlp
def test_the_fighting_is_not_that_of_a_war_told_of_before_another(extract: Any) -> None:
    told = "Chad's army fought rebels. In June, Kenya attacked Sudan. A truce brought the fighting to an end."
    record = extract(Article("a", told))
    assert not sides(record, last(record, "Battle"))


@pytest.mark.nlp
def test_a_blow_between_the_same_leaves_the_fighting_theirs(extract: Any) -> None:
    told = "Chad fought Niger near Gao. Niger attacked Chad on Friday. Ten people were hurt in the fighting."
    record = extract(Article("a", told))
    assert {name for _, name in sides(record, last(record, "Battle"))} == {"Chad", "Niger"}


@pytest.mark.nlp
def test_several_told_far_behind_by_another_word_may_be_more_than_were_told(extract: Any) -> None:
    told = "Miners staged a {} in Gao. The mayor spoke of rain. A bank closed in May. The {} cost it millions."
    again = last(extract(Article("a", told.format("protest", "demonstrations"))), "Protest")
    assert not [a for a in again.arguments if a.role == "agent"]
    same = last(extract(Article("a", told.format("protest", "protests"))), "Protest")
    assert [a for a in same.arguments if a.role == "agent"]


@pytest.mark.nlp
def test_what_somebody_suffered_is_not_his_own_deed(extract: Any) -> None:
    record = extract(Article("a", "Soldiers shot Omar Berg. During his attack, Berg had called the police."))
    assert sides(record, last(record, "Attack")) == {("agent", "Omar Berg")}


@pytest.mark.nlp
def test_whose_son_died_has_not_died(extract: Any) -> None:
    record = extract(Article("a", "Ann Berg passed away on Monday. She never learnt of her son's death."))
    assert not [name for _, name in sides(record, last(record, "Death")) if name == "Ann Berg"]
