from __future__ import annotations

import datetime

import pytest

from graph.store import Backend
from graph.views import entity
from graph.views.entity import TieLine
from tests.graph.records import article, relation
from tests.graph.samples import graph_of

KIM, LAVROV, KIRBY = "person/kim-jong-un", "person/sergei-lavrov", "person/john-kirby"


def tie(backend: Backend, iri: str, relation: str) -> TieLine:
    return next(line for line in entity.ties(backend, iri) if line.predicate == relation)


def test_profile_has_names_and_the_articles_that_mention_the_entity(backend: Backend) -> None:
    found = entity.profile(backend, KIM)
    assert found is not None
    assert found.thing.kind == "Person"
    assert {"Kim Jong Un", "Kim Jong-un"} <= {name.text for name in found.names}
    assert {source.article.name for source in found.articles} == {"planned", "held", "denied"}
    assert dict(found.coverage())["unknown outlet"] == 1


def test_profile_of_a_state_has_its_code_and_its_address_in_wikidata(backend: Backend) -> None:
    found = entity.profile(backend, "country/PRK")
    assert found is not None
    assert found.codes == ("PRK",)
    assert found.same == ("http://www.wikidata.org/entity/Q423",)


@pytest.mark.parametrize(
    "address", ["person/nobody", "", "<script>", "person/a b\\\ud800", "http://[", "amount/113000000000-USD-min"]
)
def test_address_of_no_entity_has_no_profile(backend: Backend, address: str) -> None:
    assert entity.profile(backend, address) is None


def test_office_has_its_words_and_the_interval_that_is_known(backend: Backend) -> None:
    held = tie(backend, LAVROV, "minister of")
    assert (held.office, held.roles, held.object.name) == (True, ("minister",), "Russia")
    assert (held.since, held.begin) == ("2004", datetime.date(2004, 1, 1))
    assert held.end == datetime.date(2023, 9, 14)


def test_what_is_told_of_an_actor_begins_with_its_offices_and_leaves_out_former_ones() -> None:
    backend = graph_of(
        article(
            "a",
            "[Ana Sol|Person], president of [Peru|Country], once led [Alto Bank|Organization].",
            relations=(
                relation("Ana Sol", "citizenOf", "Peru"),
                relation("Ana Sol", "headOfState", "Peru", role="president"),
                relation("Ana Sol", "leads", "Alto Bank", until="..2023-09-14"),
            ),
        )
    )
    told = entity.held(backend, "person/ana-sol")
    assert [(line.predicate, line.object.name) for line in told] == [
        ("head of state of", "Peru"),
        ("citizen of", "Peru"),
    ]


def test_ties_of_a_state_name_those_who_hold_office_there(backend: Backend) -> None:
    leaders = {
        line.subject.name for line in entity.ties(backend, "country/RUS") if line.predicate == "head of state of"
    }
    assert leaders == {"Vladimir Putin"}


def test_denied_relation_is_listed_as_denied(backend: Backend) -> None:
    assert tie(backend, "country/RUS", "opposes").status == "denied"


def test_quotation_is_found_by_its_speaker_and_by_whom_it_is_about(backend: Backend) -> None:
    (said,) = entity.said_by(backend, KIRBY)
    assert said.direct
    assert said.speaker is not None
    assert said.speaker.name == "John Kirby"
    assert entity.said_about(backend, KIM) == (said,)
