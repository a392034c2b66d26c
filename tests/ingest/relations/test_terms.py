"""An office whose state the words leave out is of the state that its holder served that day."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.article import Article
from ingest.entities.gazetteer import lookup
from ingest.record import Record
from ingest.relations.terms import states_served

Extract = Callable[[Article], Record]

TEXT = "France sent aid. France hopes for more, and French firms too. Iceland thanked President {}."


@pytest.mark.nlp
def test_a_known_holder_serves_the_own_state_not_the_one_the_article_is_about(extract: Extract) -> None:
    record = extract(Article("a", TEXT.format("Halla Tomasdottir"), published="2025-03-01"))
    found = [relation for relation in record.relations if relation.predicate == "headOfState"]
    names = {mention.cluster: mention.text for mention in record.entities}
    assert {(names[r.object], r.basis) for r in found} == {("Iceland", "implied")}
    assert "gazetteer" in (found[0].why or "")


@pytest.mark.nlp
def test_without_a_date_any_term_counts(extract: Extract) -> None:
    record = extract(Article("a", TEXT.format("Halla Tomasdottir")))
    names = {mention.cluster: mention.text for mention in record.entities}
    assert [names[r.object] for r in record.relations if r.predicate == "headOfState"] == ["Iceland"]


@pytest.mark.nlp
@pytest.mark.parametrize("published", [None, "2025-03-01"])
def test_a_surname_known_of_one_state_is_given_no_other(extract: Extract, published: str | None) -> None:
    text = "France sent aid. France hopes for more, and French firms too. President Tomasdottir thanked them."
    record = extract(Article("a", text, published=published))
    assert [relation for relation in record.relations if relation.predicate == "headOfState"] == []


@pytest.mark.nlp
def test_outside_the_term_the_gazetteer_says_nothing(extract: Extract) -> None:
    record = extract(Article("a", TEXT.format("Halla Tomasdottir"), published="2020-03-01"))
    assert all("gazetteer" not in (relation.why or "") for relation in record.relations if relation.role == "President")


def test_terms_end_where_the_last_edition_no_longer_has_them() -> None:
    (holder,) = [entry for entry in lookup("Francois Hollande") if entry.type == "Person"]
    assert "FRA" in states_served(holder, "headOfState", "2014-05-01")
    assert not states_served(holder, "headOfState", "2011-05-01")
    assert not states_served(holder, "headOfState", "2019-05-01")


def test_a_name_of_the_press_is_known_though_the_source_writes_it_otherwise() -> None:
    assert any(entry.kind == "office_holder" for entry in lookup("Abdel Fattah el-Sisi"))


@pytest.mark.nlp
@pytest.mark.parametrize(("published", "until"), [("2025-03-01", "..2025-03-01"), (None, "..")])
def test_a_former_office_is_over_in_an_article_without_a_date_too(
    extract: Extract, published: str | None, until: str
) -> None:
    record = extract(Article("a", "Rosa Lind, a former Kestrel Bank chairwoman, agreed.", published=published))
    assert {relation.until for relation in record.relations if relation.predicate == "leads"} == {until}


@pytest.mark.nlp
@pytest.mark.parametrize(("published", "over"), [("2016-06-01", True), ("1999-06-01", False)])
def test_who_is_known_to_have_left_an_office_is_shown_as_former(
    extract: Extract, published: str, *, over: bool
) -> None:
    text = "A film shows US President Bill Clinton with a saxophone."
    record = extract(Article("a", text, published=published))
    found = [relation for relation in record.relations if relation.predicate == "headOfState"]
    assert [relation.until is not None for relation in found] == [over]


@pytest.mark.nlp
def test_who_came_and_went_between_two_editions_serves_the_own_state(extract: Extract) -> None:
    text = (
        "Nicaragua waits. Nicaragua hopes, and Nicaraguans too. The United States did not. President Joe Biden agreed."
    )
    record = extract(Article("a", text, published="2022-06-01"))
    names = {mention.cluster: mention.text for mention in record.entities}
    assert [names[r.object] for r in record.relations if r.predicate == "headOfState"] == ["United States"]
