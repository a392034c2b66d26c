"""What stands on a page and tells nothing of its news: links to other articles, authors, agencies and editors."""

from __future__ import annotations

import functools
import re

from ingest.document import Document
from ingest.entities.spans import Name
from ingest.lexicon import table

_PEOPLE = re.compile(
    r"(?:^|[\s(])(?:Authors?|Editors?|Edited by|Reporting by|Writing by|Editing by|Additional reporting by|Compiled by"
    r"|Contributing:|Contributors?:)\s*:?\s+(?=[A-Z])[^.!?]{0,200}[.)]?\s*$"
    r"|(?:^|(?<=[.!?”\"]\s))[A-Z][^.!?]{0,300}\bcontributed (?:to this|reporting)\b[^!?]{0,80}$"
)
# What asks readers to go on elsewhere: "Follow Example News on Facebook and Instagram".
_ELSEWHERE = re.compile(
    r"^(?:Follow|Reach|Contact|Find|Like|Join|Email|E-mail) .{0,120}?"
    r"(?:\bon (?:Facebook|Twitter|X|Instagram|Telegram|YouTube|LinkedIn)\b|@|https?:)"
)

# Who took a picture: "(Image: Ann Lind/Example Images)", "Ann Lind via Example Images" as a paragraph of its own.
_PICTURES = re.compile(
    r"\((?:Image|Photo|Photograph|Picture|Pic|Video)s?(?: credit)?(?::| by| courtesy of) (?=[A-Z@])[^()]{2,80}\)"
    r"|^(?:Image|Photo|Photograph|Picture)s?(?: credit)?(?::| by| courtesy of) (?=[A-Z@])[^()\n.!?]{2,60}\.?$"
    r"|^[A-Z][^\n.!?,;]{2,50} via (?:[A-Z][\w&]*\.? ?){1,3}$",
    re.MULTILINE,
)


def credit_start(document: Document) -> int:
    """Return the character from which the last body paragraphs hold only credits; the text's length if they do not."""
    body = [block for block in document.blocks if block.kind == "body"]
    cut_at = len(document.text)
    while body and _ELSEWHERE.match(document.text[body[-1].start : body[-1].end]):
        cut_at = body.pop().start
    if not body:
        return cut_at
    start, end = body[-1].start, body[-1].end
    text = document.text[start:end]
    found = _PEOPLE.search(text)
    text = text[: found.start()] if found else text
    agencies = _agencies().search(text)
    cut = agencies or found
    return start + cut.start() if cut else cut_at


def without_credits(document: Document, names: list[Name]) -> list[Name]:
    """Return the names before the credits that stand in no line of the page and no credit of a picture."""
    cut = credit_start(document)
    around = furniture(document) | _of_pictures(document)
    return [name for name in names if name.start < cut and name.first not in around]


def _of_pictures(document: Document) -> frozenset[int]:
    found = (document.tokens(*match.span()) for match in _PICTURES.finditer(document.text))
    return frozenset(token.i for line in found for token in line)


def furniture(document: Document) -> frozenset[int]:
    """Return the tokens of the lines that belong to the page: teasers of other articles, bylines, "share this"."""
    lines = (document.tokens(block.start, block.end) for block in document.blocks if block.kind in _FURNITURE)
    return frozenset(token.i for line in lines for token in line)


_FURNITURE = frozenset({"boilerplate", "byline"})


@functools.cache
def _agencies() -> re.Pattern[str]:
    """Return a pattern for "ab/cd (AFP, dpa)" at the end: initials of authors, then known outlets in brackets."""
    outlets = (name for row in table("outlets") for name in (row["name"], *row["names"].split("|")) if name)
    one = "|".join(sorted(map(re.escape, outlets), key=len, reverse=True))
    return re.compile(
        rf"\s(?:[a-z]{{2,4}}(?:/[a-z]{{2,4}})*\s*)?\((?:{one})(?:\s*[,/]\s*(?:{one}|Files?|Pool|Handout))*\)\s*$"
        rf"|\s*\((?:{one}) (?:Photo|Image|Video)/[^)]*\)\s*$"
    )
