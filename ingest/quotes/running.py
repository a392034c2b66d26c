"""Who "he said" means where one report follows another: the running speaker, not whom he has just spoken of.

In `Lee said Park had left. "He was tired," he said.` coreference takes the last person named, Park, for "he"; but Park
stands only inside what Lee says, and the speaker of a series of reports rarely changes by a bare pronoun. The same
holds for what is reported if it names the person: a pronoun does not mean whom its own clause names (principle C of
binding theory, Chomsky 1981).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from ingest.document import Document
from ingest.entities.persons import given_gender
from ingest.quotes.draft import Draft, covers
from ingest.quotes.lexicon import CLAIMING
from ingest.record import Mention

_GENDER = {"he": "m", "she": "f"}
_ANSWERS = frozenset(("denies", "accuses"))
"""Stances of an answer rather than of a report that goes on: `Lee said Park lied. He denied it.`"""


class Told(Protocol):
    """An earlier report with its claimant."""

    @property
    def draft(self) -> Draft:
        """What is reported, and by which words."""

    @property
    def speaker(self) -> str | None:
        """The cluster of the one who reports it."""


def running(document: Document, draft: Draft, cluster: str, told: Sequence[Told]) -> str:
    """Return whom a pronoun means that coreference takes for `cluster`, after what one speaker `told`."""
    last = told[-1]
    if draft.source is None or last.speaker in (None, cluster) or not _goes_on(draft):
        return cluster
    gender = _GENDER.get(draft.source.head.lower_)
    near = document.text.count("\n\n", last.draft.start, draft.source.span[0]) <= 1
    if draft.source.head.lower_ == "it" and near and _is_body(document, str(last.speaker)):
        return str(last.speaker) if any(_inside(mention, draft) for mention in _nouns(document, cluster)) else cluster
    if gender is None or not near or not _may_be(document, str(last.speaker), gender):
        return cluster
    named = any(_inside(mention, draft) for mention in _nouns(document, cluster))
    spoken_of = _latest(document, cluster, min(draft.start, draft.source.span[0]))
    only_spoken_of = spoken_of is not None and any(_inside(spoken_of, one.draft) for one in told)
    return str(last.speaker) if named or only_spoken_of else cluster


def _goes_on(draft: Draft) -> bool:
    return draft.sense.kind in CLAIMING and draft.sense.stance not in _ANSWERS


def _may_be(document: Document, cluster: str, gender: str) -> bool:
    """Whether the cluster is a named person whom nothing keeps from being "he" or "she"."""
    mentions = [mention for mention in document.mentions if mention.cluster == cluster]
    told = {given_gender(mention.name) for mention in mentions}
    told |= {_GENDER.get(mention.text.lower()) for mention in mentions if mention.mention == "PRO"}
    named = any(mention.type == "Person" and mention.mention == "NAM" for mention in mentions)
    return named and told <= {None, gender}


def _is_body(document: Document, cluster: str) -> bool:
    """Whether the cluster is a body or state, which "it" may mean: `China blamed Peru. Peru, it said, had to pay.`"""
    mentions = [mention for mention in document.mentions if mention.cluster == cluster]
    person = any(mention.text.lower() in _GENDER or mention.type == "Person" for mention in mentions)
    return bool(mentions) and not person


def _nouns(document: Document, cluster: str) -> Iterator[Mention]:
    return (mention for mention in document.mentions if mention.cluster == cluster and mention.mention != "PRO")


def _latest(document: Document, cluster: str, before: int) -> Mention | None:
    """Return the last mention of the cluster that ends before the character."""
    earlier = (mention for mention in document.mentions if mention.cluster == cluster and mention.end <= before)
    return max(earlier, key=lambda mention: mention.start, default=None)


def _inside(mention: Mention, draft: Draft) -> bool:
    return covers(draft.content, (mention.start, mention.end))
