from __future__ import annotations

from dataclasses import replace

from pyoxigraph import NamedNode

from graph.contribution import contribution
from graph.happenings import core
from graph.identity import is_local
from graph.vocabulary import NG, SCHEMA
from ingest.record import SURE, Record
from tests.graph.records import article, event
from tests.graph.samples import graph_of

PAIR = "[Kim Jong Un|Person|k] [Vladimir Putin|Person|p] met"


def about(record: Record) -> NamedNode:
    (statement,) = contribution(record).statements
    return statement.about


def test_reports_of_one_meeting_share_its_node_whatever_they_say_of_it() -> None:
    held = article(
        "a",
        f"{PAIR} in [Russia|Country]",
        events=[event("Meeting", "met", participant="k+p", place="Russia", when="2023-09-13")],
    )
    planned = article("b", PAIR, events=[event("Meeting", "met", said="FUTURE", participant="p+k", when="2023-09-13")])
    denied = article(
        "c", PAIR, events=[event("Meeting", "met", said="NEG", agent="p", recipient="k", when="2023-09-13")]
    )
    assert about(held) == about(planned) == about(denied)


def test_another_day_another_pair_another_type_is_another_event() -> None:
    text = f"{PAIR} and [Xi Jinping|Person|x]"
    events = [
        event("Meeting", "met", participant="k+p", when="2023-09-13"),
        event("Meeting", "met", participant="k+p", when="2023-09-14"),
        event("Meeting", "met", participant="k+x", when="2023-09-13"),
        event("PhoneCall", "met", participant="k+p", when="2023-09-13"),
    ]
    assert len({about(article("a", text, events=[e])) for e in events}) == 4


def test_direction_matters_where_one_side_acts_on_the_other() -> None:
    text = "[Russia|Country|r] attacked [Ukraine|Country|u] in [Kharkiv|Place|k]"
    one = event("Sanction", "attacked", agent="r", recipient="u", when="2023-09-13")
    other = event("Sanction", "attacked", agent="u", recipient="r", when="2023-09-13")
    assert about(article("a", text, events=[one])) != about(article("a", text, events=[other]))


def test_one_actor_and_a_place_are_enough_for_a_visit() -> None:
    visit = event("Visit", "met", agent="p", destination="c", when="2024-05")
    one, other = (about(article(name, f"{PAIR} [China|Country|c]", events=[visit])) for name in ("a", "b"))
    assert one == other


def test_the_undated_telling_means_the_one_that_the_article_dates() -> None:
    dated = event("Meeting", "met", participant="k+p", when="2023-09-13")
    undated = event("Meeting", "Kim", participant="k+p")
    planned = event("Meeting", "Vladimir", said="FUTURE", participant="k+p")
    one, other, future = contribution(article("a", PAIR, events=[dated, undated, planned])).statements
    assert one.about == other.about
    assert is_local(future.about)


def test_two_dates_leave_the_undated_telling_open() -> None:
    days = [event("Meeting", "met", participant="k+p", when=day) for day in ("2019-04-25", "2023-09-13")]
    *_, open_ = contribution(article("a", PAIR, events=[*days, event("Meeting", "Kim", participant="k+p")])).statements
    assert is_local(open_.about)


def test_a_telling_that_may_be_misread_dates_no_other() -> None:
    told = [event("Meeting", "met", participant="k+p"), event("Meeting", "met", participant="k+p", when="2023-09-13")]
    told[1] = replace(told[1], confidence=SURE - 0.01)
    sure, unsure = (one.about for one in contribution(article("a", PAIR, events=told)).statements)
    assert is_local(sure)
    assert unsure == about(article("a", PAIR, events=told[1:]))


def test_events_of_one_kind_between_the_same_actors_are_a_series() -> None:
    sold = article("a", PAIR, events=[event("ArmsDeal", "met", agent="k", recipient="p")])
    never = article("b", PAIR, events=[event("ArmsDeal", "met", said="NEG", agent="p", recipient="k")])
    backend = graph_of(sold, never)
    (series,) = {quad.object for quad in backend.match(None, SCHEMA.superEvent)}
    assert len(list(backend.match(None, SCHEMA.superEvent, series))) == 2


def test_too_little_known_stays_in_its_article() -> None:
    text = f"{PAIR} [Lee|Person|l] attack"
    undated = event("Meeting", "met", participant="k+p")
    alone = event("Meeting", "met", participant="k", when="2023-09-13")
    unnamed = event("Meeting", "met", participant="k+l", when="2023-09-13")
    vague = event("Criticism", "met", agent="k", recipient="p", when="2023-09")
    placeless = event("Attack", "attack", agent="k", recipient="p", when="2023-09-13")
    for happening in (undated, alone, unnamed, vague, placeless):
        assert is_local(about(article("a", text, events=[happening])))


def test_an_event_is_not_named_by_amounts_or_things() -> None:
    told = event("Attack", "attacked", agent="1,100", recipient="r")
    record = article("a", "[1,100|Weapon] attacked [Russia|Country|r]", events=[told])
    (statement,) = contribution(record).statements
    assert [filler.value.rpartition("/")[2] for _, filler in core(NG.Attack, statement.fillers)] == ["RUS"]
