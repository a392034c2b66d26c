"""What a web page says about itself, and where: JSON-LD, Open Graph, other meta elements, the visible page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from ingest.lexicon import toml
from ingest.published import timestamp
from ingest.readers.markup.linked_data import linked_data
from ingest.structure.bylines import names

FIELDS = ("title", "published", "publisher", "authors", "url", "language")


@dataclass(frozen=True, slots=True)
class Found:
    """A value of a page's metadata and where it was found."""

    value: str | tuple[str, ...]
    origin: str


def metadata(tree: HtmlElement) -> dict[str, Found]:
    """Return the metadata of a page; the visible page counts only where nothing is declared."""
    declared = [("json-ld", linked_data(tree)), *_meta_elements(tree), ("page", _visible(tree))]
    found: dict[str, Found] = {}
    for origin, values in declared:
        for name in FIELDS:
            value = _CHECKS[name](values.get(name))
            if value and name not in found:
                found[name] = Found(value, origin)
    return found


def _meta_elements(tree: HtmlElement) -> Iterator[tuple[str, dict[str, Any]]]:
    contents: dict[str, str] = {}
    for element in tree.iterfind(".//meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        if name and element.get("content", "").strip():
            contents.setdefault(name.strip().casefold(), element.get("content"))
    for origin in ("opengraph", "meta"):
        declared = toml("metadata")[origin]
        yield (
            origin,
            {
                field: next((contents[name] for name in known if _CHECKS[field](contents.get(name))), None)
                for field, known in declared.items()
            },
        )


def _visible(tree: HtmlElement) -> dict[str, Any]:
    canonical = next((link.get("href") for link in tree.iterfind(".//link") if link.get("rel") == "canonical"), None)
    page = next(tree.iter("html"), tree)
    return {
        "title": _first_text(tree, ".//h1") or _first_text(tree, ".//title"),
        "published": _visible_date(tree),
        "authors": [text for text in _texts(tree, _AUTHOR) if len(text) < 100][:3],
        "url": canonical,
        "language": page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang"),
    }


_AUTHOR = './/*[@rel="author" or @itemprop="author" or contains(@class, "byline") or contains(@class, "author-name")]'


def _visible_date(tree: HtmlElement) -> str | None:
    marked = tree.xpath('.//*[@itemprop="datePublished"]/@datetime | .//*[@itemprop="datePublished"]/@content')
    times = tree.xpath(".//article//time/@datetime | .//main//time/@datetime | .//time/@datetime")
    return next(filter(None, map(timestamp, [*marked, *times, *tree.xpath(".//time/text()")])), None)


def _first_text(tree: HtmlElement, path: str) -> str | None:
    return next((text for text in _texts(tree, path) if text), None)


def _texts(tree: HtmlElement, path: str) -> Iterator[str]:
    return (" ".join(element.text_content().split()) for element in tree.xpath(path))


def _text(value: object) -> str | None:
    value = value[0] if isinstance(value, list) and value else value
    text = " ".join(html.unescape(value).split()) if isinstance(value, str) else ""
    return text if text and not re.match(r"https?://", text) else None


def _people(value: object) -> tuple[str, ...]:
    listed = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(name for item in listed if isinstance(item, str) for name in names(html.unescape(item))))


def _day(value: object) -> str | None:
    return timestamp(value) if isinstance(value, str) else None


def _link(value: object) -> str | None:
    return value if isinstance(value, str) and re.match(r"https?://", value) else None


_CHECKS: dict[str, Any] = {
    "title": _text,
    "published": _day,
    "publisher": _text,
    "authors": _people,
    "url": _link,
    "language": _text,
}
