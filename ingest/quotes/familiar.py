"""What a source that is only cited does not tell: `The raid killed ten, according to Peru` takes the raid for known.

Whoever "said" something may break the news of it; a source behind "according to" is named for what the sentence adds
to what the reader knows.
"""

from __future__ import annotations

from spacy.tokens import Token

from ingest.document import Document
from ingest.events.given import is_definite
from ingest.quotes.lexicon import words
from ingest.record import Event, Quote


def is_familiar(document: Document, event: Event, quote: Quote) -> bool:
    """Whether the event is known, and the report of it is no more than "according to" a source."""
    cited = quote.cue is not None and document.text[slice(*quote.cue)].lower() in words("phrases", "according")
    happened = event.polarity == "POS" and event.certainty == "CERTAIN" and event.time == "NON_FUTURE"
    noun = document.tokens(*event.trigger).root
    return cited and happened and noun.pos_ == "NOUN" and is_definite(noun) and not _is_first_told(noun)


def _is_first_told(noun: Token) -> bool:
    """Whether "the" only points ahead to whom it was done to: "the arrest of ten men"."""
    owned = any(child.dep_ == "poss" for child in noun.children)
    behind = (c for of in noun.rights if of.lower_ == "of" for c in of.children if c.dep_ == "pobj")
    return not owned and any(c.pos_ == "NOUN" and not is_definite(c) for c in behind)
