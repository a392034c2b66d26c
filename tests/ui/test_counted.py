"""Filters say beside each option how many it would leave, and the address holds what is chosen, not the numbers."""

from __future__ import annotations

import pytest

from tests.ui.explorer import buttons, visit

pytestmark = pytest.mark.usefixtures("store")

KIM = "person/kim-jong-un"


def test_types_of_events_say_how_many_there_are_with_the_other_filters() -> None:
    assert visit("events").multiselect(key="type").options[:2] == ["arms deal (1)", "economic aid (1)"]
    page = visit("events", who="Kim Jong Un")
    assert page.multiselect(key="type").options[0] == "meeting (1)"
    assert "arms deal (0)" in page.multiselect(key="type").options
    assert page.multiselect(key="who").options[0] == "Kim Jong Un (1)"


def test_what_is_chosen_stands_in_the_address_without_its_number() -> None:
    page = visit("events")
    page.multiselect(key="type").select("meeting (1)").run()
    assert page.query_params["type"] == "meeting"
    page.pills(key="status").select("Reported 1").run()
    assert page.query_params["status"] == "Reported"
    assert page.multiselect(key="type").value == ["meeting"]


def test_an_option_that_is_chosen_counts_as_if_it_were_not() -> None:
    every = visit("events").pills(key="status").options
    assert visit("events", status="Possible").pills(key="status").options == every


def test_an_actor_that_is_not_offered_can_be_typed() -> None:
    page = visit("events", who="Nobody Of That Name")
    assert page.multiselect(key="who").value == ["Nobody Of That Name"]
    assert "Clear all filters" not in buttons(page)


def test_several_filters_go_with_one_click() -> None:
    page = visit("events", who="Kim Jong Un", type="meeting", since="2023-09-01")
    next(button for button in page.main.button if button.label == "Clear all filters").click().run()
    assert not {"who", "type", "since"} & set(page.query_params)
    assert page.multiselect(key="who").value == []


def test_claims_and_articles_count_too() -> None:
    claims = visit("claims")
    assert "Denies 2" in claims.pills(key="says").options
    assert visit("claims", says="Denies").multiselect(key="outlet").options[0] == "Northern Wire (0)"
    articles = visit("articles")
    assert articles.multiselect(key="outlet").options[0] == "Northern Wire (2)"
    assert visit("articles", title="planned").multiselect(key="outlet").options[0] == "Northern Wire (1)"


def test_filters_of_connections_count_events_and_ties() -> None:
    page = visit("connections", actor=KIM)
    kinds = dict(option.removesuffix(")").rsplit(" (", 1) for option in page.multiselect(key="kinds").options)
    assert kinds["meeting"] == "1"
    page = visit("connections", actor=KIM, kinds="meeting")
    assert page.multiselect(key="kinds").value == ["meeting"]
    assert page.multiselect(key="claimant").options[0].endswith(" (1)")
