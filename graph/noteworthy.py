"""Which clusters of an article earn a node of the graph: what has a name, and what takes part in something.

Coreference also ties "we", "the room" and "the ground" to their repetitions; where nothing is said of them, a page of
their own would tell nobody anything. Nor would one for "we" alone, whatever they did: nobody can tell who they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ingest.record import Record


def noteworthy(record: Record) -> frozenset[str]:
    """Return the clusters with a name, a part in an event or tie, or a voice in the article."""
    named = {mention.cluster for mention in record.entities if mention.mention == "NAM" or mention.metonym}
    called = {mention.cluster for mention in record.entities if mention.mention != "PRO"}
    part = called.intersection(chain(_in_events(record), _in_ties(record), _in_quotations(record)))
    return frozenset(named | part)


def _in_events(record: Record) -> Iterator[str]:
    for event in record.events:
        yield from (argument.cluster for argument in event.arguments if argument.cluster)
        yield from event.attribution


def _in_ties(record: Record) -> Iterator[str]:
    return chain.from_iterable((tie.subject, tie.object, *tie.attribution) for tie in record.relations)


def _in_quotations(record: Record) -> Iterator[str]:
    for quote in record.quotes:
        yield from quote.attribution
        yield from quote.about
        if quote.speaker_cluster:
            yield quote.speaker_cluster
