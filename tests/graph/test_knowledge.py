from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from graph import ontology
from graph.canonical import canonical
from graph.knowledge import KnowledgeGraph
from graph.store import EmbeddedBackend
from graph.vocabulary import FACTS, ID, LABEL, NG, ORG, REGISTRY, SKOS, TYPE
from ingest.record import SURE, Event, Record
from tests.graph.samples import AID, ARTICLES, DENIED, HELD, PLANNED, graph_of

MEETING = ID["event/meeting-2023-09-13"]
COMMENT = NamedNode("http://www.w3.org/2000/01/rdf-schema#comment")


def unsure(event: Event) -> Event:
    return replace(event, confidence=SURE - 0.01)


UNSURE = replace(HELD, events=(unsure(HELD.events[0]),))


def meetings(backend: EmbeddedBackend) -> list[NamedNode]:
    found = {q.subject for q in backend.match(None, NG.eventType, NG.Meeting, REGISTRY)}
    return [node for node in found if isinstance(node, NamedNode) and "/event/" in node.value]


def meeting(backend: EmbeddedBackend) -> NamedNode:
    (found,) = meetings(backend)
    return found


def values(backend: EmbeddedBackend, node: NamedNode, predicate: NamedNode) -> set[str]:
    return {getattr(quad.object, "value", "") for quad in backend.match(node, predicate)}


def bytes_of(backend: EmbeddedBackend) -> bytes:
    return canonical(backend.match())


def test_storing_the_same_again_changes_nothing() -> None:
    backend = graph_of(PLANNED)
    before = bytes_of(backend)
    assert KnowledgeGraph(backend).put(PLANNED) == "unchanged"
    assert bytes_of(backend) == before


def test_a_planned_meeting_reads_as_planned_until_it_is_reported() -> None:
    backend = graph_of(PLANNED)
    node = meeting(backend)
    assert values(backend, node, NG.status) == {NG.Planned.value}
    assert not list(backend.match(node, None, None, FACTS))
    assert KnowledgeGraph(backend).put(HELD) == "stored"
    assert values(backend, node, NG.status) == {NG.Reported.value}
    assert NG.Meeting.value in values(backend, node, TYPE)
    assert len(values(backend, node, NG.participant)) == 2


def test_a_denial_beside_a_report_makes_it_disputed_and_keeps_both() -> None:
    backend = graph_of(HELD, DENIED)
    node = meeting(backend)
    assert values(backend, node, NG.status) == {NG.Reported.value}
    assert values(backend, node, NG.disputed) == {"true"}
    assert {str(q.object) for q in backend.match(None, NG.polarity)} == {str(NG.Positive), str(NG.Negative)}


def test_what_may_be_misread_is_kept_and_makes_no_fact() -> None:
    backend = graph_of(UNSURE)
    node = meeting(backend)
    assert values(backend, node, NG.status) == {NG.Unsure.value}
    assert len(list(backend.match(None, NG.unsure))) == 1
    assert not list(backend.match(node, None, None, FACTS))


def test_what_the_ontology_says_of_unsure_is_what_is_done() -> None:
    (comment,) = (t.object for t in ontology.triples() if t.subject == NG.unsure and t.predicate == COMMENT)
    assert f"under {SURE}." in str(comment)


def test_what_may_be_misread_is_an_event_by_itself() -> None:
    graph = KnowledgeGraph(backend := graph_of(UNSURE, replace(DENIED, events=(unsure(DENIED.events[0]),))))
    surely = replace(HELD, id="second", events=(replace(HELD.events[0], confidence=SURE),))
    graph.put(surely)
    statuses = [values(backend, node, NG.status) for node in meetings(backend)]
    assert sorted(statuses, key=str) == sorted([{NG.Reported.value}, {NG.Unsure.value}, {NG.Unsure.value}], key=str)
    assert not list(backend.match(None, NG.disputed))
    graph.remove("held")
    graph.remove("denied")
    assert bytes_of(backend) == bytes_of(graph_of(surely))


