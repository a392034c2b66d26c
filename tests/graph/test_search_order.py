"""In which order the search box lists what it finds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.search import Search, SearchIndex
from ingest.record import Record
from tests.graph.records import article, event
from tests.graph.samples import graph_of


def described(record: Record, *clusters: str) -> Record:
    """Return the record with some of its people described, not named."""
    entities = (replace(of, mention="NOM") if of.cluster in clusters else of for of in record.entities)
    return replace(record, entities=tuple(entities))


def found_in(*records: Record) -> Search:
    index = SearchIndex()
    index.catch_up(graph_of(*records))
    return Search(index)


@pytest.fixture(scope="module")
def search() -> Search:
    crowd = article(
        "crowd",
        "[A manager|Person|m], [the manager of the port|Person|n] and [Ada Manage|Person|a] met "
        "at [Port Manage|Facility|p].",
        events=[event("Meeting", "met", participant="m+n+a")],
        title="Harbour talks",
    )
    talks = [
        article(f"talk{day}", f"[{who}|Person|x] spoke.", title=title, published=f"2024-05-{day:02}", publisher="Wire")
        for day, who, title in (
            (3, "Ida Brook", "Ida Brook opens the fair, and much else besides is told here at length"),
            (9, "Ida Brook", "Farmers wait"),
            (7, "Ida Brook", "Ida Brook leaves"),
            (5, "Ida Brook Lane", "A brook floods a road"),
            (6, "Lena Ida Brook", "Weather"),
            (8, "Ida Brookes", "Idea for brooks"),
        )
    ]
    return found_in(described(crowd, "m", "n"), *talks)


def test_who_has_a_name_comes_before_who_is_only_described(search: Search) -> None:
    names = [hit.label for hit in search.find("manage").entities]
    assert set(names[:2]) == {"Ada Manage", "Port Manage"}
    assert set(names[2:]) == {"A manager", "the manager of the port"}


def test_who_is_called_so_comes_first_then_whose_name_begins_so(search: Search) -> None:
    names = [hit.label for hit in search.find("ida brook").entities]
    assert names[0] == "Ida Brook"
    assert set(names[1:3]) == {"Ida Brook Lane", "Ida Brookes"}
    assert names[3] == "Lena Ida Brook"


def test_who_has_only_some_of_the_words_comes_last_even_with_a_name(search: Search) -> None:
    assert search.find("the manager of the port").entities[0].label == "the manager of the port"


def test_articles_are_found_by_their_titles_newest_first(search: Search) -> None:
    found = [hit.label for hit in search.find("ida brook").articles]
    assert [title.split(",")[0] for title in found] == ["Ida Brook leaves", "Ida Brook opens the fair"]


def test_then_come_the_articles_that_mention_who_was_searched_for(search: Search) -> None:
    found = search.find("ida brook")
    assert found.about
    assert found.about.label == "Ida Brook"
    assert [(hit.label, hit.detail) for hit in found.mentioning] == [("Farmers wait", "2024-05-09 · Wire")]


def test_titles_with_only_some_of_the_words_are_for_want_of_anything_better(search: Search) -> None:
    assert [hit.label for hit in search.find("brook weather report").articles][:2] == [
        "Idea for brooks",
        "Ida Brook leaves",
    ]


def test_a_word_of_two_letters_finds_nobody_by_itself_beside_longer_ones() -> None:
    search = found_in(article("a", "[Kwan Mi Un|Person|k], [Kwan Lo|Person|l] and the [Union Un|Organization|u] met."))
    assert [hit.label for hit in search.find("kwan mi un").entities] == ["Kwan Mi Un", "Kwan Lo"]
    assert "Union Un" in [hit.label for hit in search.find("un").entities]
