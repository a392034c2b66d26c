from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal

from graph import behind, ledger
from graph.filling import filled
from graph.ledger import Choice, Wanted
from graph.networks import Selection
from graph.sandbox.limits import DEFAULT
from graph.sandbox.screen import screen
from graph.service.workspace import Workspace, open_workspace
from graph.store.open import MEMORY
from graph.views import stands
from graph.vocabulary import ID, NG
from tests.graph.samples import ARTICLES

KIM, PUTIN, RUSSIA = (ID[name].value for name in ("person/kim-jong-un", "person/vladimir-putin", "country/RUS"))
HOSTILE = 'Kim\n") } DROP ALL #if types \\'


@pytest.fixture(scope="module")
def workspace() -> Iterator[Workspace]:
    with open_workspace(MEMORY) as opened:
        for record in ARTICLES:
            opened.graph.put(record)
        yield opened


def answered(workspace: Workspace, question: behind.Question, column: str) -> list[str]:
    screen(question.query, DEFAULT, graphs="https://w3id.org/newsgraph/")
    return [row[column].value for row in workspace.backend.select(question.query)]


@pytest.mark.parametrize(
    "choice",
    [
        Choice(),
        Choice(types=(NG.Meeting.value, NG.ArmsDeal.value)),
        Choice(statuses=(NG.Possible.value,)),
        Choice(actors=(KIM, PUTIN)),
        Choice(places=(RUSSIA,)),
        Choice(words="kim putin"),
        Choice(since=datetime.date(2023, 9, 14)),
        Choice(until=datetime.date(2023, 9, 13)),
        Choice(disputed=True),
        Choice(named=True),
        Choice(named=True, since=datetime.date(2023, 9, 1), confidence=0.5),
        Choice(confidence=0.8),
        Choice(disputed=True, since=datetime.date(2023, 9, 13)),
        Choice(words="kim", since=datetime.date(2023, 9, 13), statuses=(NG.Reported.value, NG.Possible.value)),
        Choice(actors=(KIM, PUTIN), since=datetime.date(2023, 9, 13), until=datetime.date(2023, 9, 13)),
        Choice(outlets=(ID["organization/northern-wire"].value,), types=(NG.Meeting.value,)),
        Choice(actors=(ID["person/nobody"].value,)),
        Choice(words=HOSTILE),
    ],
)
def test_the_query_behind_events_gives_the_events_of_the_page(workspace: Workspace, choice: Choice) -> None:
    shown = ledger.lines(workspace.search.index, choice)
    assert answered(workspace, behind.events(choice), "event") == [line.event.iri for line in shown]


def test_the_query_behind_the_network_gives_its_links(workspace: Workspace) -> None:
    links = ledger.links_of(workspace.search.index, KIM)
    for selection in (Selection(), Selection(types=("meeting",)), Selection(statuses=("planned",), confidence=0.1)):
        shown = {link.about for link in links if selection.admits(link) and len(link.actors) > 1}
        assert set(answered(workspace, behind.network([KIM], selection), "what")) == shown


def test_the_query_behind_two_actors_gives_the_events_between_them(workspace: Workspace) -> None:
    shown = ledger.between(workspace.search.index, (KIM,), (PUTIN,))
    found = answered(workspace, behind.events_between([KIM], [PUTIN], "Between"), "event")
    assert found == [line.event.iri for line in shown]


def test_the_query_behind_claims_gives_the_claims_that_pass_the_filters(workspace: Workspace) -> None:
    said = [stand for of in stands.contests(workspace.backend) for stand in of.stands]
    denials = answered(workspace, behind.contests(sides=[False], certainties=["certain"]), "claim")
    assert set(denials) <= {stand.claim for stand in said if not stand.affirmed and stand.certainty == "certain"}
    assert denials


@pytest.mark.parametrize("wanted", [Wanted(), Wanted("kim"), Wanted(outlets=("Northern Wire",)), Wanted(HOSTILE)])
def test_the_query_behind_articles_gives_the_articles_of_the_page(workspace: Workspace, wanted: Wanted) -> None:
    shown = ledger.articles(workspace.search.index, wanted)
    assert answered(workspace, behind.articles(wanted, most=500), "article") == [line.article.iri for line in shown]


def test_a_page_of_a_long_list_has_a_query_of_its_own(workspace: Workspace) -> None:
    second = ledger.articles(workspace.search.index, most=2, after=2)
    query = behind.articles(Wanted(), most=2, after=2)
    assert answered(workspace, query, "article") == [line.article.iri for line in second]


def test_views_of_one_thing_are_asked_as_the_page_asks_them(workspace: Workspace) -> None:
    assert answered(workspace, behind.claims("Claims", "claimant", KIM), "claim") == []
    assert answered(workspace, behind.view("Events", "part_in_events", entity=KIM), "event")
    assert KIM in answered(workspace, behind.actors([ID["person/"].value], most=9), "entity")


def test_what_is_not_asked_for_is_not_in_the_query() -> None:
    query = behind.events(Choice()).query
    assert not any(word in query for word in ("#if", "#each", "VALUES", "Source:"))


def test_a_repeated_line_has_variables_of_its_own() -> None:
    query = filled("?part_each ?is ?who  #each who", {"who": [NG.a, NG.b]})
    assert query == f"?part_1 ?is {NG.a}\n?part_2 ?is {NG.b}\n"


def test_a_value_is_a_term_whatever_it_holds() -> None:
    assert filled("FILTER(?a = ?words) #if words", {"words": [Literal(HOSTILE)]}).count("\n") == 1


def test_every_query_says_what_it_answers_and_where_it_is_from() -> None:
    for file in Path("data/queries/behind").glob("*.rq"):
        lines = file.read_text(encoding="utf-8").splitlines()
        assert lines[0].startswith("# "), file
        assert lines[1].startswith("# Source: "), file
