from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from graph.views import articles
from ingest.readers.walk import upload
from tests.graph.store.endpoints import free_port, running
from tests.serving import SERVE
from tests.ui.explorer import choose, texts, titles, visit
from ui.intake import BusyError, intake, pasted
from ui.store import ask, workspace

WAIT_SECONDS = 60
TEXT = "Shoigu met Kim in Pyongyang on Wednesday. The two men spoke about shells."


@pytest.fixture(autouse=True)
def quick_extraction(empty_store: None) -> None:
    """Extraction that needs no language model."""
    intake().extract = "tests.ingest.workers:record"


def paste(text: str, **fields: str) -> AppTest:
    """Paste a text into the page, send it, and come back when it is read."""
    page = visit("ingest")
    page.text_area(key="ingest-text").set_value(text)
    for name, value in fields.items():
        page.text_input(key=f"ingest-{name}").set_value(value)
    page.main.button[0].click().run()
    intake().wait(WAIT_SECONDS)
    page.run()
    assert not page.exception
    return page


def test_pasted_text_is_read_and_stored_with_what_is_known_about_it() -> None:
    page = paste(TEXT, title="Shoigu in Pyongyang", outlet="Northern Wire")
    assert "1 read = 1 stored + 0 unchanged + 0 duplicate + 0 refused" in texts(page)
    (line,) = ask(articles.all_articles)
    assert (line.article.name, line.outlet) == ("Shoigu in Pyongyang", "Northern Wire")


def test_account_leads_to_the_article() -> None:
    page = paste(TEXT, title="Shoigu in Pyongyang")
    run = intake().journal.runs()[0].id
    assert titles(choose(page, f"ingest-outcomes-{run}", "Article")) == ["Shoigu in Pyongyang"]


def test_a_short_text_in_another_language_is_stored_with_a_warning() -> None:
    page = paste("Kanzlerin Erika Muster hat am Dienstag den Minister Jan Beispiel in Bonn empfangen.")
    assert "1 article seems not to be in English" in page.warning[0].value
    table = page.dataframe[0].value
    assert list(table["Result"]) == ["stored"]
    assert "in German, and only English can be read" in table["Why"][0]


def test_an_english_text_is_stored_without_a_word() -> None:
    page = paste(TEXT)
    assert not page.warning
    assert list(page.dataframe[0].value["Why"]) == [""]


def test_refused_text_says_why() -> None:
    page = paste("... --- ...")
    table = page.dataframe[0].value
    assert list(table["Result"]) == ["refused"]
    assert "no words" in table["Why"][0]


def test_nothing_pasted_is_no_batch() -> None:
    page = visit("ingest")
    page.main.button[0].click().run()
    assert "no text yet" in page.warning[0].value
    assert intake().journal.runs() == []


def test_batch_of_files_accounts_for_each() -> None:
    files = [upload("a.txt", TEXT.encode()), upload("b.txt", TEXT.encode()), upload("c.txt", b""), pasted(TEXT * 2)]
    intake().start(files, workspace(), expected=4)
    intake().wait(WAIT_SECONDS)
    (run,) = intake().journal.runs()
    assert run.counts == {"stored": 2, "unchanged": 0, "duplicate": 1, "refused": 1}
    assert "4 read" in texts(visit("ingest"))


def test_one_batch_at_a_time() -> None:
    intake().extract = "tests.ingest.workers:sleep"
    intake().start([pasted(TEXT)], workspace())
    with pytest.raises(BusyError):
        intake().start([pasted(TEXT)], workspace())
    intake().stop()
    intake().wait(WAIT_SECONDS)


def test_failure_of_the_extraction_is_told() -> None:
    intake().extract = "tests.ingest.workers:unable"
    page = paste(TEXT)
    assert "no model" in page.error[0].value


def test_the_archive_of_a_store_in_memory_goes_with_the_program(tmp_path: Path) -> None:
    program = "from ui.intake import intake; print(intake().archive.readings())"
    settings = os.environ | {"NEWSGRAPH_STORE": "memory", "TMPDIR": str(tmp_path)}
    subprocess.run([sys.executable, "-W", "ignore", "-c", program], check=True, capture_output=True, env=settings)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_the_archive_of_a_store_in_memory_goes_with_the_server(tmp_path: Path, ending: signal.Signals) -> None:
    port = free_port()
    settings = ["env", "NEWSGRAPH_STORE=memory", f"TMPDIR={tmp_path}"]
    command = [*settings, sys.executable, "-c", f"from ui.intake import intake; intake(); {SERVE}", "memory", str(port)]
    with running(command, f"http://127.0.0.1:{port}/sparql") as server:
        assert [path for path in tmp_path.iterdir() if "archive" in path.name]
        server.send_signal(ending)
        server.wait(timeout=60)
    assert list(tmp_path.iterdir()) == []
