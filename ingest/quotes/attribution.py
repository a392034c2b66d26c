"""Claims get their claimants: events and relations inside reported content take over the chain of its sources.

The idea is that of source introducing predicates in FactBank (Saurí and Pustejovsky, 2009): each report adds a source,
and what stands in a report within a report is claimed by both, outermost first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.document import Document
from ingest.events.given import is_definite
from ingest.events.operators import words
from ingest.quotes.answered import both_sides, rejecters
from ingest.quotes.draft import covers, is_left_open, overlap
from ingest.quotes.familiar import is_familiar
from ingest.quotes.lexicon import attitudes, claiming_stances
from ingest.quotes.lexicon import words as lists
from ingest.quotes.marks import stretches
from ingest.quotes.sources import is_set_off
from ingest.quotes.voice import is_own, is_past_of_plea
from ingest.record import Event, Quote, Relation, Span


def attribute(document: Document) -> None:
    """Give every event and relation inside reported speech the chain of its claimants.

    What a denial has as its content is negative in the denier's claim, where the sentence's own words have not made it
    so already. Who attacks somebody with arms says nothing by it.
    """
    document.quotes = [quote for quote in document.quotes if not _is_blow(quote, document.events)]
    claims = [
        quote for quote in document.quotes if quote.stance in claiming_stances() and not _is_pondered(document, quote)
    ]
    marked = [(stretch.start, stretch.end) for stretch in stretches(document)]
    document.events = [told for event in document.events for told in _attributed_event(document, event, claims, marked)]
    document.relations = [told for tie in document.relations for told in _attributed_relation(document, tie, claims)]


def _is_pondered(document: Document, quote: Quote) -> bool:
    return quote.stance in lists("voice", "thinking") and is_left_open(document.text, quote.content)


def _is_blow(quote: Quote, events: Sequence[Event]) -> bool:
    """Whether the cue strikes with arms, not with words: "attacked the convoy", "attacks on cities"."""
    if quote.cue is None:
        return False
    struck = (event.trigger[0] for event in events if event.type in ("Attack", "Killing", "Cyberattack"))
    return any(quote.cue[0] <= start < quote.cue[1] for start in struck)


def _attributed_event(document: Document, event: Event, claims: list[Quote], marked: Sequence[Span]) -> Iterator[Event]:
    """Yield the event as the claim of its source; of "Chad and Niger said" both claim it."""
    marks = next((span for span in marked if span[0] <= event.trigger[0] < span[1]), None)
    asked = [
        quote
        for quote in claims
        if not (is_past_of_plea(document, event, quote) or is_familiar(document, event, quote))
    ]
    told_by = (
        _told(document, event.trigger, asked) if marks is None else _quoted(document, event.trigger, claims, marks)
    )
    holder = _holder(event.trigger, told_by)
    if holder is None:
        yield replace(event, polarity="POS") if _is_denied_by_nobody(document, event) else event
        return
    rejecting = rejecters(document, holder, told_by)
    if rejecting is not None and holder.attribution:
        made, rejected = both_sides(event, holder, rejecting)
        yield from (made, replace(rejected, id=f"{event.id}-rejected"))
        return
    event = _without_speaker(document, event, holder)
    denied = holder.stance == "denies" and _is_denied(document, event, holder)
    told = replace(event, attribution=holder.attribution, polarity="NEG" if denied else event.polarity)
    yield told
    joint = (quote for quote in told_by if (quote.cue, quote.content) == (holder.cue, holder.content))
    for number, quote in enumerate(quote for quote in joint if quote.speaker_cluster != holder.speaker_cluster):
        yield replace(told, id=f"{event.id}-joint-{number}", attribution=quote.attribution)


def _without_speaker(document: Document, event: Event, holder: Quote) -> Event:
    """Return the event without a speaker behind a comma: "fights between two gangs, residents said" has two sides."""
    who, start = holder.speaker, event.trigger[0]
    if who is None or holder.direct or not start < who[0] or document.text[: who[0]].rstrip()[-1:] != ",":
        return event
    inside = any(
        m.cluster == holder.speaker_cluster and covers(holder.content, (m.start, m.end)) for m in document.mentions
    )
    kept = tuple(a for a in event.arguments if inside or a.cluster is None or a.cluster != holder.speaker_cluster)
    return replace(event, arguments=kept)


def _is_denied_by_nobody(document: Document, event: Event) -> bool:
    """Whether a known event is denied by what can claim nothing: "links to a project that denies the genocide"."""
    root = document.tokens(*event.trigger).root
    thing = root.head if root.dep_ == "appos" else root
    if event.polarity != "NEG" or not is_definite(thing) or thing.dep_ != "dobj":
        return False
    return thing.head.lemma_ in ("deny", "dispute") and not any(c.dep_ == "neg" for c in thing.head.children)


def _told(document: Document, span: Span, claims: list[Quote]) -> list[Quote]:
    """Return the claims around `span` in which it is not the article's own words, without the sources of the others.

    Who contradicts what Peru claims has no part in the claim of Peru.
    """
    around = [quote for quote in claims if covers(quote.content, span)]
    own = [quote for quote in around if not quote.direct and is_own(document, span, quote)]
    apart = {quote.speaker_cluster for quote in own}
    return [_without(quote, apart) for quote in around if quote not in own]


def _quoted(document: Document, span: Span, claims: list[Quote], marks: Span) -> list[Quote]:
    """Return the claims around words in quotation marks, or whose attitude they tell: condemned "a massacre of monks".

    A word or two in marks may be anybody's.
    """
    if any(covers(quote.content, span) for quote in claims) or len(document.text[slice(*marks)].split()) < PHRASE:
        return claims
    return [quote for quote in document.quotes if quote.stance in attitudes() and covers(quote.content, span)]


PHRASE = 4
"""Words in quotation marks from which on they are the words of whose attitude they tell."""


def _without(quote: Quote, apart: set[str | None]) -> Quote:
    chain = tuple(c for c in quote.attribution if c not in apart or c == quote.speaker_cluster)
    return replace(quote, attribution=chain)


def _length(quote: Quote) -> int:
    return sum(end - start for start, end in quote.content)


def _attributed_relation(document: Document, relation: Relation, claims: list[Quote]) -> Iterator[Relation]:
    """A tie is claimed by whoever says what holds both its ends; one that is implied is nobody's words.

    A title before or after a name ("North Korean leader Kim") is the article's own even inside a reported clause; only
    words in quotation marks and plain predicates ("that Kim is the leader") are the source's.
    """
    if relation.basis == "implied":
        yield relation
        return
    holders = (_holder(span, claims) for span in _statements(document, relation))
    holder = next((quote for quote in holders if quote is not None), None)
    if holder is None or not (holder.direct or _is_predicated(document, relation, holder)):
        yield relation
        return
    rejecting = rejecters(document, holder, claims)
    if rejecting is not None and holder.attribution:
        yield from both_sides(relation, holder, rejecting)
    else:
        yield replace(relation, attribution=holder.attribution)


def _statements(document: Document, relation: Relation) -> Iterator[Span]:
    """Yield the stretches of the evidence from a mention of the one end to a mention of the other, shortest first."""
    start, end = relation.evidence
    inside = [m for m in document.mentions if start <= m.start and m.end <= end]
    pairs = ((s, o) for s in inside if s.cluster == relation.subject for o in inside if o.cluster == relation.object)
    spans = ((min(s.start, o.start), max(s.end, o.end)) for s, o in pairs)
    yield from sorted(spans, key=lambda span: span[1] - span[0])[:1]


def _is_predicated(document: Document, relation: Relation, holder: Quote) -> bool:
    """Whether the report says what somebody is, but not behind his name: "Kim, who is the leader"."""
    place = document.text.find(relation.role or "", *holder.content[0]) if relation.role else -1
    if place < 0:
        return False
    noun = document.tokens(place, place + len(relation.role or "")).root
    if noun.dep_ == "attr" and noun.head.dep_ == "relcl" and is_set_off(noun.head.left_edge):
        return False
    return noun.dep_ in ("attr", "oprd", "pobj", "dobj", "ROOT")


def _holder(span: Span, claims: list[Quote]) -> Quote | None:
    """Return the innermost report that holds all of `span`."""
    length = span[1] - span[0]
    holding = [quote for quote in claims if overlap(quote.content, span) == length]
    return min(holding, key=_length, default=None)


def _is_denied(document: Document, event: Event, denial: Quote) -> bool:
    """Whether the event is the very thing denied, and the denial has not been read into its polarity before.

    Accusations that are denied were made; what they say is denied.
    """
    cue = document.text[slice(*denial.cue)].lower().split() if denial.cue else []
    if event.polarity == "NEG" or "not" in cue or "n't" in cue or any(f"<{word}" in (event.why or "") for word in cue):
        return False
    root = document.tokens(*denial.content[0]).root
    return event.trigger[0] <= root.idx < event.trigger[1] and root.lemma_.lower() not in words("said")
