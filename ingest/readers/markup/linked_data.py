"""JSON-LD of web pages: schema.org objects in scripts, nested, listed or referring to each other."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from ingest.lexicon import toml

_DEEPEST = 8
"""Levels of nesting within which an article is looked for; publishers use three."""


def linked_data(tree: HtmlElement) -> dict[str, Any]:
    """Return the fields of the article that the page's JSON-LD describes, unchecked; of several, the most specific."""
    objects = [
        item for script in tree.iterfind(".//script") if _is_linked_data(script) for item in _objects(script.text)
    ]
    by_id = {item["@id"]: item for item in objects if isinstance(item.get("@id"), str) and len(item) > 1}
    order = toml("metadata")["schema"]["types"]
    ranked = sorted(
        (order.index(kind), number) for number, item in enumerate(objects) for kind in _types(item) if kind in order
    )
    if not ranked:
        return {}
    article = objects[ranked[0][1]]
    return {
        "title": article.get("headline") or article.get("name"),
        "published": article.get("datePublished") or article.get("dateCreated"),
        "publisher": _named(article.get("publisher") or article.get("sourceOrganization"), by_id),
        "authors": _named(article.get("author") or article.get("creator"), by_id),
        "url": _address(article.get("url")) or _address(article.get("mainEntityOfPage")),
        "language": article.get("inLanguage"),
    }


def _is_linked_data(script: HtmlElement) -> bool:
    return "ld+json" in (script.get("type") or "").casefold()


def _objects(text: str | None) -> Iterator[dict[str, Any]]:
    text = re.sub(r"^\s*(?:<!--|//<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\]\]>|\]\]>)\s*;?\s*$", "", text or "")
    try:
        yield from _walk(json.loads(text, strict=False), _DEEPEST)
    except (ValueError, RecursionError):
        return


def _walk(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _walk(item, depth - 1)
    elif depth and isinstance(value, list):
        for item in value:
            yield from _walk(item, depth - 1)


def _types(item: dict[str, Any]) -> list[str]:
    kinds = item.get("@type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    return [kind.rsplit("/", 1)[-1] for kind in listed if isinstance(kind, str)]


def _named(value: object, by_id: dict[str, dict[str, Any]]) -> list[str]:
    """Return the names of people or organizations given as text, as objects, or by reference to other objects."""
    found: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        whole = by_id.get(str(item.get("@id")), item) if isinstance(item, dict) else item
        name = whole.get("name") if isinstance(whole, dict) else whole
        found += [part for part in (name if isinstance(name, list) else [name]) if isinstance(part, str)]
    return found


def _address(value: object) -> str | None:
    value = value.get("@id") or value.get("url") if isinstance(value, dict) else value
    return value if isinstance(value, str) else None
