from __future__ import annotations

from itertools import product
from string import ascii_lowercase, ascii_uppercase

from graph.store import Backend, EmbeddedBackend
from graph.views import overview
from tests.graph.records import article
from tests.graph.samples import graph_of


def test_counts_by_kind(backend: Backend) -> None:
    found = overview.counts(backend)
    assert found["article"] == 4
    assert found["quotation"] == 1
    assert found["claim"] > 8


def test_statuses_of_events_add_up(backend: Backend) -> None:
    assert overview.event_statuses(backend) == {"happened": 3, "possible": 1}


def test_most_mentioned_counts_articles_and_keeps_to_the_kinds(backend: Backend) -> None:
    found = overview.most_mentioned(backend, ("Person",), 2)
    assert [(actor.thing.name, actor.articles) for actor in found] == [("Kim Jong Un", 3), ("Vladimir Putin", 3)]


def test_empty_store_has_nothing_to_count() -> None:
    empty = EmbeddedBackend()
    assert overview.counts(empty) == {}
    assert overview.most_mentioned(empty, ("Person",), 5) == ()


def test_as_many_are_listed_as_are_asked_for() -> None:
    pairs = product(ascii_uppercase[:16], ascii_lowercase[:16])
    crowd = " ".join(f"[Adam {first}{last}er|Person|{first}{last}] spoke." for first, last in pairs)
    assert len(overview.most_mentioned(graph_of(article("crowd", crowd)), ("Person",), 250)) == 250
