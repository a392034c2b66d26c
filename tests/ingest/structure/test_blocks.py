"""Articles fall into typed paragraphs whose characters are exact."""

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from ingest.article import Article
from ingest.structure import blocks

BODY = "The two leaders agreed on Monday to meet again before the end of the year, officials said."
LONG = f"{BODY} Neither side gave a date, and the ministries did not answer questions about the place."


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in blocks(Article("a", text, title=title))]


def test_the_parts_of_an_opinion_page() -> None:
    top = '"Know the enemy." Sun Tzu\n\nNews\n\nLeaders to meet\n\nMay 5, 2023'
    text = f"{top}\n\n{BODY}\n\nJane Doe is a reporter at The Paper."
    assert [kind for kind, _ in kinds(text)] == ["epigraph", "label", "title", "dateline", "body", "author_note"]


def test_a_dateline_is_split_from_its_sentence() -> None:
    assert kinds(f"SEOUL, Sept. 14 (Agency) - {BODY}") == [("dateline", "SEOUL, Sept. 14 (Agency) -"), ("body", BODY)]
    assert kinds(f"BERLIN (dpa) - {BODY}") == [("dateline", "BERLIN (dpa) -"), ("body", BODY)]


def test_a_place_alone_is_a_dateline_only_on_top() -> None:
    assert [kind for kind, _ in kinds(f"{BODY}\n\nNATO - {BODY}")] == ["body", "body"]
    assert [kind for kind, _ in kinds(f"Srinagar- {BODY}")] == ["dateline", "body"]


def test_the_known_title_is_found_despite_quotes_and_case() -> None:
    assert kinds(f"“LEADERS” to meet.\n\n{BODY}", title='"Leaders" to meet')[0][0] == "title"


def test_a_single_sentence_is_no_title() -> None:
    assert kinds("Leaders to meet in Seoul") == [("body", "Leaders to meet in Seoul")]


def test_line_breaks_part_paragraphs() -> None:
    assert kinds(f"{BODY}\n{BODY}\nWhat comes next\n{BODY}") == [
        ("body", BODY),
        ("body", BODY),
        ("heading", "What comes next"),
        ("body", BODY),
    ]


def test_lines_wrapped_by_hand_stay_one_paragraph() -> None:
    wrapped = textwrap.fill(LONG, 72)
    assert kinds(f"{wrapped}\n\n{wrapped}") == [("body", wrapped), ("body", wrapped)]


@given(st.text(max_size=300))
def test_blocks_are_in_order_and_hold_every_character(text: str) -> None:
    position = 0
    for block in blocks(Article("a", text)):
        assert text[position : block.start].strip() == ""
        assert block.end > block.start
        position = block.end
    assert text[position:].strip() == ""
