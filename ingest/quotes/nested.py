"""A report inside one that closes the sentence ends before it: `He said it was over, an army statement said.`"""

from __future__ import annotations

from collections.abc import Sequence

from ingest.quotes.draft import Draft, covers
from ingest.record import Span


def within_outer(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Return `draft` without the outer cue at its end, or with the inner cue that the parse has left out of it."""
    if draft.rule == "according" and (inside := _opening(draft, drafts)) is not None:
        return draft.with_content(inside, direct=draft.direct)
    if draft.rule == "according":
        return _until(draft, min((end for other in drafts for end in _opened(draft, other)), default=None))
    if draft.rule != "verb:that":
        return draft
    outer = next((other for other in drafts if _is_closed_by(draft, other)), None)
    inner = next((other for other in drafts if _is_closed_by(other, draft)), None)
    if inner is not None and inner.cue is not None:
        start = min(inner.cue[0], inner.source.span[0] if inner.source is not None else inner.cue[0])
        return draft.with_content(((start, draft.content[0][1]), *draft.content[1:]), direct=draft.direct)
    return _until(draft, outer.content[-1][1]) if outer is not None else draft


def _opening(draft: Draft, drafts: Sequence[Draft]) -> tuple[Span, ...] | None:
    """Return what a phrase tells that opens a reported clause: `noted that, according to Kim, | the port is shut`."""
    if draft.cue is None:
        return None
    around = (other for other in drafts if other.rule == "verb:that" and not _tells_before(other))
    told = next((other for other in around if covers(other.content, draft.cue)), None)
    if told is None or draft.head is None or draft.cue[0] - told.start > len("that, "):
        return None
    end = told.content[-1][1]
    within = tuple((max(start, draft.cue[1]), min(stop, end)) for start, stop in draft.content if stop > draft.cue[1])
    return tuple(span for span in within if span[0] < span[1]) or None


def _opened(draft: Draft, other: Draft) -> list[int]:
    """Return where a cue ends what a phrase opens: `According to Kim the port is shut, two guards said in May.`"""
    if other.rule != "verb:that" or not _tells_before(other) or draft.cue is None:
        return []
    return [other.content[-1][1]] if covers(other.content, draft.cue) else []


def _is_closed_by(inner: Draft, outer: Draft) -> bool:
    """Whether the content of `inner` ends with the cue of `outer`, which tells the same up to there."""
    if inner.rule != "verb:that" or outer.rule != "verb:that" or outer.cue is None or not _tells_before(outer):
        return False
    return inner.content[0][0] == outer.content[0][0] and inner.content[-1][1] == outer.cue[1]


def _tells_before(draft: Draft) -> bool:
    return draft.cue is not None and draft.content[-1][1] <= draft.cue[0]


def _until(draft: Draft, end: int | None) -> Draft:
    within = tuple((start, min(stop, end)) for start, stop in draft.content if start < end) if end is not None else ()
    return draft.with_content(within, direct=draft.direct) if within and within != draft.content else draft
