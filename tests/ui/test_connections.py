from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from graph import ledger
from graph.networks import Link
from tests.e2e.articles import SUMMIT
from tests.ui.explorer import buttons, choose, links, texts, visit
from ui.network import panel
from ui.network.session import Session
from ui.store import workspace

pytestmark = pytest.mark.usefixtures("store")

KIM, PUTIN = "person/kim-jong-un", "person/vladimir-putin"
ID = "https://w3id.org/newsgraph/id/"


def canvas(page: AppTest) -> dict[str, Any]:
    found = (element.proto for element in page.main.get("bidi_component"))
    return next(json.loads(proto.json) for proto in found if proto.component_name == "newsgraph.graph")


def names(page: AppTest) -> set[str]:
    return {node["label"] for node in canvas(page)["nodes"]}


def session(page: AppTest) -> Session:
    found = page.session_state["network-session"]
    assert isinstance(found, Session)
    return found


def chips(page: AppTest) -> list[str]:
    return [label for label in buttons(page) if "(hides " in label]


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.main.button if button.label.replace("\\", "") == label).click().run()
    assert not page.exception, page.exception
    return page


def test_without_an_actor_the_page_offers_some() -> None:
    page = press(visit("connections"), "Kim Jong Un")
    assert "Vladimir Putin" in names(page)
    assert page.query_params["actor"] == KIM


def test_a_shared_address_shows_the_network_around_its_actors() -> None:
    page = visit("connections", actor=KIM)
    assert {"Kim Jong Un", "Vladimir Putin", "North Korea"} <= names(page)
    assert [node["label"] for node in canvas(page)["nodes"] if node["root"]] == ["Kim Jong Un"]


def test_lines_have_the_status_of_what_they_stand_for() -> None:
    statuses = {edge["label"]: edge["status"] for edge in canvas(visit("connections", actor="country/RUS"))["edges"]}
    assert statuses["arms deal"] == "possible"
    assert statuses["opposes"] == "denied"
    assert statuses["minister of"] == "happened"


def test_what_somebody_denies_is_called_disputed() -> None:
    labels = {edge["label"] for edge in canvas(visit("connections", actor=KIM))["edges"]}
    assert any("meeting" in label and label.endswith("disputed") for label in labels)


def test_expanding_brings_neighbours_and_stands_in_the_address() -> None:
    page = visit("connections", actor="person/john-kirby")
    before = names(page)
    session(page).picked = (ID + KIM,)
    page.run().button(key="network-expand").click().run()
    assert names(page) > before
    assert page.query_params["expand"] == KIM
    assert names(press(page, "Collapse")) == before


def test_the_network_reaches_up_to_three_steps_far() -> None:
    one, two, three = (names(visit("connections", actor="person/john-kirby", depth=str(depth))) for depth in (1, 2, 3))
    assert one < two < three


def test_of_an_actor_with_many_neighbours_it_is_asked_which_and_how_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.network.expanding.DEFAULT", 1)
    monkeypatch.setattr("ui.network.expanding.NEIGHBOURS", (1, 10))
    page = visit("connections", actor="person/john-kirby")
    page.selectbox(key="most").set_value(1).run()
    before = names(page)
    session(page).wanted = ID + KIM
    page.run()
    assert names(page) == before, "nobody comes before it is said who"
    kinds = page.pills(key=f"expand-by-{ID}{KIM}")
    kinds.set_value(["head of state of"]).run()
    assert page.button(key="network-expand").label == "Bring 1 of 2"
    page.button(key="network-expand").click().run()
    assert len(names(page) - before) == 1
    assert page.query_params["expand"] == f"{KIM}@1,head of state of"


def test_a_chosen_actor_leads_to_its_page_and_lists_its_connections() -> None:
    page = visit("connections", actor=KIM)
    session(page).picked = (ID + PUTIN,)
    page.run()
    assert "Vladimir Putin" in links(page)
    assert any(label.startswith("Kim Jong Un: ") for label in buttons(page))


def test_a_chosen_row_shows_the_sentences_behind_it_and_is_pointed_to() -> None:
    page = choose(visit("connections", actor=KIM), "network-table", "Actor")
    assert "met" in texts(page)
    assert len(canvas(page)["path"]) == 3


def test_filters_leave_out_what_does_not_fit_and_say_so() -> None:
    page = visit("connections", actor="country/RUS", status="Possible")
    assert {edge["status"] for edge in canvas(page)["edges"]} == {"possible"}
    (chip,) = chips(page)
    assert chip.startswith("Status: Possible (hides ")
    assert {edge["status"] for edge in canvas(press(page, chip))["edges"]} > {"possible"}
    assert "status" not in page.query_params


def test_each_filter_says_how_much_it_hides() -> None:
    page = visit("connections", actor="country/RUS", kinds=["arms deal", "opposes"], least="9")
    links = ledger.links_of(workspace().search.index, ID + "country/RUS")
    fitting = sum(link.type in ("arms deal", "opposes") for link in links)
    assert chips(page) == [
        f"Events and ties: arms deal, opposes (hides {len(links) - fitting})",
        f"Articles: 9 or more (hides {fitting})",
    ]


def test_a_status_has_the_same_word_in_every_address() -> None:
    for page in (visit("connections", actor="country/RUS", status="Possible"), visit("events", status="Possible")):
        assert page.pills(key="status").value == ["Possible"]


