"""What a watch reports: all that is new, once, and nothing that was there before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.desk import Desk, DeskError, begin, check, open_desk
from graph.sandbox.errors import QueryLimitError
from graph.service.workspace import Workspace
from graph.store import QuerySyntaxError
from ingest.record import SURE, Record
from tests.graph.records import article
from tests.graph.samples import AID, DENIED, HELD, PLANNED

MEETINGS = "SELECT ?event ?who WHERE { ?event a ng:Meeting ; ng:status ng:Reported ; ng:participant ?who }"


def new(desk: Desk, workspace: Workspace, *records: Record) -> set[str]:
    """Put records in and return what all watches report."""
    for record in records:
        workspace.graph.put(record)
    return {" ".join((one.finding.text, one.finding.detail)) for _, news, _ in check(desk, workspace) for one in news}


def test_a_watched_actor_reports_articles_and_what_became_of_events(desk: Desk, workspace: Workspace) -> None:
    begin(desk, workspace, "entity", "person/kim-jong-un")
    assert new(desk, workspace, AID) == set()
    assert new(desk, workspace, HELD) == {
        "held Northern Wire, 2023-09-14",
        "meeting: Kim Jong Un, Vladimir Putin (2023-09-13) happened",
    }
    assert new(desk, workspace, DENIED) == {
        "denied 2023-09-14",
        "meeting: Kim Jong Un, Vladimir Putin (2023-09-13) happened, disputed",
    }


def test_what_may_be_misread_is_no_news(desk: Desk, workspace: Workspace) -> None:
    begin(desk, workspace, "entity", "person/kim-jong-un")
    unsure = replace(HELD, events=(replace(HELD.events[0], confidence=SURE - 0.01),))
    assert new(desk, workspace, unsure) == {"held Northern Wire, 2023-09-14"}


@pytest.mark.parametrize("named", ["Kim Jong Un", "kim jong un", "https://w3id.org/newsgraph/id/person/kim-jong-un"])
def test_an_actor_is_watched_by_name_or_address(desk: Desk, workspace: Workspace, named: str) -> None:
    assert begin(desk, workspace, "entity", named).question == "person/kim-jong-un"


def test_half_characters_do_no_harm(desk: Desk, workspace: Workspace) -> None:
    assert begin(desk, workspace, "search", "shells \udce9", "\ud800").question == "shells ?"


def test_a_name_that_is_not_exact_is_asked_back(desk: Desk, workspace: Workspace) -> None:
    with pytest.raises(DeskError, match=r"Did you mean Vladimir Putin \(person/vladimir-putin\)"):
        begin(desk, workspace, "entity", "Vladmir Puttin")


def test_a_watched_search_reports_sentences_with_all_its_words(desk: Desk, workspace: Workspace) -> None:
    begin(desk, workspace, "search", "approved billion")
    assert len(new(desk, workspace, HELD)) == 0
    assert any(text.startswith("The U.S. approved over $113 billion") for text in new(desk, workspace, AID))


def test_a_copy_of_a_sentence_is_nothing_new(desk: Desk, workspace: Workspace) -> None:
    begin(desk, workspace, "search", "approved billion")
    assert new(desk, workspace, AID)
    assert not new(desk, workspace, replace(AID, id="copy", title="copy"))


def test_a_corrected_article_reports_only_what_changed(desk: Desk, workspace: Workspace) -> None:
    workspace.graph.put(article("shells", "[North Korea|Country] sold shells.", title="Sale"))
    begin(desk, workspace, "search", "North Korea")
    longer = article("shells", "In 2023 [North Korea|Country] sold shells.", title="Sale")
    assert len(new(desk, workspace, longer)) == 1


def test_a_watched_query_reports_new_rows(desk: Desk, workspace: Workspace) -> None:
    begin(desk, workspace, "query", MEETINGS, "Meetings")
    assert {text.partition(" | ")[2].strip() for text in new(desk, workspace, HELD)} == {
        "Kim Jong Un",
        "Vladimir Putin",
    }


def test_a_question_is_news_when_it_comes_true(desk: Desk, workspace: Workspace) -> None:
    begin(desk, workspace, "query", "ASK { ?event a ng:Meeting ; ng:status ng:Reported }")
    assert new(desk, workspace, HELD) == {"The answer is yes. "}
    assert new(desk, workspace, DENIED) == set()


@pytest.mark.parametrize("kind", ["search", "entity", "query"])
def test_nothing_to_ask_is_refused(desk: Desk, workspace: Workspace, kind: str) -> None:
    with pytest.raises(DeskError):
        begin(desk, workspace, kind, " ?! " if kind == "search" else "  ")  # type: ignore[arg-type]
    assert desk.watches() == []


def test_a_query_that_cannot_be_read_is_refused(desk: Desk, workspace: Workspace) -> None:
    with pytest.raises(QuerySyntaxError):
        begin(desk, workspace, "query", "SELECT {")
    assert desk.watches() == []


def test_a_watch_that_fails_says_why_and_the_others_go_on(
    desk: Desk, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(desk, workspace, "query", MEETINGS, "Meetings")
    begin(desk, workspace, "entity", "person/kim-jong-un")

    def tired(_: object, query: str) -> None:
        raise QueryLimitError("It took too long.")

    monkeypatch.setattr(type(workspace.sandbox), "ask", tired)
    assert new(desk, workspace, HELD)
    assert [watch.trouble for watch in desk.watches()] == ["It took too long.", None]


def test_a_cut_answer_is_told(desk: Desk, workspace: Workspace) -> None:
    watch = begin(desk, workspace, "query", "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f }")
    assert watch.trouble == "Only the first 10,000 results are compared."


def test_new_results_stay_until_they_are_marked_as_read(desk: Desk, workspace: Workspace) -> None:
    watch = begin(desk, workspace, "entity", "person/kim-jong-un")
    new(desk, workspace, HELD)
    with open_desk(workspace) as again:
        [found] = again.watches()
        assert (found.unread, len(again.unread(found, 10))) == (2, 2)
    desk.mark_read(watch)
    assert desk.watches()[0].unread == 0
    assert new(desk, workspace) == set()


def test_watching_twice_is_one_watch_with_the_new_name(desk: Desk, workspace: Workspace) -> None:
    begin(desk, workspace, "search", "shells")
    new(desk, workspace, PLANNED)
    begin(desk, workspace, "search", "shells", "Ammunition")
    assert [watch.name for watch in desk.watches()] == ["Ammunition"]


def test_a_watch_that_ended_is_forgotten(desk: Desk, workspace: Workspace) -> None:
    watch = begin(desk, workspace, "entity", "person/kim-jong-un")
    new(desk, workspace, HELD)
    assert desk.end(watch.id)
    assert (desk.watches(), desk.news(10), desk.end(watch.id)) == ([], [], False)
