"""The widgets' Python side: what is sent to the browser and what is made of its answers."""

import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from ui.components import MAX_NODES, Click, GraphState, Node, graph_canvas
from ui.components.article import read_click
from ui.components.graph import read_state
from ui.components.payload import versioned

PAGE = str(Path(__file__).with_name("page.py"))


def payloads() -> dict[str, dict]:
    widgets = AppTest.from_file(PAGE, default_timeout=30).run().get("bidi_component")
    return {widget.proto.component_name.split(".")[1]: json.loads(widget.proto.json) for widget in widgets}


def test_all_widgets_are_drawn_in_each_new_server() -> None:
    assert set(payloads()) == set(payloads()) == {"graph", "sparql", "article", "keys"}


def test_an_edge_without_its_end_is_left_out() -> None:
    assert [edge["id"] for edge in payloads()["graph"]["edges"]] == ["e1"]


def test_a_highlight_outside_the_text_is_left_out() -> None:
    assert [span["id"] for span in payloads()["article"]["spans"]] == ["kim"]


def test_text_is_sent_as_it_is_not_as_markup() -> None:
    assert "<b>Lavrov</b> 😀" in payloads()["article"]["text"]


def test_the_version_follows_the_data() -> None:
    assert versioned({"a": 1, "b": 2}) == versioned({"b": 2, "a": 1})
    assert versioned({"a": 1})["version"] != versioned({"a": 2})["version"]


def test_too_many_nodes_are_refused_with_advice() -> None:
    with pytest.raises(ValueError, match="narrow the view"):
        graph_canvas([Node(str(index), "x") for index in range(MAX_NODES + 1)], [], key="g")


def test_what_the_reader_did_not_touch_is_as_it_started() -> None:
    start = GraphState(hidden=("b",), pinned={"a": (1.0, 2.0)})
    assert read_state({}, start) == start
    assert read_state({"hidden": []}, start).hidden == ()


def test_what_the_reader_did_is_read() -> None:
    sent = {"selection": {"nodes": ["a"], "edges": []}, "hidden": ["b"], "pinned": {"a": [1, 2]}, "expand": "a"}
    assert read_state(sent, GraphState()) == GraphState(
        nodes=("a",), hidden=("b",), pinned={"a": (1.0, 2.0)}, expand="a"
    )


@pytest.mark.parametrize("value", [None, "kim", {}, {"ids": []}, {"ids": "kim"}])
def test_what_is_no_click_is_none(value: object) -> None:
    assert read_click(value) is None


def test_a_click_names_the_highlights_innermost_first() -> None:
    assert read_click({"ids": ["kim", "quote"], "offset": 4}) == Click(("kim", "quote"), 4)
