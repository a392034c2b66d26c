"""Claims get their claimants: events and relations inside reported content take over the chain of its sources.

The idea is that of source introducing predicates in FactBank (Saurí and Pustejovsky, 2009): each report adds a source,
and what stands in a report within a report is claimed by both, outermost first.
"""

from __future__ import annotations

from dataclasses import replace

from ingest.document import Document
from ingest.quotes.draft import overlap
from ingest.quotes.lexicon import claiming_stances
from ingest.record import Event, Quote, Relation, Span


def attribute(document: Document) -> None:
    """Give every event and relation inside reported speech the chain of its claimants.

    What a denial has as its content is negative in the denier's claim, where the sentence's own words have not made it
    so already.
    """
    claims = [quote for quote in document.quotes if quote.stance in claiming_stances()]
    document.events = [_attributed_event(document, event, claims) for event in document.events]
    document.relations = [_attributed_relation(relation, claims) for relation in document.relations]


def _attributed_event(document: Document, event: Event, claims: list[Quote]) -> Event:
    holder = _holder(event.trigger, claims)
    if holder is None:
        return event
    denied = holder.stance == "denies" and _is_denied(document, event, holder)
    return replace(event, attribution=holder.attribution, polarity="NEG" if denied else event.polarity)


def _attributed_relation(relation: Relation, claims: list[Quote]) -> Relation:
    holder = _holder(relation.evidence, claims)
    return replace(relation, attribution=holder.attribution) if holder is not None else relation


def _holder(span: Span, claims: list[Quote]) -> Quote | None:
    """Return the innermost report that holds all of `span`."""
    length = span[1] - span[0]
    holding = [quote for quote in claims if overlap(quote.content, span) == length]
    return min(holding, key=lambda quote: sum(end - start for start, end in quote.content), default=None)


def _is_denied(document: Document, event: Event, denial: Quote) -> bool:
    """Whether the event is the very thing denied, and the denial has not been read into its polarity before."""
    cue = document.text[slice(*denial.cue)].lower().split() if denial.cue else []
    if event.polarity == "NEG" or "not" in cue or "n't" in cue or any(f"<{word}" in (event.why or "") for word in cue):
        return False
    root = document.tokens(*denial.content[0]).root
    return event.trigger[0] <= root.idx < event.trigger[1]
