"""Markup in texts that should be plain: what was meant as markup goes, what was meant as text stays, offsets hold."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.article import Article, Refusal
from ingest.readers.marked import plain, spelled_out, text_of, unmarked
from tests.ingest.readers.read_one import article, results


def from_json(text: str, **fields: str) -> Article:
    return article("a.jsonl", json.dumps({"text": text, **fields}))


def from_feed(content: str, kind: str = "", title: str = "Talks") -> Article:
    attribute = f' type="{kind}"' if kind else ""
    feed = (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>A &amp;amp; B</title><entry><title>{title}</title>'
        f"<content{attribute}>{content}</content></entry></feed>"
    )
    return article("a.atom", feed)


HTML = "<p>Kim met Putin.</p><p>They spoke with R&amp;D<br>staff.</p><script>alert(1)</script>"
READ = "Kim met Putin.\n\nThey spoke with R&D\n\nstaff."


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_html_in_a_text_is_read_as_html() -> None:
    assert from_json(HTML).text == READ
    assert from_json(escaped(HTML)).text == READ
    assert article("a.txt", f"Talks\n\n{HTML}").text == f"Talks\n\n{READ}"


@pytest.mark.parametrize("kind", ["", "html", "text"])
def test_feeds_hold_html_whatever_they_call_it(kind: str) -> None:
    assert from_feed(escaped(HTML), kind).text == f"Talks\n\n{READ}"
    assert from_feed(escaped(escaped(HTML)), kind).text == f"Talks\n\n{READ}"


def test_html_that_speaks_of_markup_keeps_it() -> None:
    told = "<p>The page held &lt;script&gt;steal()&lt;/script&gt; twice.</p>"
    assert from_json(told).text == "The page held <script>steal()</script> twice."
    assert from_feed(escaped(told), "html").text.endswith("held <script>steal()</script> twice.")


def test_blank_lines_end_paragraphs_beside_elements() -> None:
    assert from_json("One.\n\nTwo.<br/>Three.\n \nFour.").text == "One.\n\nTwo.\n\nThree.\n\nFour."


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('Kim met <a href="https://x.example/?a=1&b=2">Putin</a> <b>today</b>.', "Kim met Putin today ."),
        ("Kim <!-- note: <b> --> met <i>Putin</i>.", "Kim met Putin ."),
        (
            "Kim met<script>alert(1)</script> Putin <tweet/> there <img src=x onerror=alert(1)> .",
            "Kim met Putin there .",
        ),
        ("A <SCRIPT type='x'>alert(1)</ScRiPt> B", "A B"),
    ],
)
def test_tags_in_plain_text_leave_blanks_so_that_offsets_hold(text: str, read: str) -> None:
    found = from_json(text).text
    assert " ".join(found.split()) == read
    assert len(found) == len(text)
    assert all(found[at] in (" ", text[at]) for at in range(len(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Profit < loss, and 3 > 2, said AT&T of <REDACTED> and <unknown speaker>.",
        "He wrote <script> in the box; a <b c; x<y and y>z; R&D; a&copy=1; &nosuchthing; 5 &; <>.",
        "The form took <b> without the other.",
        "i <3 u </ 3 <- ->",
    ],
)
def test_what_is_no_markup_stays_as_written(text: str) -> None:
    assert from_json(text).text == text
    assert from_feed(escaped(text), "text").text == f"Talks\n\n{text}"


def test_references_are_the_characters_they_stand_for() -> None:
    told = from_json(
        "Johnson &amp; Johnson said &quot;no&quot; to &#8220;Kim&#x2019;s&#8221;&nbsp;men &hellip;",
        title="Johnson &amp;amp; Johnson",
    )
    assert told.text == 'Johnson & Johnson said "no" to “Kim’s” men …'
    assert told.title == "Johnson & Johnson"


def test_titles_outlets_and_authors_have_no_markup() -> None:
    found = from_json(
        "Kim met Putin.",
        title="<b>Talks</b> at AT&amp;T",
        publisher="The <i>Paper</i>",
        author="<a href='/x'>Ann Lee</a>",
    )
    assert (found.title, found.publisher, found.authors) == ("Talks at AT&T", "The Paper", ("Ann Lee",))
    fed = from_feed("Kim met Putin.", title="AT&amp;amp;T &lt;b&gt;wins&lt;/b&gt;")
    assert (fed.title, fed.publisher) == ("AT&T wins", "A & B")


def test_html_beyond_the_limits_is_refused_alone() -> None:
    lines = [json.dumps({"id": "1", "text": "<p>" * 60_000}), json.dumps({"id": "2", "text": "Kim met Putin."})]
    refused, read = results("a.jsonl", "\n".join(lines))
    assert isinstance(refused, Refusal)
    assert "too many tags" in refused.reason
    assert not isinstance(read, Refusal)


@given(st.text(alphabet=st.sampled_from("<>/&;!-ab =\"'script#1İ\n")))
def test_blanking_moves_no_character(text: str) -> None:
    found = unmarked(text)
    assert len(found) == len(text)
    assert all(new in (" ", old) for new, old in zip(found, text, strict=True))
    assert unmarked(found) == found or "<" in found


@pytest.mark.parametrize("piece", ["<", "<a ", "<script", "<!--", "&", "&#", "<a b='", "<a b=c ", "<p ", "</", "<a><a"])
def test_no_text_takes_long(piece: str) -> None:
    long, short = piece * (100_000 // len(piece)), piece * (10_000 // len(piece))
    for text in (short, long):
        assert unmarked(text) in (text, " " * len(text))
        assert spelled_out(text) == text
        assert plain(text) is not None
        text_of(text.replace("<p ", "<q "), lambda markup: [markup])
