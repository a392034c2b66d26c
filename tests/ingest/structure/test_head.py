"""A plain text says itself who published it, when and under which title."""

from ingest.structure.head import Head, head

BODY = "The two leaders agreed on Monday to meet again before the end of the year, officials said."


def test_a_newspaper_page() -> None:
    top = "World\n\nLeaders to meet\n\nBy Jane Doe\n\nMonday, May 5, 2025"
    text = f"{top}\n\n{BODY}\n\nJane Doe covers Asia for The Paper."
    assert head(text) == Head("Leaders to meet", "2025-05-05", ("Jane Doe",), "The Paper")


def test_an_agency_text() -> None:
    assert head(f"Leaders to meet\n\nSEOUL, May 5, 2025 (Agency) - {BODY}") == Head(
        "Leaders to meet", "2025-05-05", (), "Agency"
    )


def test_lines_with_names_of_fields() -> None:
    text = f"Title: Leaders to meet\nSource: The Paper\nDate: 5 May 2025\nURL: https://paper.example/1\n\n{BODY}"
    assert head(text) == Head("Leaders to meet", "2025-05-05", (), "The Paper", "https://paper.example/1")


def test_a_text_that_says_nothing() -> None:
    assert head(BODY) == Head()
