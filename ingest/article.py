"""An article as read from a source: clean text and what is known about it, before extraction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Article:
    """Text of one news item with its metadata; offsets of everything extracted later count characters of `text`.

    `published` is ISO 8601 (`2023-09-05` or with time and zone); `published_origin` says where it was found
    ("json", "meta", "feed", "text", "headline", "file name", ...), so that a reader can judge it.
    """

    id: str
    text: str
    title: str | None = None
    published: str | None = None
    published_origin: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and where it was read: the source's name, the SHA-256 of its bytes, the origin of each field."""

    article: Article
    source: str
    sha256: str
    origins: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that could not be used, and why: the reason says what to do, and reads on from the source's name."""

    source: str
    reason: str

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"
