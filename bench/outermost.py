"""Records as a gold file counts them that annotates no report inside another.

The README of the gold data says so of `polnear`: each token belongs to at most one attribution, nested ones are not
annotated. What the extraction finds inside a report (`A said that B denies it`: the denial) can be neither right nor
wrong there. The extraction itself keeps its chains.
"""

from __future__ import annotations

from dataclasses import replace

from ingest.record import Quote, Record

FLAT = frozenset(("polnear",))
"""Gold files that annotate the outermost report only."""


def as_annotated(record: Record, name: str) -> Record:
    """Return `record` with what the gold file `name` annotates."""
    return outermost(record) if name in FLAT else record


def outermost(record: Record) -> Record:
    """Return `record` without the quotes whose cue stands inside what another quote reports.

    A report of several speakers, a quote of each, is one attribution there.
    """
    once = {(quote.cue, quote.content): quote for quote in reversed(record.quotes)}
    kept = (q for q in record.quotes if q is once[q.cue, q.content] and not _is_nested(q, record.quotes))
    return replace(record, quotes=tuple(kept))


def _is_nested(quote: Quote, quotes: tuple[Quote, ...]) -> bool:
    start, end = quote.cue or quote.content[0]
    others = (other for other in quotes if other is not quote)
    return any(first <= start and end <= last for other in others for first, last in other.content)
