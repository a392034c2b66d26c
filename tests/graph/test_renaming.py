"""Events, ties and series are called after those who take part, as articles spell their names."""

from __future__ import annotations

from itertools import permutations

import pytest
from pyoxigraph import Literal

from graph.canonical import canonical
from graph.knowledge import KnowledgeGraph
from graph.store import EmbeddedBackend
from graph.vocabulary import LABEL, NG, REGISTRY, SCHEMA, TYPE
from ingest.record import Record
from tests.graph.ledger.conftest import kept, rebuilt
from tests.graph.records import article, event, relation
from tests.graph.samples import graph_of


def told(id_: str, one: str, other: str, day: str = "2023-09-13") -> Record:
    """Return an article in which two persons meet, one of whom is the spouse of the other."""
    return article(
        id_,
        f"[{one}|Person|a] met [{other}|Person|b], and [an aide|Person|c] spoke.",
        events=[event("Meeting", "met", participant="a+b", when=day)],
        relations=[relation("a", "spouse", "b")],
    )


SHOUTED = told("shouted", "MOHAMED AZIZI-ROUSSEAU", "Zoe Berg")
USUAL = told("usual", "Mohamed Azizi-Rousseau", "Zo\u00eb Berg")
OTHER_DAY = told("other", "Mohamed Azizi Rousseau", "Zoe Berg", "2023-10-02")


def names(backend: EmbeddedBackend, type_: object) -> set[str]:
    nodes = {quad.subject for quad in backend.match(None, TYPE, type_, REGISTRY)}
    found = (quad.object for node in nodes for quad in backend.match(node, LABEL, None, REGISTRY))
    return {label.value for label in found if isinstance(label, Literal)}


def test_an_event_and_a_tie_have_the_names_that_the_article_uses() -> None:
    backend = graph_of(USUAL)
    assert names(backend, NG.Event) == {"meeting: Mohamed Azizi-Rousseau, Zo\u00eb Berg (2023-09-13)"}
    assert names(backend, NG.Tie) == {"Mohamed Azizi-Rousseau: married to Zo\u00eb Berg"}
    assert names(backend, SCHEMA.EventSeries) == {"meeting: Mohamed Azizi-Rousseau, Zo\u00eb Berg"}


def test_a_better_spelling_in_another_article_renames_what_it_does_not_tell_itself() -> None:
    backend = graph_of(SHOUTED)
    assert names(backend, NG.Event) == {"meeting: MOHAMED AZIZI-ROUSSEAU, Zoe Berg (2023-09-13)"}
    graph = KnowledgeGraph(backend)
    graph.put(OTHER_DAY)
    assert "meeting: Mohamed Azizi Rousseau, Zoe Berg (2023-09-13)" in names(backend, NG.Event)
    assert names(backend, SCHEMA.EventSeries) == {"meeting: Mohamed Azizi Rousseau, Zoe Berg"}
    graph.remove("other")
    assert canonical(backend.match()) == canonical(graph_of(SHOUTED).match())


@pytest.mark.parametrize("order", list(permutations((SHOUTED, USUAL, OTHER_DAY))))
def test_names_depend_on_which_articles_are_in_not_on_their_order(order: tuple[Record, ...]) -> None:
    assert canonical(graph_of(*order).match()) == canonical(graph_of(SHOUTED, USUAL, OTHER_DAY).match())


def test_the_ledger_calls_events_as_the_graph_does() -> None:
    held = kept(SHOUTED, OTHER_DAY)
    assert held.tables() == rebuilt(SHOUTED, OTHER_DAY).tables()
    held.graph.remove("other")
    assert held.tables() == rebuilt(SHOUTED).tables()


def test_what_an_article_says_in_full_names_an_event_of_its_own() -> None:
    record = article(
        "battle",
        "[Anna Berg|Person|a] attacked, and attacked [Tom Brand|Person|b].",
        events=[event("Attack", "attacked", agent="a"), event("Attack", "attacked", agent="a", recipient="b")],
    )
    backend = graph_of(record)
    assert "attack: Anna Berg \u2192 Tom Brand" in names(backend, NG.Event)


@pytest.mark.parametrize(("when", "told"), [("1967/..", "since 1967"), ("../1967", "by 1967"), ("1967", "1967")])
def test_an_open_span_of_time_is_told_in_words(when: str, told: str) -> None:
    record = article(
        "war", "[Anna Berg|Person|a] attacked.", events=[event("Attack", "attacked", agent="a", when=when)]
    )
    assert names(graph_of(record), NG.Event) == {f"attack: Anna Berg ({told})"}
