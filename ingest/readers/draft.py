"""What a reader has found of an article, and the checks that make it an article or a refusal."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from ingest.article import Article, Reading, Refusal
from ingest.clean import LONGEST, clean, has_words
from ingest.readers.language import other_language

_LONGEST_FIELD = 1_000


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before it is checked; `origins` says for each field where it was found."""

    text: str
    id: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None
    origins: Mapping[str, str] = field(default_factory=dict)


def finish(draft: Draft, source: str, raw: bytes) -> Reading | Refusal:
    """Return the article of `draft`, cleaned, with an id; a refusal if there is nothing to read in it.

    Cleaning keeps the length of the text, so that offsets into a text that came with offsets still hold.
    """
    reason = _unusable(draft.text)
    if reason:
        return Refusal(source, reason)
    text = clean(draft.text)
    title, url, publisher = _line(draft.title), web_address(draft.url), _line(draft.publisher)
    article = Article(
        id=_line(draft.id) or article_id(text, title=title, url=url),
        text=text,
        title=title,
        published=draft.published,
        published_origin=draft.origins.get("published") if draft.published else None,
        url=url,
        publisher=publisher,
        authors=tuple(dict.fromkeys(name for name in map(_line, draft.authors) if name and name != publisher)),
        language=(draft.language or "en")[:2].casefold(),
    )
    return Reading(article, source, hashlib.sha256(raw).hexdigest(), dict(draft.origins))


def article_id(text: str, *, title: str | None, url: str | None) -> str:
    """Return a readable id that stays the same: from the address where there is one, else from title and text."""
    if url:
        parts = urlsplit(url)
        name = f"{parts.hostname} {parts.path.rsplit('/', 2)[-1] or parts.path}"
        return f"{slug(name)}-{_digest(url)}"
    return f"{slug(title or text)}-{_digest(f'{title} {text}')}"


def slug(name: str) -> str:
    """Return the first words of `name` in the letters and digits that an address or a file name can have."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().casefold()
    words = re.findall(r"[a-z0-9]+", plain)[:10]
    return "-".join(words)[:60].strip("-") or "article"


def web_address(url: str | None) -> str | None:
    """Return `url` if it is an http or https address, without fragment and tracking marks; else None."""
    url = (url or "").strip()
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"[\s<>\"{}|\\^`\x00-\x1f]", url):
        return None
    query = "&".join(pair for pair in parts.query.split("&") if not pair.startswith(("utm_", "fbclid", "gclid")))
    return parts._replace(netloc=parts.netloc.casefold(), query=query, fragment="").geturl()


def _unusable(text: str) -> str | None:
    if not text.strip():
        return "has no text"
    if not has_words(text):
        return "has no words in its text"
    if len(text) > LONGEST:
        return f"is {len(text):,} characters long; an article may have {LONGEST:,}: split it into its articles"
    language = other_language(text)
    return f"is not in English but in {language}; only English can be read" if language else None


def _line(value: str | None) -> str | None:
    value = " ".join(clean((value or "")[:_LONGEST_FIELD]).split())
    return value or None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:12]
