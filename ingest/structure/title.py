"""Which paragraph is the title: the one the source names, or else the first line that reads like a headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.lexicon import toml
from ingest.structure import lines
from ingest.structure.bylines import is_byline

_REACH = 8
"""How many paragraphs from the top a title may stand."""


def title_at(texts: Sequence[str], title: str | None) -> int | None:
    """Return the number of the paragraph that is the title; without a known `title`, of the one that reads like it."""
    if title is None:
        return _headline(texts)
    wanted = normal(title)
    return next((number for number, text in enumerate(texts[:_REACH]) if normal(text) == wanted), None)


def normal(title: str) -> str:
    """Return `title` in the form in which two copies of one headline are equal: letters and digits, no case."""
    return " ".join(re.findall(r"\w+", title.casefold()))


def _headline(texts: Sequence[str]) -> int | None:
    top = [number for number, text in enumerate(texts[:_REACH]) if not _is_furniture(text)]
    if not top or not _reads_like_one(texts[top[0]]):
        return None
    return top[0] if any(lines.is_sentence(texts[number]) for number in top[1:3]) else None


def _is_furniture(text: str) -> bool:
    return bool(lines.alone(text) or lines.is_epigraph(text) or is_byline(text) or lines.field(text))


def _reads_like_one(text: str) -> bool:
    rules = toml("structure")["title"]
    return rules["least"] <= len(text.split()) <= rules["most"] and not re.search(r"[a-z)\d][.;,:]$", text)
