"""`newsgraph watch` as cron and its reader meet it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import feedparser
import pytest

from graph.service.workspace import open_workspace
from ingest.record import Record
from tests.graph.samples import AID, HELD, PLANNED
from tests.serving import served
from tests.test_cli import run


def put(store: Path, *records: Record) -> None:
    with open_workspace(store) as opened:
        for record in records:
            opened.graph.put(record)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    put(tmp_path / "store", PLANNED)
    return tmp_path / "store"


def test_a_run_prints_what_is_new_once_and_writes_the_feed(store: Path, tmp_path: Path) -> None:
    feed = tmp_path / "news.atom"
    assert "number 1" in run("watch", "add", "entity", "Kim Jong Un", "--store", store).output
    assert run("watch", "run", "--feed", feed, "--store", store).output == ""
    put(store, HELD)
    first = run("watch", "run", "--feed", feed, "--store", store)
    assert first.output.startswith("Kim Jong Un (entity): 2 new\n")
    assert run("watch", "run", "--feed", feed, "--store", store).output == ""
    assert len(feedparser.parse(feed.read_bytes()).entries) == 2


def test_the_status_says_whether_there_is_news(store: Path) -> None:
    run("watch", "add", "search", "billion", "--store", store)
    assert run("watch", "run", "--exit-code", "--store", store).exit_code == 3
    put(store, AID)
    assert run("watch", "run", "--exit-code", "--store", store).exit_code == 0


def test_a_feed_goes_to_a_folder_that_exists(store: Path, tmp_path: Path) -> None:
    result = run("watch", "run", "--feed", tmp_path / "none" / "news.atom", "--store", store)
    assert (result.exit_code, f"There is no folder {tmp_path}/none" in result.stderr) == (2, True)


def test_a_feed_without_news_is_not_touched(store: Path, tmp_path: Path) -> None:
    feed = tmp_path / "news.atom"
    run("watch", "run", "--feed", feed, "--store", store)
    os.utime(feed, (1, 1))
    run("watch", "run", "--feed", feed, "--store", store)
    assert feed.stat().st_mtime == 1


def test_watches_are_listed_and_removed(store: Path) -> None:
    run("watch", "add", "query", "-", "--name", "Meetings", "--store", store, input="SELECT ?e { ?e a ng:Meeting }")
    assert "1  query       0 unread  Meetings" in run("watch", "list", "--store", store).output
    assert run("watch", "remove", 1, "--store", store).exit_code == 0
    gone = run("watch", "remove", 1, "--store", store)
    assert (gone.exit_code, "no watch 1" in gone.output) == (1, True)


def test_a_query_that_is_wrong_is_one_sentence(store: Path) -> None:
    result = run("watch", "add", "query", "SELECT {", "--store", store)
    assert result.exit_code == 1
    assert result.output.startswith("Error: The query cannot be read")


def test_watches_work_while_a_server_owns_the_store_and_survive_a_rebuild(store: Path) -> None:
    with served(store) as owner:
        run("watch", "add", "query", "SELECT ?e { ?e a ng:Meeting }", "--store", store)
        put(store, HELD)
        assert (
            owner.url in run("watch", "run", "--feed", store / "f", "--store", store).output + (store / "f").read_text()
        )
    assert run("rebuild", "--store", store).exit_code == 0
    assert "1 " in run("watch", "list", "--store", store).output


def test_help_teaches() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import cli; cli.main()", "watch", "--help"], capture_output=True, text=True, check=True
    )
    assert "newsgraph watch add search" in done.stdout
