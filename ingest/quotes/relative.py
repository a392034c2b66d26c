"""A cue set into a relative clause reports that clause alone: `met Kim, who, police say, fled the country`."""

from __future__ import annotations

from ingest.document import Document
from ingest.quotes.draft import Draft

_PRONOUNS = frozenset(("WP", "WP$", "WDT"))


def within_relative(document: Document, draft: Draft) -> Draft:
    """Return a report around an inserted cue without what stands outside of the relative clause that it stands in."""
    if len(draft.content) < 2 or draft.cue is None or draft.direct:
        return draft
    (start, stop), *rest = draft.content
    words = [token for token in document.tokens(start, stop) if not token.is_punct]
    if not words or words[-1].tag_ not in _PRONOUNS or not stop <= draft.cue[0] < rest[0][0]:
        return draft
    pronoun = words[-1]
    clause = next((above for above in pronoun.ancestors if above.dep_ == "relcl" and above.i > pronoun.i), None)
    if clause is None:
        return draft
    last = clause.right_edge
    end = last.idx + len(last)
    kept = [(begin, min(close, end)) for begin, close in rest if begin < end]
    return draft.with_content(((pronoun.idx, stop), *kept), direct=False) if kept else draft
