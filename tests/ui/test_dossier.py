from __future__ import annotations

import io
import re

import docx
import pytest

from graph.store import Backend
from tests.graph.records import article, event
from tests.graph.samples import ARTICLES, graph_of
from tests.ui.explorer import visit
from ui import dossier

KIM, PUTIN = "person/kim-jong-un", "person/vladimir-putin"


@pytest.fixture(scope="module")
def backend() -> Backend:
    return graph_of(*ARTICLES)


def page(found: dossier.Dossier | None) -> str:
    assert found is not None
    return dossier.html(found)


def paragraphs(found: dossier.Dossier | None) -> list[str]:
    """Return what a word processor reads in the Word document."""
    assert found is not None
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(dossier.docx(found))).paragraphs]


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


def test_a_word_document_says_what_the_page_says(backend: Backend) -> None:
    found = dossier.of_entity(backend, KIM)
    assert found is not None
    text = paragraphs(found)
    assert text[0] == "Kim Jong Un"
    assert {section.heading for section in found.sections} <= set(text)
    for section in found.sections:
        for line in section.lines:
            assert f"{line.text} {' '.join(map(str, line.notes))}" in text


def test_notes_of_a_word_document_quote_the_sentence_and_marks_lead_to_them(backend: Backend) -> None:
    found = dossier.of_entity(backend, KIM)
    assert found is not None
    text = paragraphs(found)
    for note, number in found.numbers.items():
        assert f"{number}.\t“{note.passage.words}” {note.where} {note.told}" in text
    body = docx.Document(io.BytesIO(dossier.docx(found))).element.body
    assert set(body.xpath("//w:hyperlink/@w:anchor")) == set(body.xpath("//w:bookmarkStart/@w:name"))


def test_markup_and_control_characters_stay_text_in_a_word_document() -> None:
    found = dossier.Dossier("\x00<w:br/>\x1b", "\ud800 {HYPERLINK evil}\x0b\nlast")
    assert paragraphs(found)[:2] == ["\ufffd<w:br/>\ufffd", "\ufffd {HYPERLINK evil}\ufffd last"]


def test_a_long_name_makes_a_word_document_all_the_same() -> None:
    assert paragraphs(dossier.Dossier("long " * 200, ""))[0] == ("long " * 200).strip()


def test_a_dossier_is_offered_as_page_and_word_document(store: object) -> None:
    offered = visit(entity=KIM).main.get("download_button")
    assert [button.proto.label for button in offered] == ["Web page", "Word document"]


def test_a_dossier_is_the_same_document_whenever_it_is_made(backend: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    found = dossier.of_entity(backend, KIM)
    assert found is not None
    now = dossier.docx(found)
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 1, 1, 0, 0, 0, 0, 1, 0))
    assert dossier.docx(found) == now
