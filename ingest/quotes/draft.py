"""What the finders of reported speech hand to each other before speakers are resolved to entities."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from ingest.quotes.lexicon import Sense
from ingest.record import Span


@dataclass(frozen=True, slots=True)
class Source:
    """Characters that name who says it, and the head word that tells whom they mean."""

    span: Span
    head: Token


@dataclass(frozen=True, slots=True)
class Draft:
    """Reported content with its cue and source, as found by `rule`; `direct` if it is quoted."""

    content: tuple[Span, ...]
    sense: Sense
    rule: str
    cue: Span | None = None
    head: Token | None = None
    source: Source | None = None
    direct: bool = False
    negated: bool = False

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content[0][0]

    def with_content(self, content: tuple[Span, ...], *, direct: bool) -> Draft:
        """Return the draft with other content."""
        return replace(self, content=content, direct=direct)


def covers(outer: tuple[Span, ...], inner: Span) -> bool:
    """Whether the characters `inner` lie within one stretch of `outer`, first to last."""
    return outer[0][0] <= inner[0] and inner[1] <= outer[-1][1] and any(s < inner[1] and inner[0] < e for s, e in outer)


def is_left_open(text: str, content: tuple[Span, ...]) -> bool:
    """Whether the content is a question, which nobody answers by thinking of it: "considered whether to leave"."""
    return text[content[0][0] :].lower().startswith(("whether ", "if "))


def overlap(spans: tuple[Span, ...], other: Span) -> int:
    """Return how many characters of `other` lie in `spans`."""
    return sum(max(0, min(end, other[1]) - max(start, other[0])) for start, end in spans)
