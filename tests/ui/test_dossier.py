from __future__ import annotations

import io
import re
from dataclasses import replace

import docx
import pytest

from graph.store import Backend
from ingest.record import Quote, Record
from tests.graph.records import article, event
from tests.graph.samples import ARTICLES, DENIED, HELD, graph_of
from tests.ui.explorer import visit
from ui import dossier
from ui.dossier import copies
from ui.dossier.sheet import Line

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


def made(found: dossier.Dossier | None) -> dossier.Dossier:
    assert found is not None
    return found


def lines(found: dossier.Dossier) -> list[Line]:
    return [line for section in found.sections for line in section.lines]


def test_every_line_has_notes_and_every_mark_leads_to_one(backend: Backend) -> None:
    found = dossier.of_entity(backend, KIM)
    assert found is not None
    assert all(line.notes or all(under.notes for under in line.under) for line in lines(found))
    text = dossier.html(found)
    assert set(re.findall(r'href="#note-(\d+)"', text)) == set(re.findall(r'id="note-(\d+)"', text))


def test_what_may_be_misread_is_left_out() -> None:
    unsure = replace(HELD, events=(replace(HELD.events[0], confidence=0.5),))
    sections = [
        {section.heading for section in made(dossier.of_entity(graph_of(of), KIM)).sections} for of in (HELD, unsure)
    ]
    assert sections[0] - sections[1] == {"Events, the latest first"}


def test_what_may_be_misread_of_a_contested_event_stands_on_neither_side_and_in_no_note() -> None:
    unsure = [replace(of.events[0], confidence=0.5) for of in (HELD, DENIED)]
    graph = graph_of(HELD, *(replace(HELD, id=f"unsure-{of.polarity}", events=(of,)) for of in unsure), DENIED)
    found = made(dossier.of_entity(graph, KIM))
    under = [under.text for line in lines(found) for under in line.under]
    assert under == ["Affirmed by John Kirby", "Denied by Russia"]
    assert not [note.told for note in found.notes if "unsure" in note.told]


def test_notes_quote_the_sentence_with_article_outlet_date_and_claimant(backend: Backend) -> None:
    text = page(dossier.of_entity(backend, KIM))
    assert "Kim Jong Un and Vladimir Putin did not meet" in text
    assert "denied, according to Russia" in text
    assert "Northern Wire, 14 Sep 2023, characters" in text


def test_what_somebody_denies_stands_with_both_sides(backend: Backend) -> None:
    found = dossier.of_entity(backend, KIM)
    assert found is not None
    [contested] = next(section for section in found.sections if section.heading.startswith("Contested")).lines
    assert contested.text.startswith("Meeting: Kim Jong Un, Vladimir Putin")
    assert [line.text for line in contested.under] == [
        "Affirmed by John Kirby, Northern Wire",
        "Denied by Russia",
    ]
    assert "Denied by Russia <sup>" in page(found)


def test_an_event_says_of_what_and_where_and_else_quotes_its_sentence() -> None:
    deal = article(
        "deal",
        "[Norland|Organization|n] sold [coastal radars|Product|r] to [Sudria|Organization|s] in [Port Vell|Place|v].",
        events=[event("ArmsDeal", "sold", agent="n", recipient="s", item="r", place="v")],
    )
    visit_ = article(
        "visit",
        "[Norland|Organization|n] received guests for a reason that nobody named.",
        events=[event("Visit", "received", recipient="n")],
    )
    texts = [line.text for line in lines(made(dossier.of_entity(graph_of(deal, visit_), "organization/norland")))]
    assert any("Norland → Sudria, coastal radars, in Port Vell" in text for text in texts)
    assert any("“Norland received guests for a reason that nobody named.”" in text for text in texts)


def copy(id_: str, sentence: str, outlet: str, published: str = "2024-03-01") -> Record:
    """Return an article of one sentence in which a minister meets somebody and is quoted."""
    minister = "[Anna Berg|Person|b] met [Olav Dahl|Person|d] and said that "
    return article(
        id_,
        minister + sentence,
        publisher=outlet,
        published=published,
        events=[event("Meeting", "met", participant="b+d")],
        quotes=[Quote(((33, 33 + len(sentence)),), False, speaker_cluster="b", about=("d",))],
    )


def test_copies_of_a_report_count_once_with_their_outlets() -> None:
    first = copy("a", "the defence programme of the coastal centre would be paid for by the two states alone", "Post")
    second = copy("b", "the defense program of the coastal center would be paid for by the two states alone", "Courier")
    other = copy("c", "nothing at all had been agreed between the delegations in the morning", "Ledger")
    found = made(dossier.of_entity(graph_of(first, second, other), "person/anna-berg"))
    events = next(section for section in found.sections if section.heading.startswith("Events")).lines
    said = next(section for section in found.sections if section.heading.endswith("says")).lines
    assert [line.text.count("(Post, Courier)") + line.text.count("(Courier, Post)") for line in said] == [1, 0]
    notes = [note for note in found.notes if len(note.statements) == 2]
    assert any("in their own voice" in note.told and "the same words in" in note.where for note in notes)
    assert len(events) == 2


def test_a_sentence_that_only_resembles_another_is_no_copy() -> None:
    one = copies.words("The minister said that talks would begin in May in the old town hall")
    assert copies.alike(one, copies.words("the minister said that talks would begin in May, in the Old Town Hall."))
    for other in (
        "talks would not begin in May in the old town hall",
        "talks would begin in June in the old town hall",
    ):
        assert not copies.alike(one, copies.words(f"The minister said that {other}"))
    legal, illegal = (copies.words(f"It was {word} to sell 40 tanks") for word in ("legal", "illegal"))
    assert not copies.alike(legal, illegal)
    assert not copies.alike(legal, copies.words("It was legal to sell 41 tanks"))


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
    for line in (*lines(found), *(under for of in lines(found) for under in of.under)):
        assert f"{line.text} {' '.join(map(str, line.notes))}".strip() in text


def test_notes_of_a_word_document_quote_the_sentence_and_marks_lead_to_them(backend: Backend) -> None:
    found = dossier.of_entity(backend, KIM)
    assert found is not None
    text = paragraphs(found)
    for number, note in enumerate(found.notes, 1):
        assert f"{number}.\t“{note.words}” {note.where} {note.told}" in text
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
