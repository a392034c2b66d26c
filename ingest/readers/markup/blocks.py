"""From markup to paragraphs: the text of block elements, one paragraph each."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import html
from lxml.etree import ParserError, _Element

_BLOCKS = {
    *(
        "address",
        "article",
        "blockquote",
        "body",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "hr",
        "li",
        "main",
        "ol",
    ),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "pre", "section", "table", "td", "th", "tr", "ul"),
    *("head", "item", "lb", "list", "quote"),  # what trafilatura calls them
}
_DROPPED = {"script", "style", "noscript", "template", "iframe", "form", "button", "nav", "aside", "svg", "object"}
_BREAK = "\n"


def paragraphs(root: _Element) -> list[str]:
    """Return the paragraphs under `root` in reading order, blanks joined."""
    lines = "".join(_pieces(root)).split(_BREAK)
    return [line for line in (" ".join(line.split()) for line in lines) if line]


def fragment_paragraphs(markup: str) -> list[str]:
    """Return the paragraphs of a piece of HTML, such as the content of a feed's item."""
    try:
        return paragraphs(html.fragment_fromstring(markup, create_parent="div"))
    except (ParserError, ValueError):
        return []


def _pieces(element: _Element) -> Iterator[str]:
    """Yield the text of `element` piece by piece, with breaks around blocks; no recursion, as pages nest deeply."""
    stack: list[_Element | str] = [element]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            yield item
            continue
        edge = _BREAK if item.tag in _BLOCKS else ""
        parts: list[_Element | str] = [edge, _inline(item.text)]
        if item.tag in _DROPPED or not isinstance(item.tag, str):
            parts = []
        else:
            for child in item:
                parts += [child, _inline(child.tail)]
        stack += reversed([*parts, edge])


def _inline(text: str | None) -> str:
    return (text or "").replace("\n", " ")