def test_the_confidence_of_the_reading_can_be_asked_for() -> None:
    links = ledger.links_of(workspace().search.index, ID + "country/RUS")
    surest = max(claim.confidence for link in links for claim in link.claims)
    assert 0 < surest < 0.95
    page = visit("connections", actor="country/RUS", confidence="95")
    assert not canvas(page)["edges"]
    [chip] = chips(page)
    assert canvas(press(page, chip))["edges"]


def test_size_and_community_can_be_those_of_the_whole_graph() -> None:
    address = {"actor": "person/john-kirby", "size": "Connections", "communities": "true"}
    in_view, whole = (
        {node["label"]: node for node in canvas(visit("connections", **address, **scope))["nodes"]}
        for scope in ({}, {"whole": "true"})
    )
    assert whole["John Kirby"]["weight"] < in_view["John Kirby"]["weight"]
    assert all(node["group"] for node in whole.values())
    assert "whole graph: all" in texts(visit("connections", **address, whole="true"))


def test_paths_between_two_actors_show_each_hop_with_its_evidence() -> None:
    page = visit("connections", show="Paths", actor=["person/john-kirby", "country/RUS"])
    assert page.radio(key="network-path").options
    assert any("–" in expander.label for expander in page.expander)
    assert canvas(page)["path"]


def test_paths_between_three_actors_join_each_two_of_them() -> None:
    page = visit("connections", show="Paths", actor=[KIM, PUTIN, "person/john-kirby"])
    ends = [label.replace("\\", "").partition(" (")[0].split(" – ") for label in page.radio(key="network-path").options]
    assert {(path[0], path[-1]) for path in ends} == {
        ("Kim Jong Un", "Vladimir Putin"),
        ("Kim Jong Un", "John Kirby"),
        ("Vladimir Putin", "John Kirby"),
    }
    assert [len(path) for path in ends] == sorted(len(path) for path in ends)


def test_paths_need_two_actors() -> None:
    assert "two actors" in visit("connections", show="Paths", actor=KIM).info[0].value


def test_an_address_of_nobody_says_so_and_offers_somebody() -> None:
    page = visit("connections", actor="person/nobody")
    assert "no actor called person/nobody" in page.warning[0].value.replace("\\", "")
    assert "Kim Jong Un" in buttons(page)
    assert "actor" not in page.query_params


def test_a_name_that_is_typed_is_found_through_typing_errors() -> None:
    page = visit("connections", actor=KIM)
    page.multiselect(key="network-actors").set_value([ID + KIM, "Vladmir Putin"]).run()
    assert not page.exception
    assert page.multiselect(key="network-actors").value == [ID + KIM, ID + PUTIN]
    assert page.query_params["actor"] == [KIM, PUTIN]
    page.multiselect(key="network-actors").set_value([ID + KIM, "Qqqqq"]).run()
    assert "no actor called Qqqqq" in page.warning[0].value
    assert page.query_params["actor"] == KIM


def test_hidden_and_pinned_actors_come_with_the_address() -> None:
    start = canvas(visit("connections", actor=KIM, hide=PUTIN, pin=f"{KIM}@12,-40.5"))["start"]
    assert start["hidden"] == [ID + PUTIN]
    assert start["pinned"] == {ID + KIM: [12, -40.5]}


def test_the_time_slider_leaves_out_what_lies_outside_and_an_address_sets_it() -> None:
    workspace().graph.put(SUMMIT)
    page = visit("connections", actor=KIM)
    before = canvas(page)["edges"]
    page.slider(key="network-time").set_range(datetime.date(2023, 10, 17), datetime.date(2023, 10, 18)).run()
    assert not page.exception, page.exception
    assert canvas(page)["edges"] != before
    assert page.session_state["since"] == datetime.date(2023, 10, 17)
    shared = visit("connections", actor=KIM, since="2023-10-17")
    assert shared.slider(key="network-time").value[0] == datetime.date(2023, 10, 17)
    assert canvas(shared)["edges"] == canvas(page)["edges"]


def test_an_investigation_is_saved_with_notes_and_opened_again_as_it_was() -> None:
    page = visit("connections", actor=KIM, status="Reported", hide=PUTIN)
    page.text_input(key="case-name-").set_value("Arms & trains")
    page.text_area(key="case-notes-").set_value("Who paid for it?")
    press(page, "Save what is in view")
    assert page.query_params["case"] == "Arms & trains"
    assert "Who paid for it?" in texts(page)
    again = visit("connections", actor="country/RUS", status="Possible", depth="2")
    again.button(key="case-open-Arms & trains").click().run()
    assert canvas(again)["edges"] == canvas(page)["edges"]
    assert canvas(again)["start"]["hidden"] == [ID + PUTIN]
    assert again.query_params["status"] == "Reported"
    assert "Who paid for it?" in texts(again)


@pytest.mark.parametrize(
    ("status", "disputed", "said"),
    [
        ("reported", False, "meeting: A, B (0 articles)"),
        ("reported", True, "meeting: A, B (reported, disputed, 0 articles)"),
        ("unsure", False, "meeting: A, B (unsure, 0 articles)"),
    ],
)
def test_a_step_says_how_what_joins_the_two_stands(status: str, disputed: bool, said: str) -> None:
    link = Link("event/x", "meeting", "meeting: A, B", status, disputed, ("a", "b"), ("A", "B"), (), is_event=True)
    assert panel.told(link) == said
