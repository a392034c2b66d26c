"""Markup in fields that should hold plain text: what is surely meant as markup goes, everything else stays as written.

A text with paragraphs or line breaks as elements is HTML. In any other text tags are blanked one for one, so that
offsets hold; "<REDACTED>" and "a < b" are no tags. Character references ("&amp;") are what they stand for: nobody
writes them in plain text, and nobody counts the characters of a text that holds them.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from html.entities import html5

from ingest.clean import tidy

_BLOCK = re.compile(
    r"<(?:p|br|div|li|ul|ol|h[1-6]|hr|blockquote|table|tr|td|section|article|figure|html|body)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_BLANK_LINE = re.compile(r"\n[^\S\n]{0,100}\n")
"""Ends a paragraph in texts that hold both, as content systems write them."""
_ESCAPED = 2
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
_NAME = r"[A-Za-z][A-Za-z0-9:-]{0,30}"
_ATTRIBUTE = r"[\s/]{1,20}[A-Za-z][\w:.-]{0,60}\s?=\s?(?:\"[^\"<>]{0,2000}\"|'[^'<>]{0,2000}'|[^\s\"'<>]{1,2000})"
_CLOSING = re.compile(rf"</({_NAME})\s{{0,20}}>")
_TAG = re.compile(rf"</{_NAME}\s{{0,20}}>|<{_NAME}\s{{0,20}}/>|<{_NAME}(?:{_ATTRIBUTE}){{1,50}}\s{{0,20}}/?>")
_BARE = re.compile(rf"<({_NAME})>")
_UNSEEN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))


def text_of(written: str, parse: Callable[[str], Iterable[str]]) -> str:
    """Return the text of a field without markup; `parse` gives the paragraphs of HTML.

    What was escaped twice on its way, as feeds do, is read as what it was at first.
    """
    for _ in range(_ESCAPED):
        if _BLOCK.search(written):
            return tidy("\n\n".join(parse(_BLANK_LINE.sub("<br>", written))))
        written = spelled_out(written)
    return unmarked(written)


def spelled_out(text: str) -> str:
    """Return `text` with characters in the place of references to them; what is no reference stays."""
    return _REFERENCE.sub(_character, text) if "&" in text else text


def unmarked(text: str) -> str:
    """Return `text`, of the same length, with blanks in the place of tags, comments, scripts and styles.

    An opening tag without attributes is one only if something closes it.
    """
    if "<" not in text:
        return text
    for begin, end in _UNSEEN:
        text = _without(text, begin, end)
    closed = {name.casefold() for name in _CLOSING.findall(text)}
    text = _TAG.sub(_blank, text)
    return _BARE.sub(lambda tag: _blank(tag) if tag[1].casefold() in closed else tag[0], text)


def plain(text: str | None) -> str | None:
    """Return a line of a source, such as a title, without markup."""
    for _ in range(_ESCAPED):
        text = spelled_out(text) if text else text
    return unmarked(text) if text else text


def _without(text: str, begin: str, end: str) -> str:
    """Blank everything between each `begin` and the next `end`; what nobody ends stays."""
    pieces, at, low = [], 0, text.lower()
    if len(low) != len(text):  # some capital letters are longer as small ones
        return text
    while (start := low.find(begin, at)) >= 0 and (stop := low.find(end, start + len(begin))) >= 0:
        stop += len(end)
        pieces += [text[at:start], " " * (stop - start)]
        at = stop
    return "".join([*pieces, text[at:]])


def _blank(tag: re.Match[str]) -> str:
    return " " * len(tag[0])


def _character(reference: re.Match[str]) -> str:
    name = reference[0][1:]
    return html.unescape(reference[0]) if name[0] == "#" or name in html5 else reference[0]
