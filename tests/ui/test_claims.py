from __future__ import annotations

import pytest

from graph.views import stands
from tests.ui.explorer import choose, texts, titles, visit
from ui.claim_filters import Filters
from ui.store import ask

pytestmark = pytest.mark.usefixtures("store")


def disputed() -> str:
    return ask(stands.contests)[0].about.address


def test_matrix_marks_who_plans_affirms_and_denies() -> None:
    first = visit("claims").dataframe[0].value.iloc[0]
    assert first["Status"] == "Reported, disputed"
    assert (first["Northern Wire"], first["unknown outlet"], first["All"]) == ("▷ ✓", "✗", "▷ ✓ ✗")


def test_every_line_of_the_matrix_has_its_marks_before_the_outlets_do() -> None:
    table = visit("claims").dataframe[0].value
    assert list(table)[:3] == ["What", "Status", "All"]
    assert all(table["All"])


def test_a_cell_opens_only_its_sentences_and_stands_in_the_address() -> None:
    page = choose(visit("claims"), f"claims-matrix-{Filters().key}", "unknown outlet")
    assert "Kim Jong Un and Vladimir Putin did not meet" in texts(page)
    assert "plan to meet" not in texts(page)
    assert (page.query_params["about"], page.query_params["voice"]) == (disputed(), "unknown outlet")


def test_a_shared_address_opens_the_same_cell() -> None:
    page = visit("claims", about=disputed(), voice="Northern Wire")
    assert "plan to meet in Russia" in texts(page)
    assert "did not meet" not in texts(page)


@pytest.mark.parametrize("view", ["Matrix", "By claimant"])
def test_a_filter_says_how_many_claims_it_hides_and_goes_with_a_click(view: str) -> None:
    page = visit("claims", view=view, says="Affirms")
    chip = page.button(key="chip-says")
    assert chip.label.replace("\\", "").startswith("Says: Affirms (hides ")
    chip.click().run()
    assert "says" not in page.query_params


def test_filters_stand_in_the_address_and_empty_cells() -> None:
    first = visit("claims", says="Denies").dataframe[0].value
    assert set(first["unknown outlet"]) == {"✗"}
    assert "Northern Wire" not in first


@pytest.mark.parametrize(
    "asked", [{"certainty": "possible"}, {"claimants": "country/UKR"}, {"until": "2001-01-01"}, {"outlet": "None"}]
)
def test_filters_that_fit_nothing_say_so_or_are_ignored(asked: dict[str, str]) -> None:
    assert titles(visit("claims", **asked)) == ["Claims"]


def test_by_event_affirmed_stands_beside_denied() -> None:
    page = visit("claims", view="By event", about=disputed())
    assert [header.value for header in page.subheader] == ["Affirmed", "Denied"]
    assert list(page.dataframe[0].value.iloc[0][["Affirm", "Deny"]]) == [2, 1]


def test_by_claimant_lists_those_who_are_cited_and_what_they_say() -> None:
    page = visit("claims", view="By claimant", who="country/RUS")
    assert "Russia" in list(page.dataframe[0].value["Who"])
    assert [header.value for header in page.subheader] == ["Denied"]
    assert "Kim Jong Un and Vladimir Putin did not meet" in texts(page)


def test_choosing_a_claimant_opens_its_claims() -> None:
    page = choose(visit("claims", view="By claimant"), "claims-claimants", "Who")
    assert "fit the filters" in texts(page)
    assert page.query_params["who"]
