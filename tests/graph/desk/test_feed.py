"""The feed as a feed reader takes it."""

from __future__ import annotations

import re
from xml.etree.ElementTree import fromstring

import feedparser
import pytest

from graph.desk import Desk, Finding, atom
from graph.desk.findings import Findings

ATOM = {"a": "http://www.w3.org/2005/Atom"}
MARKUP = 'Kim & "Co" <script>alert(1)</script> ]]> \x00\x1b\uffff 😀'


@pytest.fixture
def desk() -> Desk:
    opened = Desk()
    opened.begin("search", "shells & guns", f"Arms {MARKUP}", Findings((Finding("old", "Known before"),)))
    return opened


def report(desk: Desk, *findings: Finding) -> None:
    desk.note(desk.watches()[0], Findings(findings))


def test_a_reader_gets_what_is_new_as_it_stands(desk: Desk) -> None:
    report(desk, Finding("1", "Two < three", "detail", "https://w3id.org/newsgraph/id/event/meeting-1"))
    read = feedparser.parse(atom(desk, "http://127.0.0.1:8501/"))
    [entry] = read.entries
    assert not read.bozo
    assert entry.link == "http://127.0.0.1:8501/?event=event%2Fmeeting-1"
    assert entry.content[0].value == "Two < three\ndetail"


def test_every_element_that_the_standard_asks_for_is_there(desk: Desk) -> None:
    report(desk, Finding("1", "One"), Finding("2", "Two"))
    feed = fromstring(atom(desk, "http://127.0.0.1:8501"))
    assert feed.find("a:author/a:name", ATOM) is not None
    for part in (feed, *feed.findall("a:entry", ATOM)):
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", part.findtext("a:id", "", ATOM))
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", part.findtext("a:updated", "", ATOM))
        assert part.findtext("a:title", "", ATOM)
    assert len({entry.findtext("a:id", "", ATOM) for entry in feed.findall("a:entry", ATOM)}) == 2


def test_text_from_articles_stays_text(desk: Desk) -> None:
    report(desk, Finding("1", MARKUP, MARKUP, "https://w3id.org/newsgraph/id/article/a b<c>#char=3,9"))
    written = atom(desk, "http://127.0.0.1:8501")
    entry = fromstring(written).find("a:entry", ATOM)
    assert entry is not None
    assert "<script>alert(1)</script>" in entry.findtext("a:content", "", ATOM)
    assert b"<script" not in written
    assert entry.find("a:link", ATOM).attrib["href"].endswith("/?article=article%2Fa+b%3Cc%3E&at=3-9")  # type: ignore[union-attr]


def test_the_same_news_are_the_same_bytes_with_lasting_ids(desk: Desk) -> None:
    report(desk, Finding("1", "One"))
    first = atom(desk, "http://127.0.0.1:8501")
    desk.mark_read()
    assert atom(desk, "http://127.0.0.1:8501") == first
    moved = fromstring(atom(desk, "https://news.example.org"))
    assert moved.findtext("a:entry/a:id", "", ATOM) == fromstring(first).findtext("a:entry/a:id", "", ATOM)


def test_a_result_without_a_page_leads_to_the_question(desk: Desk) -> None:
    report(desk, Finding("1", "12 meetings"))
    link = fromstring(atom(desk, "http://127.0.0.1:8501")).find("a:entry/a:link", ATOM)
    assert link is not None
    assert link.attrib["href"] == "http://127.0.0.1:8501/?q=shells+%26+guns"
