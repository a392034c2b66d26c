from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from graph.networks import Expansion, Link, Selection, bonds, links_of, neighbourhood, neighbours_by_type
from graph.vocabulary import ID
from ingest.record import Record
from tests.graph.records import article, event, relation
from tests.graph.samples import graph_of

ANN, BOB, CID, DEE = (ID[f"person/{name}"].value for name in ("ann-bee", "bob-cee", "cid-dee", "dee-eff"))
PEOPLE = "[Ann Bee|Person|a] [Bob Cee|Person|b] [Cid Dee|Person|c] [Dee Eff|Person|d] met said"


def star() -> list[Record]:
    """Ann met Bob in two articles and Cid in one; Cid and Dee are siblings, and Bob is said not to have met Cid."""
    met = [event("Meeting", "met", participant="a+b", when="2023-09-13")]
    other = [
        event("Meeting", "met", participant="a+c", when="2023-09-14"),
        event("Visit", "met", said="FUTURE", agent="a", recipient="b", when="2024-05-01"),
        event("Meeting", "met", said="NEG", participant="b+c", when="2023-09-15"),
    ]
    return [
        article("one", PEOPLE, events=met),
        article("two", PEOPLE, events=[*met, *other], relations=[relation("c", "sibling", "d")]),
    ]


@pytest.fixture
def look_up() -> Callable[[str], list[Link]]:
    return partial(links_of, graph_of(*star()))


def test_one_step_shows_those_who_share_events_or_ties(look_up: Callable[[str], list[Link]]) -> None:
    assert set(neighbourhood(look_up, [ANN]).graph) == {ANN, BOB, CID}


def test_two_steps_show_their_neighbours_too(look_up: Callable[[str], list[Link]]) -> None:
    assert set(neighbourhood(look_up, [ANN], depth=2).graph) == {ANN, BOB, CID, DEE}


def test_each_further_step_reaches_one_actor_further() -> None:
    chain = article(
        "chain",
        PEOPLE + " [Eve Gee|Person|e]",
        relations=[relation(one, "sibling", other) for one, other in ("ab", "bc", "cd", "de")],
    )
    look_up = partial(links_of, graph_of(chain))
    reached = [len(neighbourhood(look_up, [ANN], depth=depth).graph) for depth in (1, 2, 3)]
    assert reached == [2, 3, 4]


def test_an_expanded_neighbour_brings_its_own(look_up: Callable[[str], list[Link]]) -> None:
    assert set(neighbourhood(look_up, [ANN], expanded=[Expansion(CID)]).graph) == {ANN, BOB, CID, DEE}


def test_an_expansion_brings_only_those_joined_by_what_was_asked_for(look_up: Callable[[str], list[Link]]) -> None:
    around_cid = partial(neighbourhood, look_up, [DEE])
    assert set(around_cid(expanded=[Expansion(CID, types=("sibling",))]).graph) == {CID, DEE}
    assert set(around_cid(expanded=[Expansion(CID, types=("meeting",))]).graph) == {ANN, BOB, CID, DEE}
    assert set(around_cid(expanded=[Expansion(CID, most=1, types=("meeting",))]).graph) == {ANN, CID, DEE}


def test_neighbours_are_counted_by_what_joins_them(look_up: Callable[[str], list[Link]]) -> None:
    assert neighbours_by_type(look_up(ANN), ANN) == {"meeting": {BOB, CID}, "visit": {BOB}}
    assert list(neighbours_by_type(look_up(ANN), ANN, Selection(statuses=("planned",)))) == ["visit"]


def test_the_nearest_come_first_and_the_others_are_counted(look_up: Callable[[str], list[Link]]) -> None:
    found = neighbourhood(look_up, [ANN], most=1)
    assert set(found.graph) == {ANN, BOB}
    assert found.left_out == {ANN: 1}


def test_what_a_selection_leaves_out_joins_nobody(look_up: Callable[[str], list[Link]]) -> None:
    found = neighbourhood(look_up, [ANN], selection=Selection(statuses=("planned",)))
    assert set(found.graph) == {ANN, BOB}


def test_an_actor_without_links_has_no_neighbourhood(look_up: Callable[[str], list[Link]]) -> None:
    assert not neighbourhood(look_up, [ID["person/nobody"].value]).graph


def test_a_bond_gathers_what_joins_two_actors_with_one_status(look_up: Callable[[str], list[Link]]) -> None:
    found = {(bond.one, bond.other, bond.status): bond for bond in bonds(neighbourhood(look_up, [ANN], depth=2).graph)}
    assert len(found[ANN, BOB, "reported"].articles) == 2
    assert [link.type for link in found[ANN, BOB, "planned"].links] == ["visit"]
    assert (BOB, CID, "denied") in found
    assert (CID, DEE, "reported") in found
