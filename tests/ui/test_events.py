from __future__ import annotations

import csv
import datetime
import io
import json

import pytest

from graph import ledger
from graph.ledger import Choice
from graph.vocabulary import ID, NG
from tests.ui.explorer import choose, texts, visit
from ui import event_file
from ui.store import look_up

pytestmark = pytest.mark.usefixtures("store")


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ({"type": "meeting"}, 1),
        ({"status": "Possible"}, 1),
        ({"who": ["Kim Jong Un", "Vladimir Putin"]}, 1),
        ({"where": "Russia"}, 1),
        ({"since": "2023-09-14"}, 3),
        ({"until": "2023-09-13"}, 1),
        ({"name": "kim"}, 1),
        ({"disputed": "true"}, 1),
        ({"clock": "Calendar", "side": "Outlets"}, 4),
        ({"clock": "Each event", "side": "Actors"}, 4),
    ],
)
def test_an_address_keeps_what_is_chosen(address: dict[str, str], left: int) -> None:
    assert "of 4 fit" in texts(page := visit("events", **address))
    assert len(page.dataframe[0].value) == left


def test_a_name_that_nobody_bears_leaves_nothing() -> None:
    assert "No event fits" in texts(visit("events", who="Nobody At All"))


def test_all_boxes_can_be_cleared_at_once() -> None:
    page = visit("events", type="meeting", since="2023-09-01", who="Kim Jong Un")
    next(button for button in page.main.button if button.label == "Clear all filters").click().run()
    assert "4 events of 4 fit" in texts(page)


def test_a_filter_is_in_sight_with_what_it_hides_and_goes_with_a_click() -> None:
    page = visit("events", type="meeting")
    chip = page.button(key="chip-type")
    assert chip.label.replace("\\", "") == "Types: meeting (hides 3)"
    chip.click().run()
    assert "type" not in page.query_params
    assert "4 events of 4 fit" in texts(page)


def test_events_that_nobody_named_acts_in_are_left_out_until_asked_for() -> None:
    page = visit("events")
    assert page.toggle(key="named").value
    assert not any(button.key == "chip-named" for button in page.main.button)  # it hides none of these
    assert not visit("events", named="false").toggle(key="named").value


def test_the_listed_events_are_saved_with_the_articles_behind_them_and_the_day() -> None:
    lines = look_up(ledger.lines, Choice(types=(NG.Meeting.value,)))
    (row,) = csv.DictReader(io.StringIO(event_file.written(lines).decode("utf-8-sig")))
    assert (row["type"], row["status"]) == ("meeting", "Reported, disputed")
    sources = row["sources"].split("; ")
    assert len(sources) == int(row["articles"])
    assert any(of.startswith("Northern Wire, 14 Sep 2023: ") for of in sources)
    assert all(f"<{ID['article/'].value}" in of for of in sources)
    assert row["saved"] == datetime.date.today().isoformat()


def test_a_line_opens_the_sentences_behind_it() -> None:
    page = choose(visit("events", type="meeting"), "events-table", "Who and what")
    assert "did not meet" in texts(page)


def test_the_first_month_can_be_chosen_from_its_first_day_to_its_last() -> None:
    page = visit("events", since="2023-09-01", until="2023-09-30")
    assert not page.warning
    assert page.date_input(key="since").value == datetime.date(2023, 9, 1)


def test_a_line_says_of_what_and_where_and_the_first_is_open() -> None:
    page = visit("events", type="meeting")
    told = page.dataframe[0].value["Who and what"][0]
    assert told == "Kim Jong Un, Vladimir Putin, in Russia"
    assert "The sentences behind the first event" in texts(page)
    assert "Kim Jong Un and Vladimir Putin did not meet" in texts(page)


@pytest.mark.parametrize("page", ["events", ""])
def test_months_stay_in_sight_when_the_events_span_years(page: str) -> None:
    mark = json.loads(visit(page).main.get("vega_lite_chart")[0].proto.spec)["mark"]
    assert (mark["binSpacing"], mark["minBandSize"]) == (0, 1)


def test_events_without_a_date_are_no_empty_axis() -> None:
    assert "No event has a date." in texts(visit("events", status="Possible", clock="Each event"))
    assert "No event has a date." not in texts(visit("events", clock="Each event"))
