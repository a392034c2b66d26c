"""The date that a page shows as a line of its own under its headline, where nothing marks it as one."""

from __future__ import annotations

from lxml.html import HtmlElement

from ingest.published import date_line
from ingest.readers.markup.blocks import paragraphs

_LINES = 6
"""Under a headline stand a summary, an author, a photographer and the date."""
_LONG = 100
"""Characters of a summary or of a paragraph; after a second one a date is no longer that of the article."""


def date_under_headline(tree: HtmlElement) -> str | None:
    """Return the first day that a line under the headline consists of."""
    title = next((" ".join(found.text_content().split()) for found in tree.iter("h1", "h2")), None)
    lines = paragraphs(tree)
    under = lines[lines.index(title) + 1 :][:_LINES] if title in lines else []
    long = [number for number, line in enumerate(under) if len(line) > _LONG]
    return next(filter(None, map(date_line, under[: long[1]] if len(long) > 1 else under)), None)
