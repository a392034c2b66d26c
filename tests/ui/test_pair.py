from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.explorer import choose, links, texts, titles, visit

pytestmark = pytest.mark.usefixtures("store")

KIM, PUTIN = "person/kim-jong-un", "person/vladimir-putin"


def pair(tab: str = "Events", **address: str) -> AppTest:
    page = visit("pair", **{"a": KIM, "b": PUTIN, **address})
    page.session_state["tab"] = tab
    page.run()
    assert not page.exception, page.exception
    return page


def test_without_actors_the_page_says_what_to_do_and_suggests_pairs() -> None:
    page = visit("pair")
    assert "Choose two actors" in texts(page)
    assert any(" and " in label for label in links(page))


def test_with_one_actor_the_page_asks_for_the_second() -> None:
    page = visit("pair", a=KIM)
    assert "Choose a second actor beside Kim Jong Un" in texts(page)
    assert any(label.startswith("Vladimir Putin, 1 shared event") for label in links(page))


def test_the_picker_sees_through_a_typing_error() -> None:
    page = visit("pair", a=KIM)
    page.text_input(key="picker-b-name").set_value("Vladmir Puttin").run()
    found = {link.proto.query_string for link in page.get("page_link")}
    assert "b=person%2Fvladimir-putin&a=person%2Fkim-jong-un" in found


def test_an_address_of_two_actors_lists_the_events_between_them() -> None:
    page = pair()
    assert titles(page) == ["Kim Jong Un and Vladimir Putin"]
    assert list(page.dataframe[0].value["Status"]) == ["Reported, disputed"]
    assert "1 event, 1 lasting relation; 1 of them contested" in texts(page)


def test_a_chosen_event_opens_its_sentences_with_confidence() -> None:
    page = choose(pair(), "pair-events", "Who and what")
    assert "Kim Jong Un and Vladimir Putin did not meet" in texts(page)
    assert "Confidence of the reading" in texts(page)


def test_what_is_affirmed_stands_beside_what_is_denied() -> None:
    page = pair("For and against")
    assert [header.value for header in page.subheader] == ["Affirmed", "Denied"]
    assert "According to Russia" in texts(page)


def test_quotes_of_each_about_the_other() -> None:
    page = pair("Quotes", a="person/john-kirby", b=KIM)
    assert [header.value for header in page.subheader] == [
        "John Kirby about Kim Jong Un",
        "Kim Jong Un about John Kirby",
    ]
    assert "Nothing is quoted" in texts(page)
    assert "“" in texts(page)


def test_ties_open_their_evidence() -> None:
    assert "According to" in texts(pair("Ties", a="country/RUS", b="country/UKR"))


def test_paths_lead_from_one_to_the_other() -> None:
    assert pair("Paths").radio(key="network-path").options


def test_states_may_be_joined_by_those_who_hold_office_for_them() -> None:
    page = pair(a="country/RUS", b="country/PRK")
    before = len(page.dataframe[0].value)
    page.toggle(key="officials").set_value(True).run()
    assert len(page.dataframe[0].value) == before + 1


def test_an_unknown_actor_is_said_to_be_unknown() -> None:
    assert titles(visit("pair", a=KIM, b="person/<nobody>")) == ["No such actor"]


def test_an_actor_beside_itself_is_no_pair() -> None:
    assert "Choose a second actor" in texts(visit("pair", a=KIM, b=KIM))


def test_a_co_actor_leads_to_the_page_of_both() -> None:
    page = visit(entity=KIM)
    page.session_state["tab"] = "Co-actors"
    page.run()
    page = choose(page, "entity-neighbours", "Who", list(page.dataframe[0].value["Who"]).index("Vladimir Putin"))
    both = next(link.proto for link in page.main.get("page_link") if link.proto.label == "All between the two")
    assert both.query_string == "a=person%2Fkim-jong-un&b=person%2Fvladimir-putin"
