"""Takes a web page apart: the paragraphs of its article, and its metadata with their origins."""

from __future__ import annotations

from typing import Any

from htmldate import find_date
from trafilatura import bare_extraction, load_html

from ingest.readers.markup.blocks import paragraphs
from ingest.readers.markup.headline import date_under_headline
from ingest.readers.markup.metadata import Found, metadata


def parse_page(markup: str) -> dict[str, Any]:
    """Return the paragraphs of the page's article, and its fields as pairs of value and origin.

    The article is found by trafilatura (Barbaresi 2021, "Trafilatura: A Web Scraping Library"), which on 120 news pages
    was measured at an F of 96.5 for the article's words.
    """
    tree = load_html(markup)
    if tree is None:
        return {"paragraphs": [], "fields": {}}
    found = metadata(tree)
    if "published" not in found:
        found |= _dated(tree)
    fields = {name: [field.value, field.origin] for name, field in found.items()}
    return {"paragraphs": _article(tree), "fields": fields}


def _article(tree: Any) -> list[str]:
    """Return the article's paragraphs; the fast way measured better, the thorough one is for where it finds none."""
    for fast in (True, False):
        found: Any = bare_extraction(
            tree, fast=fast, favor_recall=not fast, include_comments=False, include_tables=False
        )
        if found is not None and (lines := paragraphs(found.body)):
            return lines
    return []


def _dated(tree: Any) -> dict[str, Found]:
    """Look for a date in the visible text and in the address, by htmldate's rules, then under the headline."""
    if found := find_date(tree, extensive_search=False, original_date=True):
        return {"published": Found(found, "page")}
    line = date_under_headline(tree)
    return {"published": Found(line, "headline")} if line else {}
