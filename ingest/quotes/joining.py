"""Reports found by the parse and words found by their marks become one; where a cue has both, the marks decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.events.dismissed import dismissed_as
from ingest.quotes.draft import Draft, overlap
from ingest.quotes.lexicon import words
from ingest.quotes.phrases import SAYS
from ingest.quotes.quoting import quote_sense
from ingest.quotes.utterance import Spoken
from ingest.quotes.verbs import cue_span
from ingest.record import Span

MOSTLY = 0.85
"""Share of the content in quotation marks from which on it counts as direct speech."""


def joined(groups: Sequence[Spoken], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield `drafts` with the utterances of `groups` joined in: a cue that has both keeps what the marks say."""
    by_verb = {group.verb.i: group for group in groups if group.verb is not None}
    used: set[int] = set()
    for draft in drafts:
        group = by_verb.get(draft.head.i) if draft.head is not None else None
        if group is None or not draft.rule.startswith("verb"):
            yield draft
            continue
        used.add(draft.head.i)  # type: ignore[union-attr]
        yield _joined(group, draft)
    for group in groups:
        if group.verb is None or group.verb.i not in used:
            yield _alone(group)


def _joined(group: Spoken, draft: Draft) -> Draft:
    if draft.rule == "verb:np" and draft.head is not None and dismissed_as(draft.head) is not None:
        return draft  # `rejected as "baseless" claims that`
    spans = tuple((s.start, s.end) for s in group.stretches)
    quoted = sum(overlap(spans, span) for span in draft.content)
    whole = sum(end - start for start, end in draft.content)
    if group.lead is not None and draft.cue is not None and draft.start > draft.cue[0]:
        return draft  # the quoted words before the cue are no part of what follows it
    if group.lead is not None:
        rest = draft.content if draft.cue is not None and draft.content[-1][1] <= draft.cue[0] else ()
        return draft.with_content(_union((*spans, (group.lead, spans[0][0]), *rest)), direct=False)
    if draft.source is not None and overlap(spans, draft.source.span) and group.source is not None:
        draft = replace(draft, source=group.source)
    before = draft.cue is not None and spans[0][1] <= draft.cue[0]
    ahead = draft.cue is not None and draft.content[0][1] <= draft.cue[0] <= spans[0][0]
    if ahead and _is_condition(draft):
        return draft.with_content((draft.content[0], *spans), direct=True)
    if before or ahead or quoted >= MOSTLY * whole or draft.rule != "verb:that":
        return _in_words(draft).with_content(spans, direct=True)
    return draft.with_content(_union((*spans, *draft.content)), direct=False)


def _in_words(draft: Draft) -> Draft:
    """Return the report of an attitude as one of what is said: `slammed the army: "They fled."`"""
    said = quote_sense(draft.head) if draft.head is not None and draft.sense.kind == "attitude" else None
    return replace(draft, sense=said) if said is not None else draft


def _is_condition(draft: Draft) -> bool:
    """Whether what stands before the cue is a part of what is quoted behind it: `If it rains, he said, "we stay."`"""
    sentence = draft.head.sent if draft.head is not None else ()
    first = next((token for token in sentence if token.idx == draft.start), None)
    return first is not None and first.lower_ in words("tails", "conditions")


def _alone(group: Spoken) -> Draft:
    spans = tuple((s.start, s.end) for s in group.stretches)
    if group.lead is not None:
        spans = _union((*spans, (group.lead, spans[0][0])))
    verb = group.verb
    sense = (quote_sense(verb) if verb is not None else None) or SAYS
    cue = cue_span(verb) if verb is not None else None
    return Draft(spans, sense, "quote", cue, verb, group.source, direct=group.lead is None)


def _union(spans: Sequence[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
