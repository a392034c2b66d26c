from __future__ import annotations

import datetime

from graph.store import Backend
from graph.views import claims, events
from graph.views.events import EventLine

KIM = "person/kim-jong-un"


def meeting(backend: Backend) -> EventLine:
    return next(line for line in events.of_entity(backend, KIM) if line.type == "meeting")


def test_one_event_gathers_the_articles_that_plan_report_and_deny_it(backend: Backend) -> None:
    line = meeting(backend)
    assert (line.status, line.disputed, line.articles) == ("happened", True, 3)
    assert line.earliest == line.latest == datetime.date(2023, 9, 13)
    assert line.quad == "verbal cooperation"
    assert line.roles == ("participant",)


def test_events_that_nobody_reports_as_done_keep_their_status(backend: Backend) -> None:
    statuses = {line.type: line.status for line in events.all_events(backend)}
    assert statuses == {
        "meeting": "happened",
        "arms deal": "possible",
        "refusal": "happened",
        "economic aid": "happened",
    }


def test_table_of_all_events_knows_places_that_only_a_plan_gives(backend: Backend) -> None:
    line = next(line for line in events.all_events(backend) if line.type == "meeting")
    assert [place.name for place in line.places] == ["Russia"]


def test_page_of_an_event_has_each_side_with_its_claimant_and_sentence(backend: Backend) -> None:
    page = events.event(backend, meeting(backend).event.iri)
    assert page is not None
    (denial,) = (claim for claim in page.claims if not claim.affirmed)
    assert [link.name for link in denial.chain] == ["Russia"]
    assert "did not meet" in denial.evidence.words
    assert {(role.role, role.thing.name) for role in page.roles} >= {
        ("participant", "Kim Jong Un"),
        ("place", "Russia"),
    }


def test_unknown_event_has_no_page(backend: Backend) -> None:
    assert events.event(backend, "event/none") is None


def test_chain_of_claimants_is_outermost_first(backend: Backend) -> None:
    (refusal,) = (claim for claim in claims.made_by(backend, "country/PRK") if claim.type == "refusal")
    assert [link.name for link in refusal.chain] == ["The Washington Post", "North Korea"]


def test_claim_in_the_articles_own_voice_has_no_chain(backend: Backend) -> None:
    page = events.event(backend, meeting(backend).event.iri)
    assert page is not None
    (plan,) = (claim for claim in page.claims if claim.tense == "to come")
    assert plan.chain == ()
    assert plan.source.outlet == "Northern Wire"


def test_neighbours_count_shared_events_and_ties(backend: Backend) -> None:
    found = {near.thing.name: (near.events, near.ties) for near in events.neighbours(backend, KIM)}
    assert found["Vladimir Putin"][0] == 1
    assert found["North Korea"][1] == 1
