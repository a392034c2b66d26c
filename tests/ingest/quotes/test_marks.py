"""Quotation marks pair up, whatever their shape."""

import pytest

from ingest.quotes.marks import sentence_ends, stretches
from ingest.record import Block


class Page:
    """A document that has text and paragraphs only."""

    def __init__(self, text):
        self.text = text
        self.doc = None
        self._blocks = []
        start = 0
        for part in text.split("\n\n"):
            self._blocks.append(Block(start, start + len(part), "body"))
            start += len(part) + 2

    def mined(self):
        return iter(self._blocks)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “no” twice.", ["“no”"]),
        ('He said "no" twice.', ['"no"']),
        ("He said ‘no’ twice.", ["‘no’"]),
        ("He said ''no, never'' twice.", ["''no, never''"]),
        ("The workers’ party and the owners’ club", []),
        ("It's the union's '90s look", []),
        ("“She said ‘no’ to me,” he said.", ["“She said ‘no’ to me,”"]),
        ("“It is late.\n\n“We go,” he said.", ["“It is late.", "“We go,”"]),
        ("5'10\" tall", []),
        ("He said ”no“ twice.", ["”no“"]),
        ("She said ”no” twice.", ["”no”"]),
        ("“He left” and “she stayed”", ["“He left”", "“she stayed”"]),
    ],
)
def test_stretches_between_marks(text, found):
    page = Page(text)
    assert [text[s.start : s.end] for s in stretches(page)] == found


def test_an_abbreviation_ends_no_sentence():
    text = "Mr. Kim met Gen. Lee in the U.S. capital. They left."
    assert [text[:end][-8:] for end in sentence_ends(text)] == ["capital.", "ey left."]
