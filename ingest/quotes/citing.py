"""Whom a report cites in turn: `The Times reported, citing two officials, that`, `according to A, quoting B, ...`."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from ingest.quotes.draft import Draft, Source
from ingest.quotes.lexicon import CLAIMING, words
from ingest.quotes.source_phrases import phrase
from ingest.quotes.thinkers import can_show


def citing(draft: Draft) -> Token | None:
    """Return the participle by which the source of a report passes on what another says."""
    if draft.head is None or draft.source is None or draft.sense.kind not in CLAIMING:
        return None
    found = (token for token in draft.head.sent if _passes_on(token, draft))
    return next((token for token in found if cited(token) is not None), None)


def _passes_on(token: Token, draft: Draft) -> bool:
    """Whether the participle stands behind a comma and belongs to the cue, or stands right behind the source."""
    if token.lower_ not in words("phrases", "passing_on") or token.i < 2 or token.nbor(-1).text != ",":
        return False
    source, before = draft.source, token.nbor(-2)
    behind = source is not None and before.idx + len(before) == source.span[1]
    beside = source is not None and token.head in (draft.head, source.head)
    return token != draft.head and (beside or behind)


def cited(participle: Token) -> Source | None:
    """Return whom the participle names."""
    thing = next((child for child in participle.rights if child.dep_ == "dobj"), None)
    source = phrase(thing) if thing is not None else None
    if thing is None and participle.dep_ == "amod" and participle.head.i > participle.i:
        named, first = participle.head, participle.nbor(1)  # "the paper, quoting police, said"
        source = Source((first.idx, named.idx + len(named)), named)
    return source if source is not None and can_show(source) else None


def uncited(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the drafts without those of who is cited by another: his words are passed on, not told beside."""
    drafts = list(drafts)
    passed = {token.i for draft in drafts if (token := citing(draft)) is not None}
    return [draft for draft in drafts if draft.rule != "according" or draft.head is None or draft.head.i not in passed]
