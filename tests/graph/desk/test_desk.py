from __future__ import annotations

from pathlib import Path

import pytest

from graph.desk import Desk, DeskError


def test_saved_queries_are_listed_by_name_and_replaced() -> None:
    with Desk() as desk:
        for name, query in (("shells", "ASK {}"), ("Meetings", "SELECT *"), ("shells", "SELECT ?s")):
            desk.save_query(name, query)
        assert list(desk.queries().items()) == [("Meetings", "SELECT *"), ("shells", "SELECT ?s")]
        desk.drop_query("shells")
        assert list(desk.queries()) == ["Meetings"]


def test_an_investigation_is_kept_with_its_view_and_notes_and_replaced() -> None:
    with Desk() as desk:
        for notes in ("", "Ask about the train."):
            desk.save_investigation("Arms", "{}", notes)
        (one,) = desk.investigations()
        assert (one.name, one.view, one.notes) == (
            "Arms",
            "{}",
            "Ask about the train.",
        )
        desk.drop_investigation("Arms")
        assert desk.investigations() == []


def test_what_is_kept_outlives_the_process(tmp_path: Path) -> None:
    path = tmp_path / "store" / "desk.sqlite"
    with Desk(path) as desk:
        desk.save_query("all", "SELECT *")
        before = desk.identity
    with Desk(path) as again:
        assert (again.identity, again.queries()) == (before, {"all": "SELECT *"})


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "desk.sqlite").write_bytes(b"nothing of the kind" * 100)
    with pytest.raises(DeskError, match=r"desk\.sqlite"):
        Desk(tmp_path / "desk.sqlite")
