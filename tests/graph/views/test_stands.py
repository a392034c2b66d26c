from __future__ import annotations

from graph.store import Backend
from graph.views import articles, claims, events, stands
from graph.views.claims import Passage
from graph.views.events import Part
from graph.views.stands import Contest, Stand
from graph.views.things import Thing


def test_what_is_disputed_comes_first_with_all_sides(backend: Backend) -> None:
    first = stands.contests(backend)[0]
    assert first.disputed
    assert {(stand.affirmed, stand.tense) for stand in first.stands} >= {
        (True, "to come"),
        (False, "done or under way"),
    }
    assert "Northern Wire" in first.outlets


def test_one_voice_against_many_comes_after_one_against_one() -> None:
    even, uneven, unnamed = (
        Contest(Thing(name, name), "happened", True, tuple(stand(affirmed=number > 0) for number in range(claims)))
        for name, claims in (("meeting: Ann, Ben", 2), ("Ann: head of Denmark", 30), ("agreement", 2))
    )
    assert sorted([unnamed, uneven, even], key=stands.contest_order) == [even, uneven, unnamed]


def test_bare_denials_of_the_same_are_one_contest_with_what_affirms_it() -> None:
    said = [("event/armsdeal-undated--1", False), ("event/armsdeal-undated--2", True), ("event/armsdeal-2023--3", True)]
    lone = [
        Contest(Thing(iri, "arms deal: A → B"), "happened" if yes else "denied", False, (stand(affirmed=yes),))
        for iri, yes in said
    ]
    first, dated = stands.gathered(lone)
    assert (first.disputed, first.status, len(first.stands), len(first.also)) == (True, "happened", 2, 1)
    assert dated.about.iri == "event/armsdeal-2023--3"


def test_two_reports_of_what_one_actor_would_not_do_are_one_contest() -> None:
    topic, place, other = (
        Part(role, Thing(f"concept/{name}", name))
        for role, name in (("topic", "renewal"), ("place", "Oslo"), ("topic", "a loan"))
    )
    told = [("agreement: A", topic), ("agreement: A", topic), ("agreement: A", other), ("agreement", topic)]
    told += [("attack: A", place), ("attack: A", place)]
    denied = [
        Contest(Thing(f"event/x-undated--{n}", name), "denied", False, (stand(affirmed=False),), parts=(part,))
        for n, (name, part) in enumerate(told)
    ]
    assert [len(of.stands) for of in stands.gathered(denied)] == [2, 1, 1, 1, 1]


def stand(*, affirmed: bool) -> Stand:
    return Stand("claim", affirmed, "certain", "done or under way", None, None, "Wire", None)


def test_a_denial_has_its_claimant_and_an_articles_own_voice_has_none(backend: Backend) -> None:
    stood = stands.contests(backend)[0].stands
    assert [stand.claimant.name for stand in stood if stand.claimant and not stand.affirmed] == ["Russia"]
    assert [stand.claimant for stand in stood if stand.tense == "to come"] == [None]


def test_what_nobody_denies_is_not_contested(backend: Backend) -> None:
    assert all(of.disputed or of.status == "denied" for of in stands.contests(backend))


def test_claimants_are_counted_by_what_they_affirm_and_deny(backend: Backend) -> None:
    found = {of.thing.name: (of.affirms, of.denies) for of in stands.claimants(backend)}
    assert found["Russia"] == (0, 1)
    assert found["John Kirby"] == (1, 0)


def test_a_passage_is_shown_with_what_stands_around_it(backend: Backend) -> None:
    article = next(line.article for line in articles.all_articles(backend) if line.article.name == "planned")
    found = claims.context(backend, article.iri, Passage(31, 48, "plan to meet in R"), around=20)
    assert (found.before, found.after) == ("…and Vladimir Putin ", "ussia to discuss…")
    assert found.words == "plan to meet in R"


def test_lines_of_events_are_the_same_as_in_the_table_of_all(backend: Backend) -> None:
    (line,) = (line for line in events.all_events(backend) if line.type == "meeting")
    (alone,) = events.lines_of(backend, [line.event.iri])
    assert (alone.status, alone.earliest, alone.articles) == (line.status, line.earliest, line.articles)
