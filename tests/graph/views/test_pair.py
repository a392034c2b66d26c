from __future__ import annotations

from graph.store import Backend
from graph.views import pair

KIM, PUTIN, KIRBY = "person/kim-jong-un", "person/vladimir-putin", "person/john-kirby"
RUSSIA, NORTH_KOREA = "country/RUS", "country/PRK"


def test_events_between_two_are_those_in_which_both_have_a_role(backend: Backend) -> None:
    (line,) = pair.events_between(backend, [KIM], [PUTIN])
    assert (line.type, line.status, line.disputed, line.articles) == ("meeting", "happened", True, 3)


def test_states_meet_through_those_who_hold_office_for_them(backend: Backend) -> None:
    sides = [[state, *(of.iri for of in pair.side(backend, state))] for state in (RUSSIA, NORTH_KOREA)]
    alone = {line.type for line in pair.events_between(backend, [RUSSIA], [NORTH_KOREA])}
    assert {line.type for line in pair.events_between(backend, *sides)} - alone == {"meeting"}


def test_those_who_act_for_a_state_hold_an_office_of_it(backend: Backend) -> None:
    assert [of.name for of in pair.side(backend, RUSSIA)] == ["Sergey Lavrov", "Vladimir Putin"]
    assert pair.side(backend, KIM) == ()


def test_somebody_of_both_sides_counts_for_neither(backend: Backend) -> None:
    assert pair.events_between(backend, [KIM], [KIM]) == ()


def test_ties_between_two_are_found_from_either_end(backend: Backend) -> None:
    (tie,) = pair.ties_between(backend, "country/UKR", RUSSIA)
    assert (tie.predicate, tie.status) == ("opposes", "denied")


def test_quotes_are_those_of_the_speaker_about_the_other(backend: Backend) -> None:
    assert [quote.text for quote in pair.said_of(backend, [KIRBY], KIM)]
    assert pair.said_of(backend, [KIM], KIRBY) == ()
