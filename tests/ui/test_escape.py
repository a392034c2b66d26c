from __future__ import annotations

import re

import pytest

from ui.escape import plain, shortened


@pytest.mark.parametrize(
    "text",
    [
        "![x](https://evil.example/x.png)",
        "[click](javascript:alert(1))",
        "# no heading",
        "1. no list",
        "**bold** _and_ `code`",
        "<img src=x onerror=alert(1)>",
        ":red[colour] $x^2$ ~~gone~~",
        "a | b\n---|---",
    ],
)
def test_every_mark_of_markdown_is_escaped(text: str) -> None:
    assert re.findall(r"(?<!\\)[!-/:-@\[^-`{-~]", re.sub(r"\\[!-/:-@\[-`{-~]", "", plain(text))) == []


@pytest.mark.parametrize(
    "text", ["www.evil.example", "https://evil.example", "a@evil.example", ":material/bug_report:", ":smile:"]
)
def test_what_streamlit_makes_of_finished_text_is_broken_invisibly(text: str) -> None:
    shown = plain(text).replace("\\", "")
    assert "\N{WORD JOINER}" in shown
    assert shown.replace("\N{WORD JOINER}", "") == text
    # What the browser's Markdown looks for in finished text.
    assert not re.search(r"https?://|www(?=\.)|[\w.+-]@[\w-]|:[\w+/-]+:", shown, re.IGNORECASE)


def test_plain_words_stay_as_they_are() -> None:
    assert plain("Kim Jong Un met  Putin\nin Москва") == "Kim Jong Un met Putin in Москва"


def test_long_lines_are_cut_at_a_word() -> None:
    assert shortened("one two three four", 12) == "one two…"
    assert shortened("short", 12) == "short"
