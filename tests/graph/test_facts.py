from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from pyoxigraph import NamedNode

from graph.contribution import contribution
from graph.facts import facts, status
from graph.statements import Modality
from graph.vocabulary import ID, NG, ORG, SEM, TYPE
from tests.graph.records import article, event, relation

DONE = Modality()
PROBABLE = Modality(certainty=NG.Probable)
PLANNED = Modality(tense=NG.Future)
POSSIBLE = Modality(certainty=NG.Possible)
DENIED = Modality(polarity=NG.Negative)
CANCELLED = Modality(polarity=NG.Negative, outcome="cancelled")
POSTPONED = Modality(tense=NG.Future, outcome="postponed")
UNSURE = [replace(of, unsure=True) for of in (DONE, PLANNED, DENIED, CANCELLED)]


@pytest.mark.parametrize(
    ("said", "expected", "disputed"),
    [
        ([DONE], NG.Reported, False),
        ([PROBABLE, PLANNED], NG.Reported, False),
        ([DONE, DENIED], NG.Reported, True),
        ([PLANNED, CANCELLED], NG.Cancelled, False),
        ([PLANNED, POSSIBLE], NG.Planned, False),
        ([POSTPONED], NG.Planned, False),
        ([PLANNED, DENIED], NG.Planned, True),
        ([POSSIBLE], NG.Possible, False),
        ([POSSIBLE, DENIED], NG.Possible, True),
        ([DENIED, DENIED], NG.Denied, False),
        ([CANCELLED, DONE], NG.Reported, False),
        (UNSURE, NG.Unsure, False),
        ([*UNSURE, POSSIBLE], NG.Possible, False),
        ([*UNSURE, DENIED], NG.Denied, False),
        ([], None, False),
    ],
)
def test_status_follows_from_all_claims_in_any_order(said: list[Modality], expected: NamedNode, disputed: bool) -> None:
    assert {status(order) for order in permutations(said)} == {(expected, disputed)}


@pytest.mark.parametrize("said", ["FUTURE", "POSSIBLE", "NEG", "NEG FUTURE POSSIBLE"])
def test_nothing_follows_from_what_is_denied_possible_or_to_come(said: str) -> None:
    text = "[Ann Bee|Person] met [Cid Dee|Person], leader of [China|Country]"
    record = article(
        "a",
        text,
        events=[event("Meeting", "met", said=said, participant="Ann Bee+Cid Dee")],
        relations=[relation("Cid Dee", "leads", "China", said=said)],
    )
    assert not any(facts(statement) for statement in contribution(record).statements)


def test_a_meeting_has_its_type_its_actors_and_its_days() -> None:
    record = article(
        "a",
        "[Ann Bee|Person] met [Cid Dee|Person]",
        events=[event("Meeting", "met", participant="Ann Bee+Cid Dee", when="2023-09")],
    )
    (statement,) = contribution(record).statements
    found = {(t.predicate, getattr(t.object, "value", None)) for t in facts(statement)}
    assert {
        (TYPE, NG.Meeting.value),
        (NG.when, "2023-09"),
        (NG.earliest, "2023-09-01"),
        (NG.latest, "2023-09-30"),
    } <= found
    assert {(p, ID["person/ann-bee"].value) for p in (NG.participant, SEM.hasActor)} <= found


def test_an_office_has_its_words_and_its_interval_beside_the_plain_triple() -> None:
    record = article(
        "a",
        "[Ann Bee|Person], president of [France|Country] since 2017",
        relations=[relation("Ann Bee", "headOfState", "France", role="president", since="2017-05")],
    )
    (statement,) = contribution(record).statements
    found = {(t.subject, t.predicate, t.object) for t in facts(statement)}
    assert (ID["person/ann-bee"], NG.headOfState, ID["country/FRA"]) in found
    assert {ORG.member, ORG.organization, NG.roleName, NG.since, NG.begin, TYPE} <= {
        p for s, p, _ in found if s == statement.about
    }


def test_both_ways_of_telling_a_kinship_are_one_tie() -> None:
    text = "[Ann Bee|Person|a] [Cid Dee|Person|c]"
    told = [relation("a", "childOf", "c"), relation("c", "parentOf", "a")]
    one, other = (contribution(article("x", text, relations=[r])).statements[0] for r in told)
    assert one.about == other.about
    assert facts(one) == facts(other)
