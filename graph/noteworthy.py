"""Which clusters of an article earn a node of the graph: what has a name, and what takes part in something.

Coreference also ties "we", "the room" and "the ground" to their repetitions; where nothing is said of them, a page of
their own would tell nobody anything. A "we" that no phrase says who it is earns one only as the voice of a claim.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from ingest.record import Event, Quote, Record, Relation


def noteworthy(record: Record) -> frozenset[str]:
    """Return the clusters with a name, a part in an event or tie, or a voice in the article."""
    named = {mention.cluster for mention in record.entities if mention.mention == "NAM" or mention.metonym}
    parts = frozenset(_in_events(record)).union(_in_ties(record), _spoken_of(record))
    return frozenset(named).union(parts - record.unnamed(), _voices(record))


def _in_events(record: Record) -> Iterator[str]:
    for event in record.events:
        yield from (argument.cluster for argument in event.arguments if argument.cluster)


def _in_ties(record: Record) -> Iterator[str]:
    return chain.from_iterable((tie.subject, tie.object) for tie in record.relations)


def _spoken_of(record: Record) -> Iterator[str]:
    return chain.from_iterable(quote.about for quote in record.quotes)


def _voices(record: Record) -> Iterator[str]:
    claims: Iterable[Event | Relation | Quote] = (*record.events, *record.relations, *record.quotes)
    yield from chain.from_iterable(claim.attribution for claim in claims)
    yield from (quote.speaker_cluster for quote in record.quotes if quote.speaker_cluster)
