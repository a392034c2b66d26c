"""Where paragraphs begin and end, in texts that separate them by blank lines, by line breaks, or wrap lines by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.record import Span

_LINE = re.compile(r"\S[^\n]*")
_ENDS = re.compile(r"[.!?:;][\"'”’)\]]*$")
_WIDEST = 130
"""Nobody wraps lines by hand beyond this many characters."""


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs of `text` in order, without surrounding blanks."""
    lines = _lines(text)
    soft = _soft_breaks(text, lines)
    start = None
    for number, (begin, end) in enumerate(lines):
        start = begin if start is None else start
        if number not in soft:
            yield start, end
            start = None


def unwrap(text: str) -> str:
    """Return `text` with the line breaks inside paragraphs replaced by blanks, one character for one."""
    lines = _lines(text)
    characters = list(text)
    for number in _soft_breaks(text, lines):
        end, begin = lines[number][1], lines[number + 1][0]
        characters[end:begin] = " " * (begin - end)
    return "".join(characters)


def _lines(text: str) -> list[Span]:
    found = ((match.start(), match.group().rstrip()) for match in _LINE.finditer(text))
    return [(start, start + len(line)) for start, line in found]


def _soft_breaks(text: str, lines: list[Span]) -> set[int]:
    """Return the numbers of the lines whose end is no end of a paragraph."""
    adjacent = [n for n, (one, two) in enumerate(pairwise(lines)) if text.count("\n", one[1], two[0]) == 1]
    width = _width(lines)
    full = {n for n in adjacent if _is_full(text, lines[n], lines[n + 1], width)}
    unfinished = [n for n in full if not _ENDS.search(text[slice(*lines[n])])]
    wrapped = width <= _WIDEST and len(lines) > 2 and len(unfinished) * 2 >= len(adjacent)
    return {n for n in adjacent if (wrapped and n in full) or _runs_on(text, lines[n], lines[n + 1])}


def _width(lines: list[Span]) -> int:
    """Return the width that lines are wrapped at, if they are: nearly all are at most that long."""
    lengths = sorted(end - start for start, end in lines)
    return lengths[int(len(lengths) * 0.95)] if lengths else 0


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Tell whether the next line's first word would not have fitted on this line."""
    first = text[slice(*following)].split(maxsplit=1)[0]
    return (line[1] - line[0]) + 1 + len(first) > width


def _runs_on(text: str, line: Span, following: Span) -> bool:
    """Tell whether a sentence goes on: the line has no closing mark and the next one starts in lower case."""
    return text[following[0]].islower() and not _ENDS.search(text[slice(*line)]) and line[1] - line[0] > 40
