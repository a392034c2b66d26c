"""Stretches between quotation marks: straight, curly and single ones, over sentences and over paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.document import Document
from ingest.quotes.lexicon import words
from ingest.record import Block

_MARK = re.compile(r"’’|[“”\"„«»]|``|''|(?<![\w’'])[‘'](?=\w)|(?<=[\w.,!?…])[’'](?![\w'])")
_PAIRS = {
    "“": ("”", "“", '"', "’’"),
    '"': ('"', "”"),
    "„": ("“", "”"),
    "”": ("“", "”"),
    "«": ("»",),
    "‘": ("’",),
    "'": ("'",),
    "``": ("''",),
    "''": ("''",),
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Characters between quotation marks, marks included; `block` is its paragraph; `open` if the mark never closes."""

    start: int
    end: int
    block: Block
    open: bool


def stretches(document: Document) -> list[Stretch]:
    """Return the quoted stretches of titles and body paragraphs in reading order, inner ones left out.

    A quotation goes on over paragraphs that no mark opens again, if one of the next few closes it.
    """
    text, blocks, found = document.text, list(document.mined()), list[Stretch]()
    mark = ""
    for index, block in enumerate(blocks):
        open_ = bool(found) and found[-1].open and found[-1].block == blocks[index - 1]
        carried = _carried(text, mark, blocks[index : index + _NEXT]) if open_ else None
        found += [carried] if carried is not None else []
        fresh = list(_of_block(text, block, carried.end if carried is not None else block.start))
        mark = text[fresh[-1].start] if fresh else mark
        found += fresh
    return found


_NEXT = 4
"""Paragraphs among which the end of a quotation is looked for."""


def _carried(text: str, mark: str, blocks: Sequence[Block]) -> Stretch | None:
    """Return what of the first block belongs to a quotation that began with `mark` in a block before."""
    for block in blocks if mark in ('"', "“") else ():
        found = _MARK.search(text, block.start, block.end)
        if found is not None:
            closes = found.group() in _PAIRS[mark] and not _opens(text, found, block)
            end = found.end() if block == blocks[0] else blocks[0].end
            return Stretch(blocks[0].start, end, blocks[0], block != blocks[0]) if closes else None
    return None


def sentence_ends(text: str, start: int = 0, end: int | None = None) -> list[int]:
    """Return where sentences end between the characters, by punctuation: the parse loses its way in quotations."""
    ends = _STOP.finditer(text, start, len(text) if end is None else end)
    return [found.end() for found in ends if not _is_abbreviation(text, found)]


_STOP = re.compile(r"[.!?…][\"”“’')]*(?=\s|$)")


def _is_abbreviation(text: str, found: re.Match[str]) -> bool:
    word = re.search(r"[\w.]*$", text[max(0, found.start() - 12) : found.start()])
    last = word[0].lower() if word else ""
    return found.group() == "." and (
        last in words("stops", "words") or re.fullmatch(r"(?:\w\.)*[a-z]", last) is not None
    )


def _of_block(text: str, block: Block, position: int) -> Iterator[Stretch]:
    """Yield the quoted stretches of a block from the character `position` on."""
    while found := _MARK.search(text, position, block.end):
        mark, position = found.group(), found.end()
        if mark not in _PAIRS or not _opens(text, found, block):
            continue
        close = _closing(text, found, block)
        if close is None and mark in "'‘":
            continue  # an apostrophe
        end = close.end() if close else block.end
        yield Stretch(found.start(), end, block, close is None)
        position = end


def _opens(text: str, found: re.Match[str], block: Block) -> bool:
    """A mark opens after a blank or a bracket and before a word; a curved one tells by its shape."""
    before = text[found.start() - 1] if found.start() > block.start else " "
    after = text[found.end()] if found.end() < block.end else " "
    if found.group() == "”":
        return (before.isspace() or before == "(") and after.isalnum()  # ”set the wrong way round“
    curved = found.group() == "“" and found.end() < block.end
    return (before.isspace() or before in "([—–-:,") and (curved or not after.isspace())


def _closing(text: str, opening: re.Match[str], block: Block) -> re.Match[str] | None:
    """Return the mark that closes, or the comma in front of a cue behind which it was left out."""
    found = _mark_behind(text, opening, block)
    unmarked = _UNMARKED.search(text, opening.end(), found.start() if found else block.end)
    return unmarked or found


_UNMARKED = re.compile(r"(?<=\w),(?=\s(?:said|says)\s[A-Z][^.,“”\"]{1,40}\.(?:\s|$))")
"""What is left of `..., said Haddad.` within a quotation whose end somebody forgot to mark."""


def _mark_behind(text: str, opening: re.Match[str], block: Block) -> re.Match[str] | None:
    partners = _PAIRS[opening.group()]
    if opening.group() == "”":
        behind = (mark for mark in _MARK.finditer(text, opening.end(), block.end) if mark.group() in partners)
        return next((mark for mark in behind if not text[mark.start() - 1].isspace()), None)
    for found in _MARK.finditer(text, opening.end(), block.end):
        if found.group() not in partners:
            continue
        if found.group() in '“"' and found.group() != opening.group() and _opens(text, found, block):
            continue
        if found.group() == "“" and _opens(text, found, block) and _ends_sentence(text, found):
            continue  # a paragraph of the same quotation
        if opening.group() in "'‘" and _is_possessive(text, found, block):
            continue
        if found.group() == '"' and _opens(text, found, block) and not _ends_sentence(text, found):
            return None
        return found
    return None


def _ends_sentence(text: str, found: re.Match[str]) -> bool:
    return text[: found.start()].rstrip().endswith((".", "!", "?", ","))


def _is_possessive(text: str, found: re.Match[str], block: Block) -> bool:
    """In ‘the workers’ party’ the first ’ is an apostrophe if another closes before any further ‘."""
    rest = text[found.end() : block.end]
    further = re.search(r"[‘'’](?!\w)", rest)
    reopened = re.search(r"(?<!\w)[‘'](?=\w)", rest)
    plural = text[found.start() - 1 : found.start()] == "s" and text[found.end() : found.end() + 1] == " "
    return plural and further is not None and (reopened is None or further.start() < reopened.start())
