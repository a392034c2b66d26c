from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.explorer import texts, visit

pytestmark = pytest.mark.usefixtures("store")

KOREA = "<https://w3id.org/newsgraph/id/country/PRK>"
LEADERS = f"SELECT ?who ?state WHERE {{ ?who ng:headOfState ?state FILTER(?state = {KOREA}) }}"


def widget(page: AppTest, name: str) -> dict[str, Any]:
    found = (element.proto for element in page.main.get("bidi_component"))
    return next(json.loads(proto.json) for proto in found if proto.component_name == f"newsgraph.{name}")


def shown(page: AppTest) -> list[list[str]]:
    return [[str(cell) for cell in row] for row in page.main.dataframe[0].value.itertuples(index=False)]


def test_a_shared_query_is_run_and_its_cells_lead_to_entities() -> None:
    page = visit("sparql", query=LEADERS)
    assert shown(page) == [
        ["/entity?entity=person%2Fkim-jong-un#Kim%20Jong%20Un", "/entity?entity=country%2FPRK#North%20Korea"]
    ]


def test_an_answer_of_two_nodes_a_row_can_be_seen_as_a_graph() -> None:
    page = visit("sparql", query=LEADERS)
    page.segmented_control(key="sparql-answer-view").set_value("Graph").run()
    assert {node["label"] for node in widget(page, "graph")["nodes"]} == {"Kim Jong Un", "North Korea"}


def test_constructed_triples_are_shown_as_a_graph_first() -> None:
    page = visit("sparql", query="CONSTRUCT { ?who ng:headOfState ?state } WHERE { ?who ng:headOfState ?state }")
    assert [edge["label"] for edge in widget(page, "graph")["edges"]][:1] == ["head of state of"]


def test_counts_can_be_seen_as_bars() -> None:
    page = visit("sparql", query="SELECT ?type (COUNT(?e) AS ?n) WHERE { ?e ng:eventType ?type } GROUP BY ?type")
    assert page.segmented_control(key="sparql-answer-view").options == ["Table", "Bars"]


def test_an_error_is_told_with_its_place_and_marked_in_the_editor() -> None:
    page = visit("sparql", query="SELECT ?who\nWHERE { ?who ng:headOfState }")
    assert "line 2" in page.error[0].value.replace("\\", "")
    assert widget(page, "sparql")["error"]["line"] == 2


def test_updates_are_refused() -> None:
    page = visit("sparql", query="DELETE WHERE { ?s ?p ?o }")
    assert "updates are not taken" in page.error[0].value.replace("\\", "")


def test_a_yes_or_no_question_gets_a_word() -> None:
    page = visit("sparql", query="ASK { ?event a ng:Meeting }")
    assert page.metric[0].value == "yes"


def test_the_limits_are_told_before_anything_is_asked() -> None:
    assert "10 seconds" in texts(visit("sparql"))


def test_terms_of_the_ontology_are_completed() -> None:
    terms = {term["name"]: term for term in widget(visit("sparql"), "sparql")["terms"]}
    assert terms["ng:Meeting"]["kind"] == "class"
    assert terms["ng:headOfState"]["kind"] == "property"
    assert terms["schema:Person"]["comment"]


def test_what_was_asked_is_remembered() -> None:
    page = visit("sparql", query="ASK { ?event a ng:Meeting }")
    page.query_params["query"] = "ASK { ?event a ng:Visit }"
    page.run()
    past = [button.label.replace("\\", "") for button in page.button if "past" in (button.key or "")]
    assert past == ["ASK { ?event a ng:Visit }", "ASK { ?event a ng:Meeting }"]


def test_an_answer_with_places_can_be_seen_on_a_map() -> None:
    page = visit("sparql", query=f"SELECT ?where WHERE {{ ?where rdfs:label ?name FILTER(?where = {KOREA}) }}")
    page.segmented_control(key="sparql-answer-view").set_value("Map").run()
    assert not page.exception
    assert page.main.get("vega_lite_chart")


def test_numbers_with_dates_can_be_seen_over_time() -> None:
    page = visit("sparql", query="SELECT ?day (COUNT(?e) AS ?n) WHERE { ?e ng:earliest ?day } GROUP BY ?day")
    assert page.segmented_control(key="sparql-answer-view").options == ["Table", "Over time"]
    page.segmented_control(key="sparql-answer-view").set_value("Over time").run()
    assert not page.exception
    assert "Sum of n" in texts(page)


def test_the_entities_of_an_answer_lead_to_their_connections() -> None:
    page = visit("sparql", query=LEADERS)
    (link,) = (link for link in page.main.get("page_link") if "Connections" in link.proto.label)
    assert link.proto.label == "Show these in Connections"
    assert link.proto.query_string == "actor=person%2Fkim-jong-un&actor=country%2FPRK"


def test_an_example_is_run_with_the_actor_and_the_day_that_were_filled_in() -> None:
    page = visit("sparql")
    page.toggle(key="sparql-fill-02-meetings").set_value(True).run()
    page.selectbox(key="fill-02-meetings-actor").set_value("https://w3id.org/newsgraph/id/person/kim-jong-un")
    page.date_input(key="fill-02-meetings-since").set_value(datetime.date(2023, 9, 1))
    next(button for button in page.button if button.proto.form_id == "fill-02-meetings").click().run()
    assert not page.exception, page.exception
    assert "person/kim-jong-un> ." in widget(page, "sparql")["text"]
    assert '>= "2023-09-01"' in widget(page, "sparql")["text"]
    assert len(shown(page)) == 1
