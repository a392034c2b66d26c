"""Who says so: quotes with their speakers, and the chains of claimants of events and relations.

What counts as a report is what PolNeAR calls an attribution (Newell et al., 2018): source, cue and content of speech,
thought, intention and attitude. Cues are declared in `data/lexicon/reporting.toml`; content comes from the parse and,
before that, from quotation marks and punctuation.
"""

from __future__ import annotations

from collections.abc import Iterator

from ingest.document import Document
from ingest.quotes.answers import with_answers
from ingest.quotes.attribution import attribute
from ingest.quotes.chains import chained
from ingest.quotes.reports import reports
from ingest.record import Quote

__all__ = ["attribute", "quotes", "with_answers"]


def quotes(document: Document) -> Iterator[Quote]:
    """Yield reported speech, direct and indirect, with its speaker where the text names one.

    Adds a mention for every speaker without a name, so that each claim has a claimant.
    """
    yield from chained(document, reports(document))
