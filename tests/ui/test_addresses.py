"""Addresses that are mistyped, cut short or of yesterday: a sentence that says so and what to do, never a trace."""

from __future__ import annotations

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.ui.client import Client
from tests.ui.explorer import links, texts, titles, visit
from ui import strays
from ui.store import workspace

pytestmark = pytest.mark.usefixtures("store")

KIM = "person/kim-jong-un"
HTML = {"accept": "text/html,*/*"}


def told(page: AppTest) -> str:
    boxes = [*page.warning, *page.info]
    return "\n".join(box.value for box in boxes).replace("\\", "")


def test_a_mistyped_actor_is_found_by_what_its_address_resembles() -> None:
    page = visit(entity="person/kim-jogn-un")
    assert titles(page) == ["No such actor"]
    assert any(label.startswith("Kim Jong Un") for label in links(page))


def test_what_resembles_nothing_leads_to_the_lists() -> None:
    page = visit(entity="nonsense")
    assert "nothing at the address nonsense" in texts(page)
    assert [link.proto.page for link in page.main.get("page_link")] == ["entity", "search", ""]


@pytest.mark.parametrize(("kind", "title"), [("event", "No such event"), ("article", "No such article")])
def test_an_address_that_names_nothing_says_so(kind: str, title: str) -> None:
    page = visit(kind)
    assert titles(page) == [title]
    assert f"names no {kind}" in texts(page)


@pytest.mark.parametrize("sign", ["\0\ufffd", "\uffff", "\ue000", "100%", "%zz", "a#b#c", "a b<c>", "\U0001fffe"])
def test_no_sign_in_an_address_breaks_a_page(sign: str) -> None:
    visit("event", event=sign)
    visit("event", tie=sign)
    assert titles(visit(entity=sign)) == titles(visit("pair", a=sign, b=KIM)) == ["No such actor"]


def test_a_parameter_that_a_page_does_not_know_is_told_and_taken_out_of_the_address() -> None:
    page = visit("entity", id="nonsense")
    assert "left out: id=nonsense" in told(page)
    assert "It reads entity." in told(page)
    assert "id" not in page.query_params


@pytest.mark.parametrize(
    ("page", "name", "value"),
    [
        ("events", "since", "yesterday"),
        ("events", "type", "picnic"),
        ("events", "clock", "Sundial"),
        ("events", "disputed", "perhaps"),
        ("claims", "certainty", "very"),
        ("articles", "outlet", "Nobody's Gazette"),
    ],
)
def test_a_value_that_a_box_cannot_hold_is_told(page: str, name: str, value: str) -> None:
    assert f"{name}={value}" in told(visit(page, **{name: value}))


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("events", {"clock": "Months", "side": "Types", "status": "Possible", "disputed": "false"}),
        ("events", {"who": "Kim Jong Un", "since": "2023-09-14", "type": "meeting"}),
        ("claims", {"view": "Matrix", "says": "Denies"}),
        ("connections", {"actor": KIM, "depth": "1", "size": "Importance (PageRank)", "least": "1"}),
        ("pair", {"a": KIM, "b": "person/vladimir-putin"}),
        ("search", {"q": "Kim"}),
    ],
)
def test_nothing_is_told_of_an_address_that_can_be_read(page: str, address: dict[str, str]) -> None:
    assert told(visit(page, **address)) == ""


def test_a_contest_a_claimant_and_a_passage_that_are_not_there_are_told() -> None:
    assert "not among the contested claims" in told(visit("claims", about="event/none"))
    assert "No article cites" in told(visit("claims", view="By claimant", who="person/nobody"))
    article = workspace().search.find("planned").articles[0].iri.removeprefix("https://w3id.org/newsgraph/id/")
    assert "a passage that is not in this text" in told(visit(article=article, at="5000-5010"))
    assert told(visit(article=article, at="0-4")) == ""


def test_an_investigation_that_is_not_there_is_told() -> None:
    assert "No investigation is called Spring" in told(visit("connections", case="Spring"))


@pytest.mark.parametrize("path", ["/nothing", "/entity/person/kim", "/%3Cscript%3E", "/a?b=c"])
def test_a_browser_is_led_from_where_there_is_no_page_to_one_that_says_so(path: str) -> None:
    answer = Client(workspace).get(path, headers=HTML)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith("/missing?path=")


def test_pages_streamlits_own_addresses_and_programs_are_left_alone() -> None:
    client = Client(workspace)
    for path in ("/", "/entity", "/events/", "/media/a.csv", "/_stcore/health", "/static/js/a.js"):
        assert client.get(path, headers=HTML).status_code == 404, path
    assert client.get("/nothing").status_code == 404


def test_the_page_of_strays_begins_with_what_was_meant() -> None:
    page = visit("missing", path="event")
    assert "no page at the address /event" in texts(page)
    assert page.main.get("page_link")[0].proto.page == "events"
    assert strays.meant("Articels")[0] == "articles"


@pytest.fixture
def tabs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the browser's tab is called, the latest last."""
    called: list[str] = []
    monkeypatch.setattr(st, "set_page_config", lambda page_title=None, **_: page_title and called.append(page_title))
    return called


@pytest.mark.parametrize(
    ("page", "address", "title"),
    [
        ("", {}, "Overview"),
        ("entity", {}, "Actors"),
        ("entity", {"entity": KIM}, "Kim Jong Un"),
        ("events", {"type": "meeting", "since": "2023-09-01"}, "Events: meeting; 1 Sep 2023"),
        ("connections", {"actor": KIM}, "Connections of Kim Jong Un"),
        ("pair", {"a": KIM, "b": "person/vladimir-putin"}, "Kim Jong Un and Vladimir Putin"),
        ("search", {"q": "arms deal"}, "arms deal (search)"),
        ("article", {}, "No such article"),
    ],
)
def test_the_tab_is_called_by_what_is_shown(tabs: list[str], page: str, address: dict[str, str], title: str) -> None:
    visit(page, **address)
    assert tabs[-1] == f"{title} – newsgraph"


def test_while_a_page_is_drawn_again_its_tab_keeps_its_name(tabs: list[str]) -> None:
    page = visit(entity=KIM)
    tabs.clear()
    page.run()
    assert set(tabs) == {"Kim Jong Un – newsgraph"}
