"""What the ledger answers is what the graph says, and facets count what choosing them would leave."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from graph import ledger, networks
from graph.ledger import Choice, Wanted
from graph.views import articles, events, overview, pair, stands
from graph.vocabulary import ID, NG
from ingest.record import SURE, Mention
from tests.graph.ledger.conftest import Kept, kept
from tests.graph.records import article, event
from tests.graph.samples import DENIED, HELD

KIM, PUTIN, RUSSIA = "person/kim-jong-un", "person/vladimir-putin", "country/RUS"


def types(samples: Kept, choice: Choice) -> set[str]:
    return {line.type for line in ledger.lines(samples.index, choice)}


def test_all_events_are_those_of_the_graph(samples: Kept) -> None:
    assert ledger.lines(samples.index) == events.all_events(samples.backend)


@pytest.mark.parametrize("entity", [KIM, PUTIN, RUSSIA, "person/nobody"])
def test_links_neighbours_and_events_of_an_actor_are_those_of_the_graph(samples: Kept, entity: str) -> None:
    assert ledger.links_of(samples.index, entity) == networks.links_of(samples.backend, entity)
    assert ledger.neighbours(samples.index, entity) == events.neighbours(samples.backend, entity)
    found, wanted = ledger.of_entity(samples.index, entity), events.of_entity(samples.backend, entity)
    assert [(line.event, line.roles) for line in found] == [(line.event, line.roles) for line in wanted]


def test_an_event_of_an_actor_counts_all_articles_that_speak_of_it(samples: Kept) -> None:
    (meeting,) = (line for line in ledger.of_entity(samples.index, RUSSIA) if line.type == "meeting")
    assert meeting.articles == 3


def test_shared_events_are_those_of_both(samples: Kept) -> None:
    assert [line.type for line in ledger.shared(samples.index, KIM, PUTIN)] == ["meeting"]


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        (Choice(types=(NG.Meeting.value, NG.Refusal.value)), {"meeting", "refusal"}),
        (Choice(statuses=(NG.Possible.value,)), {"arms deal"}),
        (Choice(disputed=True), {"meeting"}),
        (Choice(actors=(ID[KIM].value, ID[PUTIN].value)), {"meeting"}),
        (Choice(actors=(ID[KIM].value, ID[RUSSIA].value)), set()),
        (Choice(places=(ID[RUSSIA].value,)), {"meeting"}),
        (Choice(words="KIM meeting"), {"meeting"}),
        (Choice(words="' OR 1=1 --"), set()),
        (Choice(since=datetime.date(2023, 9, 14)), {"arms deal", "refusal", "economic aid"}),
        (Choice(until=datetime.date(2023, 9, 13)), {"meeting"}),
    ],
)
def test_each_facet_leaves_what_fits(samples: Kept, choice: Choice, left: set[str]) -> None:
    assert types(samples, choice) == left
    assert ledger.count(samples.index, choice).events == len(left)


def test_events_without_a_named_actor_and_doubtful_ones_can_be_left_out() -> None:
    doubtful = replace(event("Attack", "attack", agent="Kim"), confidence=0.4)
    sure = replace(event("Meeting", "met", participant="Kim"), confidence=0.8)
    nobody = replace(event("Protest", "protest", agent="crowd"), confidence=0.8)
    people = Mention(0, 10, "Two guards", "Person", "crowd", mention="NOM", name="Two guards")
    held = article(
        "a",
        "Two guards told [Kim Jong Un|Person|Kim] of an attack, a protest and whom they met.",
        events=(doubtful, sure, nobody),
    )
    tables = kept(replace(held, entities=(people, *held.entities))).index
    assert {line.type for line in ledger.lines(tables, Choice(named=True))} == {"attack", "meeting"}
    assert {line.type for line in ledger.lines(tables, Choice(confidence=0.5))} == {"meeting", "protest"}
    assert ledger.count(tables, Choice(named=True, confidence=0.5)).events == 1


def test_a_facet_counts_as_if_it_had_nothing_chosen(samples: Kept) -> None:
    offered = ledger.facets(samples.index, Choice(types=(NG.Meeting.value,)))
    assert sum(offered.types.values()) == 4
    assert offered.statuses == {"happened": 1}
    assert {actor.thing.name for actor in offered.actors} == {"Kim Jong Un", "Vladimir Putin"}
    assert [(place.thing.name, place.events) for place in offered.places] == [("Russia", 1)]


def test_an_outlet_leaves_what_it_reports(samples: Kept) -> None:
    (outlet,) = ledger.facets(samples.index).outlets
    assert types(samples, Choice(outlets=(outlet.thing.iri,))) == {"meeting", "arms deal", "refusal"}


def test_days_add_up_to_the_number_of_events(samples: Kept) -> None:
    found = ledger.days(samples.index)
    assert sum(number for *_, number in found) == 4
    assert (datetime.date(2023, 9, 13), "verbal cooperation", 1) in found


def test_a_list_is_cut_at_its_most(samples: Kept) -> None:
    assert len(ledger.lines(samples.index, most=2)) == 2


def test_an_entity_is_found_by_its_label(samples: Kept) -> None:
    assert ledger.called(samples.index, "Kim Jong Un") == (ID[KIM].value,)


def test_articles_are_those_of_the_graph_with_what_they_state(samples: Kept) -> None:
    assert ledger.articles(samples.index) == articles.all_articles(samples.backend)


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        (Wanted(words="PLAN"), {"planned"}),
        (Wanted(words="50% _"), set()),
        (Wanted(outlets=("Northern Wire",)), {"planned", "held"}),
        (Wanted(since=datetime.date(2023, 9, 15)), set()),
        (Wanted(iris=()), set()),
    ],
)
def test_articles_are_found_by_title_outlet_and_day(samples: Kept, wanted: Wanted, left: set[str]) -> None:
    assert {line.article.name for line in ledger.articles(samples.index, wanted)} == left
    assert ledger.count_articles(samples.index, wanted).articles == len(left)


def test_articles_come_a_page_at_a_time(samples: Kept) -> None:
    pages = [ledger.articles(samples.index, most=3, after=after) for after in (0, 3)]
    assert (*pages[0], *pages[1]) == ledger.articles(samples.index)


def test_an_article_that_states_nothing_is_listed() -> None:
    (line,) = ledger.articles(kept(article("quiet", "[Kim Jong Un|Person|k] slept.")).index)
    assert (line.article.name, line.claims) == ("quiet", 0)


def test_what_is_contested_and_by_whom_is_what_the_graph_says(samples: Kept) -> None:
    assert ledger.contests(samples.index) == stands.contests(samples.backend)
    assert set(ledger.claimants(samples.index)) == set(stands.claimants(samples.backend))


def test_who_may_be_misread_stands_on_no_side_and_is_not_counted() -> None:
    unsure = replace(DENIED, id="unsure", events=(replace(DENIED.events[0], confidence=SURE - 0.01),))
    told = kept(HELD, DENIED, unsure)
    [contest] = ledger.contests(told.index)
    assert sorted(stand.affirmed for stand in contest.stands) == [False, True]
    assert {of.thing.name: of.denies for of in ledger.claimants(told.index)} == {"John Kirby": 0, "Russia": 1}
    assert (contest,) == stands.contests(told.backend)
    assert set(ledger.claimants(told.index)) == set(stands.claimants(told.backend))


def test_statuses_are_those_of_the_graph(samples: Kept) -> None:
    assert ledger.statuses(samples.index) == overview.event_statuses(samples.backend)


def test_places_of_an_actor_are_those_of_its_events(samples: Kept) -> None:
    (place,) = ledger.places(samples.index, Choice(actors=(ID[KIM].value,)))
    assert (place.thing.name, place.events) == ("Russia", 1)
    assert ledger.places(samples.index, Choice(actors=(ID["person/john-kirby"].value,))) == ()


def test_the_whole_graph_joins_actors_as_its_links_do(samples: Kept) -> None:
    joined = networks.simple(networks.network(networks.links(samples.backend)))
    found = ledger.whole(samples.index)
    assert {frozenset(pair): found.edges[pair]["weight"] for pair in found.edges} == {
        frozenset(pair): joined.edges[pair]["weight"] for pair in joined.edges
    }


def test_the_whole_graph_keeps_to_its_strongest_pairs(samples: Kept) -> None:
    ((one, other),) = ledger.whole(samples.index, most=1).edges
    assert {one, other} == {ID[KIM].value, ID[PUTIN].value}


def test_the_whole_graph_is_measured(samples: Kept) -> None:
    central = ledger.whole_centrality(samples.index, "pagerank")
    assert sum(central.values()) == pytest.approx(1)
    assert set().union(*ledger.whole_communities(samples.index)) == set(central)


@pytest.mark.parametrize("other", [(PUTIN,), (RUSSIA,), (KIM, PUTIN), ()])
def test_events_between_two_sides_are_those_of_the_graph(samples: Kept, other: tuple[str, ...]) -> None:
    assert ledger.between(samples.index, (KIM,), other) == pair.events_between(samples.backend, (KIM,), other)


@pytest.mark.parametrize("kinds", [("Person",), ("Country", "Organization"), ()])
def test_those_mentioned_most_are_those_of_the_graph(samples: Kept, kinds: tuple[str, ...]) -> None:
    wanted = overview.most_mentioned(samples.backend, kinds, 50)
    assert ledger.most_mentioned(samples.index, kinds, 50) == wanted
    assert [actor.thing.kind for actor in wanted if actor.thing.kind not in kinds] == []