def test_a_fact_stands_once_and_lives_as_long_as_one_article_supports_it() -> None:
    graph = KnowledgeGraph(backend := graph_of(HELD, replace(HELD, id="second")))
    assert len(list(backend.match(None, TYPE, NG.Meeting, FACTS))) == 1
    assert graph.remove("held")
    assert len(list(backend.match(None, TYPE, NG.Meeting, FACTS))) == 1
    assert graph.remove("second")
    assert not list(backend.match(None, None, None, FACTS))
    assert not graph.remove("second")


def test_a_new_version_takes_the_place_of_the_old_one() -> None:
    backend = graph_of(HELD, AID)
    changed = replace(HELD, events=(), relations=HELD.relations[:1])
    KnowledgeGraph(backend).put(changed)
    assert bytes_of(backend) == bytes_of(graph_of(AID, changed))
    assert not list(backend.match(None, NG.eventType, NG.Meeting))


def test_one_person_under_two_spellings_has_both_names_and_one_label() -> None:
    backend = graph_of(PLANNED, HELD)
    kim = ID["person/kim-jong-un"]
    assert {"Kim Jong Un", "Kim Jong-un", "Kim"} <= values(backend, kim, SKOS.altLabel)
    assert values(backend, kim, LABEL) == {"Kim Jong Un"}
    KnowledgeGraph(backend).remove("planned")
    assert values(backend, kim, LABEL) == {"Kim Jong-un"}


def test_an_office_keeps_what_all_articles_say_of_it() -> None:
    backend = graph_of(AID)
    (tie,) = {q.subject for q in backend.match(None, ORG.member, ID["person/sergei-lavrov"])}
    assert isinstance(tie, NamedNode)
    assert values(backend, tie, NG.until) == {"2023-09-14"}
    assert values(backend, tie, LABEL) == {"Sergey Lavrov: minister of Russia"}


def test_an_amount_is_one_node_with_its_bound() -> None:
    backend = graph_of(AID, replace(AID, id="other"))
    amount = ID["amount/113000000000-USD-min"]
    assert values(backend, amount, LABEL) == {"over 113,000,000,000 USD"}
    assert len(list(backend.match(None, NG.amount, amount))) == 2
    KnowledgeGraph(backend).remove("other")
    assert values(backend, amount, LABEL)


def test_emptying_the_graph_leaves_nothing_behind() -> None:
    backend = graph_of(*ARTICLES)
    for record in ARTICLES:
        KnowledgeGraph(backend).remove(record.id)
    assert bytes_of(backend) == bytes_of(graph_of())


def test_an_older_ontology_in_the_store_is_replaced() -> None:
    backend = graph_of()
    stale = next(backend.match(None, LABEL, Literal("event")))
    backend.apply(remove=[stale])
    KnowledgeGraph(backend)
    assert bytes_of(backend) == bytes_of(graph_of())


def versions(record: Record) -> list[Record]:
    """Return the record with everything, with some of it, with hardly anything, and with events that may be misread."""
    unsure = replace(record, events=tuple(replace(event, confidence=SURE - 0.01) for event in record.events))
    some, hardly = replace(record, events=record.events[:1], relations=()), replace(record, events=(), quotes=())
    return [record, some, hardly, unsure]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.booleans()), max_size=14), st.randoms())
def test_any_history_ends_in_the_graph_of_what_is_in(
    history: list[tuple[int, int, bool]], chance: random.Random
) -> None:
    backend = graph_of()
    graph, left = KnowledgeGraph(backend), {}
    for which, version, stays in history:
        record = versions(ARTICLES[which])[version]
        graph.put(record)
        left[record.id] = record
        if not stays:
            graph.remove(record.id)
            del left[record.id]
    rest = list(left.values())
    chance.shuffle(rest)
    assert bytes_of(backend) == bytes_of(graph_of(*rest))
