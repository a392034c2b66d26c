from __future__ import annotations

import re

import pytest

from graph.store import Backend
from tests.graph.records import article, event
from tests.graph.samples import ARTICLES, graph_of
from ui import dossier

KIM, PUTIN = "person/kim-jong-un", "person/vladimir-putin"


@pytest.fixture(scope="module")
def backend() -> Backend:
    return graph_of(*ARTICLES)


def page(found: dossier.Dossier | None) -> str:
    assert found is not None
    return dossier.html(found)


def test_every_line_has_notes_and_every_mark_leads_to_one(backend: Backend) -> None:
    found = dossier.of_entity(backend, KIM)
    assert found is not None
    assert all(line.notes for section in found.sections for line in section.lines)
    text = dossier.html(found)
    assert set(re.findall(r'href="#note-(\d+)"', text)) == set(re.findall(r'id="note-(\d+)"', text))


def test_notes_quote_the_sentence_with_article_outlet_date_and_claimant(backend: Backend) -> None:
    text = page(dossier.of_entity(backend, KIM))
    assert "Kim Jong Un and Vladimir Putin did not meet" in text
    assert "denied, according to Russia" in text
    assert "Northern Wire, 14 Sep 2023, characters" in text


def test_a_dossier_of_two_holds_what_is_between_them_alone(backend: Backend) -> None:
    text = page(dossier.of_pair(backend, KIM, PUTIN))
    assert "<h1>Kim Jong Un and Vladimir Putin</h1>" in text
    assert "meeting" in text
    assert "economic aid" not in text


def test_what_is_left_out_is_said(backend: Backend) -> None:
    assert "more are in the graph" in page(dossier.of_entity(backend, "country/RUS", most=1))


def test_nobody_has_no_dossier(backend: Backend) -> None:
    assert dossier.of_entity(backend, "person/nobody") is None
    assert dossier.of_pair(backend, KIM, "person/nobody") is None


def test_markup_of_an_article_stays_text() -> None:
    bait = "<script>alert(1)</script>"
    record = article(
        "bait",
        f"[{bait}|Person|e] met [Adam Smith|Person|a].",
        title=bait,
        publisher=bait,
        events=[event("Meeting", "met", participant="e+a", by="e")],
    )
    text = page(dossier.of_entity(graph_of(record), "person/adam-smith"))
    assert "<script" not in text
    assert "&lt;script&gt;" in text
