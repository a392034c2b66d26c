from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from graph.store import Backend
from graph.views import events
from graph.views.claims import Claim
from graph.views.events import EventLine
from graph.views.things import Thing
from tests.graph.samples import ARTICLES, graph_of
from ui import edtf, words


@pytest.fixture(scope="module")
def backend() -> Backend:
    return graph_of(*ARTICLES)


@pytest.fixture
def line(backend: Backend) -> EventLine:
    return next(line for line in events.all_events(backend) if line.type == "meeting")


@pytest.fixture
def claim(backend: Backend, line: EventLine) -> Claim:
    page = events.event(backend, line.event.iri)
    assert page is not None
    return next(claim for claim in page.claims if claim.affirmed and claim.tense != "to come")


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        (date(2023, 9, 13), date(2023, 9, 13), "13 Sep 2023"),
        (date(2023, 9, 1), date(2023, 9, 30), "Sep 2023"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
        (date(2023, 9, 12), date(2023, 9, 17), "12 Sep 2023 to 17 Sep 2023"),
        (None, date(2023, 9, 17), "by 17 Sep 2023"),
        (date(2023, 9, 17), None, "since 17 Sep 2023"),
        (None, None, "no date"),
    ],
)
def test_dates_are_as_precise_as_they_are_known(earliest: date | None, latest: date | None, said: str) -> None:
    assert words.span(earliest, latest) == said


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2023-09-13", "13 Sep 2023"),
        ("2023-09", "Sep 2023"),
        ("1967/..", "since 1967"),
        ("../2023-09-13", "by 13 Sep 2023"),
        ("2022-03/2023-09-13", "Mar 2022 to 13 Sep 2023"),
        ("2023-22", "summer 2023"),
        ("199X", "the 1990s"),
        ("2016~", "about 2016"),
        ("2023-09-13T14:30", "13 Sep 2023, 14:30"),
        ("long ago", "long ago"),
    ],
)
def test_dates_of_articles_are_told_in_words(date: str, said: str) -> None:
    assert edtf.told(date) == said


@pytest.mark.parametrize("told", ["2023-09-13", "since 1967", "by 2023-09", "2022 to 2023-09-13", "2023-09-13T14:30"])
def test_a_name_is_freed_of_its_date(line: EventLine, told: str) -> None:
    named = replace(line, event=Thing(line.event.iri, f"meeting: Ann (Wire), Ben ({told})"))
    assert words.who(named) == "Ann (Wire), Ben"


def test_what_has_no_day_at_all_says_so(line: EventLine) -> None:
    assert words.when(replace(line, earliest=None, reported=None)) == "reported on an unknown day"


def test_event_without_a_date_says_when_it_was_reported(line: EventLine) -> None:
    assert words.when(replace(line, earliest=None)) == "reported 14 Sep 2023"


def test_name_of_an_event_is_split_for_the_columns(line: EventLine) -> None:
    assert words.who(line) == "Kim Jong Un, Vladimir Putin"


@pytest.mark.parametrize(
    ("change", "said", "color"),
    [
        ({"unsure": True, "affirmed": False}, "denied, unsure", "gray"),
        ({}, "affirmed", "green"),
        ({"affirmed": False}, "denied", "red"),
        ({"certainty": "possible"}, "affirmed as possible", "orange"),
        ({"certainty": "probable", "tense": "to come"}, "affirmed as probable, to come", "blue"),
        ({"outcome": "postponed", "tense": "to come"}, "affirmed, to come, postponed", "gray"),
    ],
)
def test_stance_says_polarity_certainty_and_time(claim: Claim, change: dict[str, Any], said: str, color: str) -> None:
    changed = replace(claim, **change)
    assert (words.stance(changed), words.stance_color(changed)) == (said, color)


def test_chain_names_the_outermost_first(claim: Claim) -> None:
    assert words.chain(claim.chain, claim.source) == "John Kirby"
    assert words.chain((), claim.source).endswith("Northern Wire, in its own voice")


@pytest.mark.parametrize(("number", "said"), [(0, "0 articles"), (1, "1 article"), (1204, "1,204 articles")])
def test_counts_agree_with_their_noun(number: int, said: str) -> None:
    assert words.counted(number, "article") == said
